// Package warc reads web archives (WARC 1.0 and 1.1, ISO 28500), plain or gzipped by
// member, as a stream.
//
// What comes in: the bytes of an archive from the beginning of any record. What goes out:
// its records, each with its head, a reader of its block and the byte at which it begins:
// reading can go on there another time. A damaged record is told and passed over; what
// follows it is looked for by its first words. It holds one record at a time.
//
// A record "WARC/1.1 / WARC-Type: response / ..." with a page is one response.
package warc

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// ErrRecord is that of a record that cannot be read; the next can be.
var ErrRecord = errors.New("it is a damaged record")

// mostHead is how long the head of a record may be, in bytes.
const mostHead = 64 << 10

// Record is one record.
type Record struct {
	At    int64  // the byte of the archive at which it begins
	Type  string // "response", "request", "warcinfo"...
	URI   string
	Media string
	Date  time.Time
	ID    string
	Block io.Reader // at most Length bytes
	// Length is the length of the block as the record tells.
	Length int64
}

// Reader reads records in their order.
type Reader struct {
	in     *counted
	packed bool
	gz     *gzip.Reader
	member *bufio.Reader // what the member now read holds
	block  *io.LimitedReader
	begun  bool
}

// NewReader reads an archive of which so many bytes were passed over.
func NewReader(in io.Reader, at int64) *Reader {
	r := &Reader{in: &counted{r: bufio.NewReaderSize(in, 256<<10), n: at}}
	start, _ := r.in.r.Peek(2)
	r.packed = len(start) == 2 && start[0] == 0x1f && start[1] == 0x8b
	r.member = bufio.NewReaderSize(nil, 64<<10)
	return r
}

// Next is the next record, [io.EOF] behind the last. What of the block before was not
// read is passed over.
func (r *Reader) Next() (Record, error) {
	if r.packed {
		return r.nextPacked()
	}
	return r.nextPlain()
}

// At is the byte at which the next record begins, once the block of the last was read or
// passed over.
func (r *Reader) At() int64 { return r.in.n }

// nextPlain reads a record of an archive that is not packed.
func (r *Reader) nextPlain() (Record, error) {
	if r.block != nil {
		if _, err := io.Copy(io.Discard, r.block); err != nil || r.block.N > 0 {
			return Record{}, io.ErrUnexpectedEOF
		}
		r.block = nil
	}
	if err := r.skipBlank(); err != nil {
		return Record{}, err
	}
	at := r.in.n
	rec, err := head(r.in)
	if err != nil {
		if errors.Is(err, io.EOF) {
			return Record{At: at}, io.ErrUnexpectedEOF
		}
		r.resync()
		return Record{At: at}, fault(err)
	}
	rec.At = at
	r.block = &io.LimitedReader{R: r.in, N: rec.Length}
	rec.Block = r.block
	return rec, nil
}

// skipBlank passes over the empty lines between records.
func (r *Reader) skipBlank() error {
	for {
		c, err := r.in.ReadByte()
		if err != nil {
			return err
		}
		if c != '\r' && c != '\n' {
			r.in.r.UnreadByte()
			r.in.n--
			return nil
		}
	}
}

// resync passes over bytes up to the next that begin a record.
func (r *Reader) resync() {
	for {
		start, err := r.in.r.Peek(6)
		if err != nil || string(start) == "WARC/1" {
			return
		}
		r.in.ReadByte()
	}
}

// head reads the head of a record.
func head(in io.ByteReader) (Record, error) {
	first, left, err := line(in, mostHead)
	if err != nil {
		return Record{}, err
	}
	if !strings.HasPrefix(first, "WARC/1.") && !strings.HasPrefix(first, "WARC/0.") {
		return Record{}, ErrRecord
	}
	rec := Record{Length: -1}
	for {
		var row string
		if row, left, err = line(in, left); err != nil {
			return Record{}, err
		}
		if row == "" {
			break
		}
		name, value, _ := strings.Cut(row, ":")
		rec.set(strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value))
	}
	if rec.Length < 0 {
		return Record{}, ErrRecord
	}
	return rec, nil
}

func (r *Record) set(name, value string) {
	switch name {
	case "warc-type":
		r.Type = value
	case "warc-target-uri":
		r.URI = strings.Trim(value, "<>")
	case "warc-date":
		r.Date, _ = time.Parse(time.RFC3339, value)
	case "warc-record-id":
		r.ID = strings.Trim(value, "<>")
	case "content-type":
		r.Media, _, _ = strings.Cut(value, ";")
	case "content-length":
		if n, err := strconv.ParseInt(value, 10, 64); err == nil && n >= 0 {
			r.Length = n
		}
	}
}

// line reads a line of at most so many bytes, without its end.
func line(in io.ByteReader, most int) (string, int, error) {
	var b []byte
	for {
		c, err := in.ReadByte()
		if err != nil {
			return "", 0, err
		}
		if most--; most < 0 {
			return "", 0, ErrRecord
		}
		if c == '\n' {
			return strings.TrimSuffix(string(b), "\r"), most, nil
		}
		b = append(b, c)
	}
}

func fault(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return err
	}
	return fmt.Errorf("%w", ErrRecord)
}

// counted counts the bytes that were read.
type counted struct {
	r *bufio.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

func (c *counted) ReadByte() (byte, error) {
	b, err := c.r.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}
