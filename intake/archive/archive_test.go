package archive_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"parley/intake/archive"
)

// zipped is a ZIP archive of some files, and of a folder and files that programs put in.
func zipped(t *testing.T, files map[string]string, order ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range append([]string{"b/", "__MACOSX/._a.txt", "b/.hidden"}, order...) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, files[name])
	}
	z.Close()
	return b.Bytes()
}

func TestMembers(t *testing.T) {
	files := map[string]string{"a.txt": "one", "b/c.txt": strings.Repeat("two ", 1000)}
	data := zipped(t, files, "a.txt", "b/c.txt")
	var got []string
	take := func(m archive.Member) error {
		words, err := io.ReadAll(m.Bytes)
		got = append(got, fmt.Sprintf("%s %d %v", m.Name, len(words), err))
		return nil
	}
	if err := archive.ZIP(bytes.NewReader(data), int64(len(data)), 250, 10, take); err != nil {
		t.Error(err)
	}
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, name := range []string{"a.txt", "b/c.txt"} {
		w.WriteHeader(&tar.Header{Name: name, Size: int64(len(files[name])), Mode: 0o600})
		io.WriteString(w, files[name])
	}
	w.WriteHeader(&tar.Header{Name: "link", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"})
	w.Close()
	if err := archive.Tar(bytes.NewReader(b.Bytes()), 10, take); err != nil {
		t.Error(err)
	}
	if want := "[a.txt 3 <nil> b/c.txt 4000 <nil> a.txt 3 <nil> b/c.txt 4000 <nil>]"; fmt.Sprint(got) != want {
		t.Errorf("got %v", got)
	}
}

// TestLimits ends with what unpacks to far more than it is, and with too many files.
func TestLimits(t *testing.T) {
	zeros := strings.Repeat("\x00", 200<<20)
	data := zipped(t, map[string]string{"a": zeros}, "a")
	read := func(m archive.Member) error { _, err := io.Copy(io.Discard, m.Bytes); return err }
	var bomb *archive.Bomb
	if err := archive.ZIP(bytes.NewReader(data), int64(len(data)), 250, 10, read); !errors.As(err, &bomb) {
		t.Errorf("a bomb: %v", err)
	}
	if err := archive.ZIP(bytes.NewReader(data), int64(len(data)), 5000, 10, read); err != nil {
		t.Errorf("with a higher limit: %v", err)
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	io.WriteString(z, zeros)
	z.Close()
	out, _, err := archive.Gunzip(&packed, 250)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, out); !errors.As(err, &bomb) {
		t.Errorf("a packed bomb: %v", err)
	}
	many := zipped(t, nil, "a", "b", "c")
	var tooMany *archive.TooMany
	if err := archive.ZIP(bytes.NewReader(many), int64(len(many)), 250, 2, read); !errors.As(err, &tooMany) {
		t.Errorf("three files where two may be: %v", err)
	}
}

func FuzzArchives(f *testing.F) {
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		read := func(m archive.Member) error {
			if m.Bytes != nil {
				io.Copy(io.Discard, io.LimitReader(m.Bytes, 1<<20))
			}
			return nil
		}
		archive.ZIP(bytes.NewReader(data), int64(len(data)), 250, 100, read)
		archive.Tar(bytes.NewReader(data), 100, read)
		if out, _, err := archive.Gunzip(bytes.NewReader(data), 250); err == nil {
			io.Copy(io.Discard, io.LimitReader(out, 1<<20))
		}
	})
}
