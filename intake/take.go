package intake

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"parley"
	"parley/intake/archive"
	"parley/intake/charset"
	"parley/intake/media"
)

// Limits bound what is taken out of one source. Zero fields are those of [Usual].
type Limits struct {
	File  int64 // bytes of one file as it comes, such as a page or a PDF
	Ratio int64 // how many times its size a packed file may unpack to
	Files int   // how many files an archive may hold
	Depth int   // how deep archives and mails may stand in each other
	// Concerns tells whether a page of an archive is to be made a document of; nil for all.
	Concerns func(page []byte) bool
}

// Usual are the limits where nobody sets others.
var Usual = Limits{File: 64 << 20, Ratio: 250, Files: 100_000, Depth: 5}

func (l Limits) orUsual() Limits {
	if l.File <= 0 {
		l.File = Usual.File
	}
	if l.Ratio <= 0 {
		l.Ratio = Usual.Ratio
	}
	if l.Files <= 0 {
		l.Files = Usual.Files
	}
	if l.Depth <= 0 {
		l.Depth = Usual.Depth
	}
	return l
}

// Found is one document of a source, or why it could not be made.
type Found struct {
	Document parley.Document
	Err      error
	Size     int   // bytes of the source that it stands for
	Next     int64 // the byte behind it where reading can go on; 0 where it cannot
}

// TooLarge is a file larger than the limit.
type TooLarge struct {
	Limit int64
	Fixed bool // no other limit can be set: no text has so many words
}

func (e *TooLarge) Error() string { return fmt.Sprintf("it is larger than %d MB", e.Limit>>20) }

var errFrom = errors.New("no web archive goes on at that byte")

var errDeep = errors.New("it is an archive in an archive in an archive, deeper than the limit")

// Take hands over the documents of a source: one of a text or page, several of a feed,
// a mailbox or an archive. What of it cannot be made is handed over with the error, and
// does not stop the rest; the error of take does.
func Take(in io.Reader, about About, limits Limits, take func(Found) error) error {
	o := &opening{limits: limits.orUsual(), take: take}
	return o.stream(in, about, 0)
}

// opening is a source while it is opened.
type opening struct {
	limits Limits
	take   func(Found) error
}

// stream opens what a reader gives, at some depth of archives.
func (o *opening) stream(in io.Reader, about About, depth int) error {
	r := bufio.NewReaderSize(in, media.Head)
	head, err := r.Peek(media.Head)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		return o.fail(about, fault(err))
	}
	if depth > o.limits.Depth {
		return o.fail(about, errDeep)
	}
	t := typeOf(head, about)
	if about.From > 0 && depth == 0 && t != media.WARC && t != media.Gzip {
		return o.fail(about, errFrom)
	}
	switch t {
	case media.Rows:
		return o.rows(r, about)
	case media.Mbox:
		return o.mailbox(r, about, depth)
	case media.WARC:
		return o.webArchive(r, about)
	case media.Tar:
		return o.tar(r, about, depth)
	case media.Gzip:
		return o.gzip(r, head, about, depth)
	case media.ZIP:
		return o.zip(in, r, about, depth)
	default:
		data, err := o.whole(r, o.mostOf(t))
		if err != nil {
			return o.fail(about, err)
		}
		return o.file(data, t, about, depth)
	}
}

// typeOf tells what a file is; of one in letters of two bytes, what its words are.
func typeOf(head []byte, about About) media.Type {
	if charset.Wide(head) {
		if text, _, err := charset.Text(head, ""); err == nil {
			head = []byte(text)
		}
	}
	return media.Of(head, about.Name)
}

// mostOf is how large a file of a type may be: of a text no more than two bytes for each that its
// words may have.
func (o *opening) mostOf(t media.Type) TooLarge {
	if (t == media.Plain || t == media.Markdown) && o.limits.File > 2*MaxSize {
		return TooLarge{Limit: 2 * MaxSize, Fixed: true}
	}
	return TooLarge{Limit: o.limits.File}
}

// whole reads all that a reader gives, up to a limit.
func (o *opening) whole(in io.Reader, most TooLarge) ([]byte, error) {
	var data bytes.Buffer
	_, err := data.ReadFrom(io.LimitReader(in, most.Limit+1))
	switch {
	case int64(data.Len()) > most.Limit:
		return nil, &most
	case err != nil:
		return nil, fault(err)
	}
	return data.Bytes(), nil
}

// fault keeps what a limit says, and tells of the rest as damage.
func fault(err error) error {
	var bomb *archive.Bomb
	if errors.As(err, &bomb) {
		return bomb
	}
	return fmt.Errorf("it cannot be read to its end: %w", err)
}

// fail hands over why something could not be made.
func (o *opening) fail(about About, cause error) error {
	return o.take(Found{Err: unreadable(about.Name, cause)})
}

// rows opens lines of JSON.
func (o *opening) rows(in io.Reader, about About) error {
	return Rows(in, about, func(_, size int, d parley.Document, err error) error {
		return o.take(Found{Document: d, Err: err, Size: size})
	})
}

// file opens a file that is at hand.
func (o *opening) file(data []byte, t media.Type, about About, depth int) error {
	switch t {
	case media.Mail:
		return o.mail(data, about, depth)
	case media.RSS, media.Atom, media.JSONFeed:
		return o.feed(data, about)
	}
	c, err := convert(data, t, about, o.limits)
	if err != nil {
		return o.fail(about, err)
	}
	d, err := c.document(about)
	return o.take(Found{Document: d, Err: err, Size: len(data)})
}
