package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
)

// nextPacked reads a record of an archive in which each is a member of gzip of its own.
func (r *Reader) nextPacked() (Record, error) {
	if err := r.endMember(); err != nil {
		return Record{At: r.in.n}, err
	}
	at := r.in.n
	if err := r.openMember(); err != nil {
		if errors.Is(err, io.EOF) {
			return Record{}, io.EOF
		}
		return Record{At: at}, r.lost(err)
	}
	rec, err := head(r.member)
	if err != nil {
		return Record{At: at}, r.lost(err)
	}
	rec.At = at
	r.block = &io.LimitedReader{R: r.member, N: rec.Length}
	rec.Block = r.block
	return rec, nil
}

// openMember begins the next member.
func (r *Reader) openMember() (err error) {
	if r.gz == nil {
		r.gz, err = gzip.NewReader(r.in)
	} else {
		err = r.gz.Reset(r.in)
	}
	if err != nil {
		return err
	}
	r.gz.Multistream(false)
	r.member.Reset(r.gz)
	r.begun = true
	return nil
}

// endMember passes over what is left of the member.
func (r *Reader) endMember() error {
	if !r.begun {
		return nil
	}
	r.begun = false
	if _, err := io.Copy(io.Discard, r.member); err != nil {
		return r.lost(err)
	}
	return nil
}

// lost looks for the next member behind a damaged one; an archive that just ends is told
// of as such.
func (r *Reader) lost(err error) error {
	r.begun = false
	if errors.Is(err, io.ErrUnexpectedEOF) {
		if _, more := r.in.r.Peek(1); more != nil {
			return io.ErrUnexpectedEOF
		}
	}
	for {
		start, err := r.in.r.Peek(256)
		if len(start) < 18 {
			r.in.r.Discard(len(start))
			r.in.n += int64(len(start))
			return ErrRecord
		}
		if begins(start) {
			return ErrRecord
		}
		next := bytes.Index(start[1:], []byte{0x1f, 0x8b, 8})
		skip := next + 1
		if next < 0 {
			skip = len(start) - 2
			if err != nil {
				skip = len(start)
			}
		}
		r.in.r.Discard(skip)
		r.in.n += int64(skip)
	}
}

// begins reports whether bytes begin a member that holds a record.
func begins(start []byte) bool {
	if start[0] != 0x1f || start[1] != 0x8b || start[2] != 8 {
		return false
	}
	z, err := gzip.NewReader(bytes.NewReader(start))
	if err != nil {
		return false
	}
	var first [5]byte
	n, _ := io.ReadFull(z, first[:])
	return n == 5 && string(first[:]) == "WARC/"
}
