package sqlite

import (
	"database/sql/driver"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"os"
)

// The leaves of SQLite's file format, as far as salvaging needs them (see "Database
// File Format" in SQLite's documentation, sections 1.6 and 2.1). Nothing read here
// is trusted: the file is damaged.

// pages are the pages of a file.
type pages struct {
	f    *os.File
	size int // of a page, in bytes
	n    int64
}

// pageSize is that of the files this program makes; a damaged head tells another.
const pageSize = 4096

// leafTable is the first byte of a leaf with rows.
const leafTable = 0x0d

var errNoPages = errors.New("there is nothing in it to be saved")

// measure finds the size of a page.
func (p *pages) measure() error {
	info, err := p.f.Stat()
	if err != nil {
		return err
	}
	p.size = pageSize
	if p.n = info.Size() / int64(p.size); p.n == 0 {
		return errNoPages
	}
	return nil
}

// page is a page by its number, from 1.
func (p *pages) page(n int64) ([]byte, error) {
	page := make([]byte, p.size)
	if n < 1 || n > p.n {
		return nil, errNoPages
	}
	_, err := io.ReadFull(io.NewSectionReader(p.f, (n-1)*int64(p.size), int64(p.size)), page)
	return page, err
}

// headOf is where the head of a page begins: the first page has that of the file
// before it.
func headOf(n int64) int {
	if n == 1 {
		return 100
	}
	return 0
}

// cellsOf is how many cells a leaf tells to have.
func cellsOf(page []byte, n int64) int {
	at := headOf(n)
	if page[at] != leafTable {
		return 0
	}
	return min(int(binary.BigEndian.Uint16(page[at+3:])), len(page)/4)
}

// row is the row of a cell: its number and its columns.
func (p *pages) row(page []byte, n int64, cell int) (rowid int64, values []driver.Value, ok bool) {
	pointer := headOf(n) + 8 + 2*cell
	if pointer+2 > len(page) {
		return 0, nil, false
	}
	at := int(binary.BigEndian.Uint16(page[pointer:]))
	size, k := varint(page, at)
	id, m := varint(page, at+k)
	if k == 0 || m == 0 || size > uint64(p.n)*uint64(p.size) { // a damaged cell can tell of any size
		return 0, nil, false
	}
	payload, ok := p.payload(page, at+k+m, int(size))
	if !ok {
		return 0, nil, false
	}
	values, ok = columns(payload)
	return int64(id), values, ok
}

// payload is what a cell holds, with what lies on other pages.
func (p *pages) payload(page []byte, at, size int) ([]byte, bool) {
	most := p.size - 35 // as much stays on the leaf
	local := size
	if size > most {
		least := (p.size-12)*32/255 - 23
		if local = least + (size-least)%(p.size-4); local > most {
			local = least
		}
	}
	if at < 0 || at+local > len(page) {
		return nil, false
	}
	if local == size {
		return page[at : at+size], true
	}
	if at+local+4 > len(page) {
		return nil, false
	}
	return p.overflow(append(make([]byte, 0, size), page[at:at+local]...),
		int64(binary.BigEndian.Uint32(page[at+local:])), size)
}

// overflow goes along the pages that hold the rest of a large payload.
func (p *pages) overflow(body []byte, next int64, size int) ([]byte, bool) {
	for len(body) < size {
		page, err := p.page(next)
		if err != nil {
			return nil, false
		}
		next = int64(binary.BigEndian.Uint32(page))
		body = append(body, page[4:min(p.size, 4+size-len(body))]...)
	}
	return body, true
}

// mostColumns is more than any table here has.
const mostColumns = 40

// columns are the values of a record.
func columns(payload []byte) ([]driver.Value, bool) {
	head, at := varint(payload, 0)
	if at == 0 || head > uint64(len(payload)) {
		return nil, false
	}
	body := int(head)
	var all []driver.Value
	for at < int(head) {
		sort, k := varint(payload, at)
		if k == 0 || len(all) == mostColumns {
			return nil, false
		}
		at += k
		v, size, ok := column(payload, body, sort)
		if !ok {
			return nil, false
		}
		body += size
		all = append(all, v)
	}
	return all, body == len(payload)
}

// column is one value of a record, by its serial type, and how many bytes it has.
func column(payload []byte, at int, sort uint64) (driver.Value, int, bool) {
	sizes := [...]int{0, 1, 2, 3, 4, 6, 8, 8, 0, 0}
	size := 0
	switch {
	case sort < 10:
		size = sizes[sort]
	case sort < 12 || sort > math.MaxInt32:
		return nil, 0, false
	default:
		size = int(sort-12) / 2
	}
	if at+size > len(payload) {
		return nil, 0, false
	}
	b := payload[at : at+size]
	switch {
	case sort == 0:
		return nil, 0, true
	case sort == 7:
		return math.Float64frombits(binary.BigEndian.Uint64(b)), size, true
	case sort == 8, sort == 9:
		return int64(sort - 8), 0, true
	case sort < 10:
		return integer(b), size, true
	case sort%2 == 0:
		return append([]byte{}, b...), size, true
	}
	return string(b), size, true
}

// integer is a whole number with its sign, high byte first.
func integer(b []byte) int64 {
	n := int64(int8(b[0]))
	for _, c := range b[1:] {
		n = n<<8 | int64(c)
	}
	return n
}

// varint is a number of one to nine bytes, and how many it has; 0 where there is
// none.
func varint(b []byte, at int) (n uint64, size int) {
	for k := range 9 {
		if at < 0 || at+k >= len(b) {
			return 0, 0
		}
		c := b[at+k]
		if k == 8 {
			return n<<8 | uint64(c), 9
		}
		if n = n<<7 | uint64(c&0x7f); c < 0x80 {
			return n, k + 1
		}
	}
	return 0, 0
}
