package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"parley"
	"parley/intake/article"
	"parley/intake/block"
	"parley/intake/media"
)

// Row is a line of a JSONL file: a text and what is known about it. What is read
// is title, lead and text together, blank lines between them: a title often tells
// alone with whom a contact was, and a fact can point at its words there.
type Row struct {
	ID        string
	URL       string
	Published string
	Publisher string
	Source    string // where publisher is not given
	Title     string
	Lead      string
	Text      string // plain words, or marked up as on a page
	HTML      string // the page itself, in the place of title, lead and text
	Archived  string // the address of a copy that stays
}

// mostRow is the longest line read, in bytes: a document of the largest size,
// written with escapes.
const mostRow = 2*MaxSize + 1<<16

// Rows hands each line of a JSONL file to take, with its number from 1 and its
// length in bytes. A line that cannot be read is handed over with the error, and
// the next one is read. What about gives, the sender says of all of them; only day
// and publisher can be given so.
func Rows(in io.Reader, about About, take func(line, size int, d parley.Document, err error) error) error {
	given, err := aboutRows(about)
	if err != nil {
		return err
	}
	r := bufio.NewReaderSize(in, 1<<16)
	var line []byte
	for n := 1; ; n++ {
		var size int
		var err error
		line, size, err = readLine(r, line[:0])
		if n == 1 {
			line = bytes.TrimPrefix(line, mark)
		}
		if size == 0 && err != nil {
			return ended(err)
		}
		if len(bytes.TrimSpace(line)) > 0 || size > mostRow {
			d, bad := row(line, size, fmt.Sprintf("%s:%d", about.Name, n))
			if bad == nil && len(given) > 0 {
				for _, c := range given {
					c.Page = Page(d.URL)
					d.Claims = append(d.Claims, c)
				}
				Show(&d, slices.Concat(d.Claims, Told(d.Text, d.URL)))
			}
			if err := take(n, size, d, bad); err != nil {
				return err
			}
		}
		if err != nil {
			return ended(err)
		}
	}
}

// aboutRows are the claims of a sender of rows.
func aboutRows(about About) ([]parley.Claim, error) {
	if about.URL != "" || about.Title != "" {
		return nil, &parley.Error{Code: parley.Invalid, Op: "read rows", Thing: about.Name,
			Err:  errors.New("each row has an address and a title of its own"),
			Hint: "give these in the rows: url, title"}
	}
	return about.given()
}

// LooksLikeRows tells from its beginning whether a stream is lines of JSON rather
// than a text.
func LooksLikeRows(start []byte) bool { return media.Of(start, "") == media.Rows }

var (
	// listStart is that of JSON which is no row.
	listStart = regexp.MustCompile(`^\s*\[\s*(?:\{\s*"|"[^"\n]*"\s*[,\]]|\[)`)
	mark      = []byte("\uFEFF") // that some programs put before all else
)

func ended(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

// readLine reads a line of at most mostRow bytes; of a longer one it gives the
// size only. The line is put behind what into has.
func readLine(r *bufio.Reader, into []byte) (line []byte, size int, err error) {
	line = into
	for {
		part, err := r.ReadSlice('\n')
		if size += len(part); size <= mostRow {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, size, err
		}
	}
}

// row makes a document of a line.
func row(line []byte, size int, name string) (parley.Document, error) {
	if size > mostRow {
		return parley.Document{}, unreadable(name, errLarge)
	}
	var r Row
	if err := json.Unmarshal(line, &r); err != nil {
		return parley.Document{}, unreadable(name, notJSON(err))
	}
	if !utf8.Valid(line) {
		return parley.Document{}, unreadable(name,
			fmt.Errorf("%w: invalid byte at offset %d of the line", errUTF8, firstInvalid(string(line))))
	}
	if half(line, r) {
		return parley.Document{}, unreadable(name, errors.New("it has half of a character (a surrogate alone)"))
	}
	if r == (Row{}) && !bytes.Contains(bytes.ToLower(line), []byte(`"text"`)) {
		return parley.Document{}, unreadable(name, errFields)
	}
	d, err := r.document(name)
	var fault *parley.Error
	if errors.As(err, &fault) && fault.Code == parley.Invalid { // what a row says wrong is its fault, not the user's
		return d, unreadable(name, fmt.Errorf("its %s %.60q cannot be read: %w", strings.TrimPrefix(fault.Op, "read "),
			fault.Thing, fault.Err))
	}
	return d, err
}

// document makes a document of a row: of its page, where it holds one, else of its words.
func (r Row) document(name string) (parley.Document, error) {
	about := About{Name: name, Published: r.Published, Publisher: firstOf(r.Publisher, r.Source), URL: r.URL, Title: r.Title,
		Origin: parley.ByRow, Final: r.URL, Archived: r.Archived}
	if r.HTML != "" {
		c, err := convert([]byte(r.HTML), media.HTML, about, Usual)
		if err != nil {
			return parley.Document{}, unreadable(name, err)
		}
		return c.document(about)
	}
	if strings.TrimSpace(r.Text) == "" {
		return parley.Document{}, unreadable(name, errNoText)
	}
	c := converted{text: Whole(r.Title, r.Lead, r.Text)}
	if media.Of([]byte(r.Text), "") == media.HTML {
		return made(r.article(), parley.ByRow, []byte(r.Text), media.HTML, about).document(about)
	}
	c.parts = above(c.text, r.Title, r.Lead)
	return c.document(about)
}

// article is a row whose words are marked up as on a page.
func (r Row) article() article.Article {
	a := article.Article{Title: r.Title, Lead: r.Lead}
	if root, err := html.Parse(strings.NewReader(r.Text)); err == nil {
		a.Body = block.Paragraphs(root)
	}
	return a
}

// above are the places of a title and a lead that a text begins with.
func above(text, title, lead string) []parley.Part {
	var parts []parley.Part
	at := 0
	for _, p := range []parley.Part{{Kind: parley.TitleText}, {Kind: parley.LeadText}} {
		words := strings.TrimSpace(map[parley.PartKind]string{parley.TitleText: title, parley.LeadText: lead}[p.Kind])
		if words == "" || !strings.HasPrefix(text[at:], words+"\n\n") {
			continue
		}
		p.Start, p.End = at, at+len(words)
		parts = append(parts, p)
		at = p.End + 2
	}
	return parts
}

// half reports whether a row names half a character, which is read as no character
// at all.
func half(line []byte, r Row) bool {
	const none = "\uFFFD"
	read := strings.Contains(r.Title+r.Lead+r.Text+r.Publisher, none)
	return read && !bytes.Contains(line, []byte(none)) && !bytes.Contains(bytes.ToLower(line), []byte(`\ufffd`))
}

// Whole is what is read of a text told in parts: title, lead and body, blank
// lines between them. A part that the next begins with is not repeated.
func Whole(title, lead, body string) string {
	text := body
	for _, above := range []string{strings.TrimSpace(lead), strings.TrimSpace(title)} {
		if above != "" && !strings.HasPrefix(strings.TrimSpace(text), above) {
			text = above + "\n\n" + text
		}
	}
	return text
}

// notJSON tells where a line stops being JSON, or which part is of another type.
func notJSON(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("it is no line of JSON: something is wrong at its byte %d", syntax.Offset)
	case errors.As(err, &kind) && kind.Field != "":
		return fmt.Errorf("its %q is no text", strings.ToLower(kind.Field))
	case errors.As(err, &kind):
		return errors.New("it is no object of JSON")
	}
	return errors.New("it is no line of JSON")
}
