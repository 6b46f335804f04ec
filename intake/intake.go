// Package intake takes documents in: from the bytes of a file to a
// [parley.Document] with its date, publisher and language.
//
// What comes in: bytes as received, and what the sender says about them. What
// goes out: a document whose text is those bytes, unaltered, with what is claimed of
// it besides its words and which claims are shown; or an error that says why they
// cannot be read, and what they are instead. It reads no sentence.
//
// " date 2025-12-28 Anna Berg said ..." is a report published 2025-12-28.
package intake

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/intake/media"
)

// MaxSize is the largest document taken in, in bytes.
const MaxSize = 8 << 20

// About is what the sender says about a document; empty fields are read from
// the text where it tells them.
type About struct {
	Name      string // of the file, for messages
	Media     string // as the sender says, with the encoding of its letters
	Published string // ISO date or date-time, or RFC 2822
	Publisher string
	URL       string
	Title     string
	Origin    parley.Origin // who says so; "" for a person
	Final     string        // the address that it was fetched from, behind all redirects
	Retrieved time.Time     // when
	Archived  string        // the address of a copy that stays
	From      int64         // the byte of a web archive at which to begin
}

// File makes a document of the bytes of a file that holds one: a text, a page, a PDF, a
// letter. Errors have the code [parley.Unreadable], or [parley.Invalid] for a date that is
// none.
func File(data []byte, about About) (parley.Document, error) {
	var found []Found
	err := Take(bytes.NewReader(data), about, Limits{}, func(f Found) error {
		found = append(found, f)
		return nil
	})
	switch {
	case err != nil:
		return parley.Document{}, err
	case len(found) == 0:
		return parley.Document{}, unreadable(about.Name, errEmpty)
	case len(found) > 1:
		return parley.Document{}, unreadable(about.Name, &Several{len(found)})
	}
	return found[0].Document, found[0].Err
}

// Several is a file that holds several documents, where one was asked for.
type Several struct{ N int }

func (e *Several) Error() string { return fmt.Sprintf("it holds %d documents", e.N) }

// document makes a document of a text that was taken out of something.
func (t converted) document(about About) (parley.Document, error) {
	if err := readable(t.text); err != nil {
		return parley.Document{}, unreadable(about.Name, err)
	}
	claims, err := about.given()
	if err != nil {
		return parley.Document{}, err
	}
	if err := another(t.text); err != nil && t.original == nil {
		return parley.Document{}, unreadable(about.Name, err)
	}
	if language := language(t.text); language != "en" {
		return parley.Document{}, unreadable(about.Name,
			fmt.Errorf("language %q is not read yet, only English is", language))
	}
	d := parley.NewDocument(t.text)
	d.Parts, d.Original = t.parts, t.original
	d.Claims = slices.Concat(claims, t.claims(about))
	Show(&d, slices.Concat(d.Claims, Told(t.text, line(about.URL))))
	d.ID = parley.DocumentName(t.text, Page(d.URL))
	return d, nil
}

// line is what a sender says of a document as one line.
func line(words string) string { return strings.Join(strings.Fields(parley.Visible(words)), " ") }

func unreadable(name string, cause error) error {
	return &parley.Error{Code: parley.Unreadable, Op: "read document", Thing: name, Err: cause, Hint: hint(cause)}
}

var (
	errEmpty = errors.New("it is empty")
	errJSON  = errors.New("it is JSON, not a text")
	// Rows that have no text.
	errFields = errors.New("it is JSON that has no field of a document")
	errNoText = errors.New("it has no text")
	errLarge  = fmt.Errorf("its text is larger than %d MB", MaxSize>>20)
)

// readable tells why words cannot be a text.
func readable(text string) error {
	start := strings.TrimPrefix(text[:min(len(text), 1<<10)], "\uFEFF")
	switch {
	case len(text) > MaxSize:
		return errLarge
	case strings.IndexByte(text, 0) >= 0:
		return &NoText{media.Binary}
	case strings.TrimFunc(text, empty) == "":
		return errEmpty
	case LooksLikeRows([]byte(start)) || listStart.MatchString(start):
		return errJSON
	}
	return nil
}

// NoText is a file that is not a text, nor anything that a text can be taken out of.
type NoText struct{ Type media.Type }

func (e *NoText) Error() string { return "it is " + e.Type.Words() }

// empty tells whether a character shows nothing.
func empty(r rune) bool {
	return r <= ' ' || r == 0xFEFF || r == 0x00A0 || r >= 0x2000 && r <= 0x200F || r >= 0x2028 && r <= 0x202F ||
		r >= 0x2060 && r <= 0x206F || r == 0x3000
}
