package web

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"
)

// cleanHeads lets a form through whose files have names with control characters in
// them: the heads of its parts would be refused, and all of the form with them. In
// heads such characters become blanks; what the parts hold stays byte for byte.
func cleanHeads(r *http.Request) {
	kind, about, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || !strings.HasPrefix(kind, "multipart/") || about["boundary"] == "" {
		return
	}
	r.Body = &headCleaner{body: r.Body, in: bufio.NewReaderSize(r.Body, 64<<10), mark: []byte("--" + about["boundary"])}
}

// headCleaner reads a form line by line.
type headCleaner struct {
	body   io.Closer
	in     *bufio.Reader
	mark   []byte // that parts the form
	head   bool   // the lines read are of a head
	middle bool   // the line read before did not end
	rest   []byte
	failed error
}

func (c *headCleaner) Read(p []byte) (int, error) {
	for len(c.rest) == 0 {
		if c.failed != nil {
			return 0, c.failed
		}
		c.line()
	}
	n := copy(p, c.rest)
	c.rest = c.rest[n:]
	return n, nil
}

// line reads a line, or as much of one as there is room for.
func (c *headCleaner) line() {
	line, err := c.in.ReadSlice('\n')
	c.rest = line
	if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
		c.failed = err
	}
	whole := strings.TrimRight(string(line[:min(len(line), 4<<10)]), "\r\n")
	switch {
	case !c.middle && bytes.HasPrefix(line, c.mark):
		c.head = true
	case !c.middle && whole == "":
		c.head = false
	case c.head:
		blank(bytes.TrimRight(line, "\r\n"))
	}
	c.middle = errors.Is(err, bufio.ErrBufferFull)
}

func blank(line []byte) {
	for k, b := range line {
		if b < ' ' || b == 0x7f {
			line[k] = ' '
		}
	}
}

func (c *headCleaner) Close() error { return c.body.Close() }
