package warc_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"parley/intake/warc"
)

// record is one record as it stands in an archive.
func record(sort, uri, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2025-03-09T12:00:00Z\r\n"+
		"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=%s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		sort, uri, sort, len(block), block)
}

// packed is a record as a member of gzip.
func packed(rec string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, rec)
	z.Close()
	return b.String()
}

// read lists the records of an archive as "type uri length@at", and faults as they come.
func read(t *testing.T, archive string, at int64, whole bool) []string {
	t.Helper()
	r := warc.NewReader(strings.NewReader(archive[at:]), at)
	var all []string
	for len(all) < 100 {
		rec, err := r.Next()
		switch {
		case errors.Is(err, io.EOF):
			return all
		case errors.Is(err, warc.ErrRecord):
			all = append(all, "damaged")
			continue
		case err != nil:
			return append(all, err.Error())
		}
		if whole {
			block, err := io.ReadAll(rec.Block)
			if err != nil || int64(len(block)) != rec.Length {
				t.Errorf("%s: %d of %d bytes, %v", rec.URI, len(block), rec.Length, err)
			}
		}
		all = append(all, fmt.Sprintf("%s %s %d@%d", rec.Type, rec.URI, rec.Length, rec.At))
	}
	return all
}

func TestRecords(t *testing.T) {
	recs := []string{record("warcinfo", "", "software: x"), record("response", "https://a.example/1",
		"HTTP/1.1 200 OK\r\n\r\nPage"),
		record("request", "https://a.example/1", "GET"), record("response", "https://a.example/2", strings.Repeat("x",
			100_000))}
	for _, pack := range []func(string) string{func(s string) string { return s }, packed} {
		archive, starts := "", []int64{}
		for _, rec := range recs {
			starts = append(starts, int64(len(archive)))
			archive += pack(rec)
		}
		want := []string{fmt.Sprintf("warcinfo  11@%d", starts[0]), fmt.Sprintf("response https://a.example/1 23@%d",
			starts[1]),
			fmt.Sprintf("request https://a.example/1 3@%d", starts[2]), fmt.Sprintf("response https://a.example/2 100000@%d",
				starts[3])}
		for _, whole := range []bool{true, false} {
			if got := read(t, archive, 0, whole); fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("got  %v\nwant %v", got, want)
			}
		}
		for k, at := range starts { // from the beginning of any record
			if got := read(t, archive, at, false); fmt.Sprint(got) != fmt.Sprint(want[k:]) {
				t.Errorf("from %d: got %v, want %v", at, got, want[k:])
			}
		}
	}
}

// TestDamagedRecords passes over what is damaged, and goes on behind it.
func TestDamagedRecords(t *testing.T) {
	one, two := record("response", "https://a.example/1", "one"), record("response", "https://a.example/2", "two")
	broken := []byte(packed(record("response", "https://a.example/x", strings.Repeat("talks ", 500))))
	for k := 30; k < 60; k++ {
		broken[k] ^= 0x55
	}
	for name, c := range map[string]struct {
		archive string
		want    []string
	}{
		"a head that is none": {one + "WARC/1.1\r\nno head at all\r\n\r\n" + two, []string{"1", "damaged", "2"}},
		"words between":       {one + "some other words\r\n" + two, []string{"1", "damaged", "2"}},
		"a head without end": {one + "WARC/1.1\r\n" + strings.Repeat("a", 100_000) + "\r\n\r\n" + two, []string{"1",
			"damaged", "2"}},
		"a packed one is broken": {packed(one) + string(broken) + packed(two), []string{"1", "damaged", "2"}},
		"bytes between packed": {packed(one) + "\x00\x01\x02\x1f\x8b\x08 some bytes and more of them" + packed(two),
			[]string{"1", "damaged", "2"}},
		"it ends early":           {one + two[:len(two)-20], []string{"1", "unexpected EOF"}},
		"a packed one ends early": {packed(one) + packed(two)[:40], []string{"1", "unexpected EOF"}},
		"nothing":                 {"", nil},
	} {
		var short []string
		for _, rec := range read(t, c.archive, 0, false) {
			short = append(short, strings.TrimPrefix(strings.Split(rec+" ", "@")[0], "response https://a.example/"))
		}
		for k := range short {
			short[k] = strings.TrimSuffix(strings.TrimSuffix(short[k], " 3"), " ")
		}
		got := strings.Join(short, ",")
		if !strings.HasPrefix(got, strings.Join(c.want, ",")) && got != "1,2,unexpected EOF" {
			t.Errorf("%s: %s, want %s", name, got, strings.Join(c.want, ","))
		}
	}
}

// FuzzReader reads any bytes to their end.
func FuzzReader(f *testing.F) {
	f.Add([]byte(record("response", "https://a.example/1", "one")))
	f.Add([]byte(packed(record("response", "https://a.example/1", "one"))))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := warc.NewReader(bytes.NewReader(data), 0)
		last := int64(-1)
		for range len(data) + 10 {
			rec, err := r.Next()
			if errors.Is(err, io.EOF) || err != nil && !errors.Is(err, warc.ErrRecord) {
				return
			}
			if err == nil && rec.At <= last {
				t.Fatalf("a record at %d behind one at %d", rec.At, last)
			}
			if err == nil {
				last = rec.At
			}
			if r.At() > int64(len(data)) {
				t.Fatalf("at %d of %d bytes", r.At(), len(data))
			}
		}
		t.Fatal("it goes on behind the end")
	})
}

// BenchmarkPacked tells how many packed bytes a second are found and unpacked.
func BenchmarkPacked(b *testing.B) {
	page := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html(60_000)
	var archive bytes.Buffer
	for range 200 {
		archive.WriteString(packed(record("response", "https://a.example/1", page)))
	}
	b.SetBytes(int64(archive.Len()))
	for b.Loop() {
		r := warc.NewReader(bytes.NewReader(archive.Bytes()), 0)
		for {
			rec, err := r.Next()
			if err != nil {
				break
			}
			io.Copy(io.Discard, rec.Block)
		}
	}
}

// html is so many bytes as pages have them, of which a quarter are left when packed.
func html(size int) string {
	var b strings.Builder
	seed := uint32(time.Second)
	for b.Len() < size {
		seed = seed*1664525 + 1013904223
		fmt.Fprintf(&b, "<div class=\"c%d\"><p>Minister %x met %x in %x.</p></div>\n", seed%97, seed>>8, seed>>16, seed>>20)
	}
	return b.String()
}
