// Package archive hands over the files in archives.
//
// What comes in: a ZIP archive, a tar archive or a gzip file. What goes out: its members
// in their order, each with its name and a reader of its bytes, which reads no further
// than the limits allow. It knows nothing of what the members are.
//
// A ZIP archive with "a.txt" and "b/c.pdf" has these two members.
package archive

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// ErrDamaged is that of an archive that cannot be read on.
var ErrDamaged = errors.New("it is a damaged archive")

// TooMany is an archive of more members than the limit.
type TooMany struct{ Limit int }

func (e *TooMany) Error() string {
	return fmt.Sprintf("it is an archive of more than %d files", e.Limit)
}

// Bomb is an archive whose bytes unpack to far more than any text does.
type Bomb struct{ Ratio int64 }

func (e *Bomb) Error() string {
	return fmt.Sprintf("it unpacks to more than %d times its size", e.Ratio)
}

// slack is how many bytes may always come out, whatever went in.
const slack = 64 << 20

// Member is one file of an archive.
type Member struct {
	Name  string
	Bytes io.Reader
	Err   error // why its bytes cannot be had, such as a password
}

// ZIP hands over the members of a ZIP archive.
func ZIP(in io.ReaderAt, size int64, ratio int64, most int, take func(Member) error) error {
	z, err := zip.NewReader(in, size)
	if err != nil {
		return ErrDamaged
	}
	m := &meter{allowed: func() int64 { return slack + ratio*size }, ratio: ratio}
	n := 0
	for _, f := range z.File {
		if f.FileInfo().IsDir() || passedOver(f.Name) {
			continue
		}
		if n++; n > most {
			return &TooMany{most}
		}
		if err := zipped(f, m, take); err != nil {
			return err
		}
	}
	return nil
}

var errPassword = errors.New("it is locked by a password")

func zipped(f *zip.File, m *meter, take func(Member) error) error {
	if f.Flags&1 != 0 {
		return take(Member{Name: f.Name, Err: errPassword})
	}
	r, err := f.Open()
	if err != nil {
		return take(Member{Name: f.Name, Err: ErrDamaged})
	}
	defer r.Close()
	return take(Member{Name: f.Name, Bytes: m.reader(r)})
}

// Tar hands over the members of a tar archive.
func Tar(in io.Reader, most int, take func(Member) error) error {
	t := tar.NewReader(in)
	for n := 0; ; {
		head, err := t.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fault(err)
		case head.Typeflag != tar.TypeReg || passedOver(head.Name):
			continue
		}
		if n++; n > most {
			return &TooMany{most}
		}
		if err := take(Member{Name: head.Name, Bytes: t}); err != nil {
			return err
		}
	}
}

// Gunzip is what a gzip file holds, and the name that it gives that.
func Gunzip(in io.Reader, ratio int64) (out io.Reader, name string, err error) {
	count := &counter{in: in}
	z, err := gzip.NewReader(count)
	if err != nil {
		return nil, "", ErrDamaged
	}
	m := &meter{allowed: func() int64 { return slack + ratio*count.n }, ratio: ratio}
	return m.reader(z), path.Base(strings.ReplaceAll(z.Name, "\\", "/")), nil
}

// passedOver reports whether a member is one that programs put in beside the files: hidden
// ones, and those of a Macintosh.
func passedOver(name string) bool {
	return strings.HasPrefix(path.Base(name), ".") || strings.HasPrefix(name, "__MACOSX/") || strings.HasSuffix(name, "/")
}

// fault keeps the errors of limits, and calls all others damage.
func fault(err error) error {
	var bomb *Bomb
	if errors.As(err, &bomb) {
		return bomb
	}
	return ErrDamaged
}

// meter counts what comes out of an archive.
type meter struct {
	out     int64
	allowed func() int64
	ratio   int64
}

func (m *meter) reader(in io.Reader) io.Reader { return &metered{in, m} }

type metered struct {
	in io.Reader
	m  *meter
}

func (r *metered) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	if r.m.out += int64(n); r.m.out > r.m.allowed() {
		return n, &Bomb{r.m.ratio}
	}
	return n, err
}

type counter struct {
	in io.Reader
	n  int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.in.Read(p)
	c.n += int64(n)
	return n, err
}
