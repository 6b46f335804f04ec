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
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
)

// MaxSize is the largest document taken in, in bytes.
const MaxSize = 8 << 20

// About is what the sender says about a document; empty fields are read from
// the text where it tells them.
type About struct {
	Name      string // of the file, for messages
	Published string // ISO date or date-time, or RFC 2822
	Publisher string
	URL       string
	Title     string
	Origin    parley.Origin // who says so; "" for a person
}

// File makes a document of the bytes of a plain text. Errors have the code
// [parley.Unreadable], or [parley.Invalid] for a date that is none.
func File(data []byte, about About) (parley.Document, error) {
	return file(string(data), about)
}

// file makes a document of a text, of which there may be no room for a copy.
func file(text string, about About) (parley.Document, error) {
	if err := readable(text); err != nil {
		return parley.Document{}, unreadable(about.Name, err)
	}
	claims, err := about.given()
	if err != nil {
		return parley.Document{}, err
	}
	if err := another(text); err != nil {
		return parley.Document{}, unreadable(about.Name, err)
	}
	if language := language(text); language != "en" {
		return parley.Document{}, unreadable(about.Name,
			fmt.Errorf("language %q is not read yet, only English is", language))
	}
	d := parley.NewDocument(text)
	d.Claims = claims
	Show(&d, slices.Concat(claims, Told(text, line(about.URL))))
	d.ID = parley.DocumentName(text, Page(d.URL))
	return d, nil
}

// line is what a sender says of a document as one line.
func line(words string) string { return strings.Join(strings.Fields(parley.Visible(words)), " ") }

func unreadable(name string, cause error) error {
	return &parley.Error{Code: parley.Unreadable, Op: "read document", Thing: name, Err: cause, Hint: hint(cause)}
}

var (
	errEmpty  = errors.New("it is empty")
	errBinary = errors.New("it is binary, not text")
	errJSON   = errors.New("it is JSON, not a text")
	errHTML   = errors.New("it is a page of HTML, not a text")
	errLarge  = fmt.Errorf("it is larger than %d MB", MaxSize>>20)
	errUTF16  = errors.New("it is UTF-16, not UTF-8")
	errRTF    = errors.New("it is RTF, a file of a word processor, not plain text")
	errUTF8   = errors.New("it is not UTF-8")
)

// readable tells why bytes cannot be a text.
func readable(text string) error {
	start := strings.TrimPrefix(text[:min(len(text), 1<<10)], "\uFEFF")
	switch {
	case len(text) > MaxSize:
		return errLarge
	case wide(text):
		return errUTF16
	case strings.HasPrefix(text, `{\rtf`):
		return errRTF
	case strings.IndexByte(text, 0) >= 0 || strings.HasPrefix(start, "%PDF-") || strings.HasPrefix(start, "%!PS") ||
		strings.HasPrefix(start, "PK\x03\x04"):
		return errBinary
	case !utf8.ValidString(text):
		return fmt.Errorf("%w: invalid byte at offset %d", errUTF8, firstInvalid(text))
	case strings.TrimFunc(text, empty) == "":
		return errEmpty
	case LooksLikeRows([]byte(start)) || listStart.MatchString(start):
		return errJSON
	case htmlStart.MatchString(start) || htmlPart.MatchString(start):
		return errHTML
	}
	return nil
}

// wide reports whether a text is in letters of two bytes: by its mark, or because
// every second byte is nothing.
func wide(text string) bool {
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		return true
	}
	start := text[:min(len(text), 512)]
	even, odd := 0, 0
	for k := range len(start) {
		if start[k] != 0 {
			continue
		}
		if k%2 == 0 {
			even++
		} else {
			odd++
		}
	}
	return len(start) > 8 && max(even, odd)*5 > len(start)*2 && min(even, odd) == 0
}

// htmlStart finds the beginning of a page of HTML.
var htmlStart = regexp.MustCompile(`(?im)^\s*<(?:!doctype html|html[\s>])`)

// htmlPart finds a part of one: a text that begins with an element.
var htmlPart = regexp.MustCompile(`(?i)^\s*(?:<!--.*-->\s*)?<(?:head|body|div|span|p|article|section|main|h[1-6]|ul|ol|table|script|style|meta|link|a|br|img)[\s/>]`)

// empty tells whether a character shows nothing.
func empty(r rune) bool {
	return r <= ' ' || r == 0xFEFF || r == 0x00A0 || r >= 0x2000 && r <= 0x200F || r >= 0x2028 && r <= 0x202F ||
		r >= 0x2060 && r <= 0x206F || r == 0x3000
}

func firstInvalid(data string) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRuneInString(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(data)
}

func hint(cause error) string {
	switch {
	case errors.Is(cause, errUTF16):
		return "convert it first, for example with: iconv -f utf-16 -t utf-8"
	case errors.Is(cause, errRTF):
		return "save it as plain text"
	case errors.Is(cause, errUTF8):
		return "convert it first, for example with: iconv -f windows-1252 -t utf-8"
	case errors.Is(cause, errJSON):
		return "parley add takes in lines of JSON, one document a line"
	case errors.Is(cause, errHTML):
		return "save the page as text, and give it its address with --url"
	case errors.Is(cause, errBinary):
		return "give the plain text of the document"
	case errors.Is(cause, errMail):
		return "give the words of the mail without its head, and its day with --published"
	case errors.Is(cause, errLinks):
		return "give the texts that the links lead to, each with its address by --url"
	case errors.Is(cause, errTable), errors.Is(cause, errCode), errors.Is(cause, errFeed), errors.Is(cause, errFiller):
		return "give a report, a readout or a post as plain text"
	}
	return ""
}
