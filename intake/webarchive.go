package intake

import (
	"bufio"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"net/http"
	"strings"

	"parley"
	"parley/intake/media"
	"parley/intake/warc"
)

// webArchive opens the pages of a web archive: responses that were found, of HTML.
func (o *opening) webArchive(in io.Reader, about About) error {
	r := warc.NewReader(in, about.From)
	last := about.From
	for {
		rec, err := r.Next()
		switch {
		case errors.Is(err, io.EOF) || err != nil && !errors.Is(err, warc.ErrRecord):
			if !errors.Is(err, io.EOF) {
				return o.fail(about, errCut)
			}
			return nil
		case err != nil:
			if err := o.fail(member(about, "record at byte "+itoa(rec.At)), err); err != nil {
				return err
			}
			continue
		}
		found, wanted := o.response(rec, about)
		if !wanted {
			continue
		}
		found.Size, found.Next = int(rec.At-last), rec.At
		last = rec.At
		if err := o.take(found); err != nil {
			return err
		}
	}
}

var errCut = errors.New("it ends in the middle of a record")

// response makes a document of a record; false for one that holds no page.
func (o *opening) response(rec warc.Record, about About) (Found, bool) {
	if rec.Type != "response" || !strings.HasPrefix(rec.URI, "http") {
		return Found{}, false
	}
	one := member(about, rec.URI)
	answer, err := http.ReadResponse(bufio.NewReader(rec.Block), nil)
	if err != nil {
		return Found{Err: unreadable(one.Name, warc.ErrRecord)}, true
	}
	kind := answer.Header.Get("Content-Type")
	if answer.StatusCode != http.StatusOK || !strings.Contains(kind, "html") {
		return Found{}, false
	}
	data, err := o.body(answer)
	if err != nil {
		return Found{Err: unreadable(one.Name, err)}, true
	}
	one.URL, one.Final, one.Media, one.Retrieved, one.Origin = rec.URI, rec.URI, kind, rec.Date, parley.ByRow
	if o.limits.Concerns != nil && !o.limits.Concerns(data) {
		return Found{Err: ErrOffTopic}, true
	}
	c, err := convert(data, media.HTML, one, o.limits)
	if err != nil {
		return Found{Err: unreadable(one.Name, err)}, true
	}
	d, err := c.document(one)
	return Found{Document: d, Err: err}, true
}

// ErrOffTopic is that of a page that does not concern negotiations.
var ErrOffTopic = errors.New("it does not concern us")

// body is that of an answer, unpacked.
func (o *opening) body(answer *http.Response) ([]byte, error) {
	in := io.Reader(answer.Body)
	switch strings.ToLower(answer.Header.Get("Content-Encoding")) {
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, warc.ErrRecord
		}
		in = z
	case "deflate":
		z, err := zlib.NewReader(in)
		if err != nil {
			return nil, warc.ErrRecord
		}
		in = z
	case "br", "zstd":
		return nil, errEncoding
	}
	return o.whole(in, TooLarge{Limit: o.limits.File})
}

var errEncoding = errors.New("it is packed in a way that is not read (br or zstd)")
