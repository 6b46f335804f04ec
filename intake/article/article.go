// Package article is what a converter makes of a page, a PDF, a letter: the words as
// paragraphs, each marked as what it is, and what the file tells of itself.
//
// What comes in: title, lead and paragraphs, as a converter found them. What goes
// out: one text with the places of its parts ([Article.Whole]). It reads no sentence
// and knows no format.
//
// Title "Lund calls Keita" over the paragraph "The two spoke." is the text "Lund calls
// Keita\n\nThe two spoke.\n", whose first 16 bytes are its title.
package article

import (
	"strings"

	"parley"
)

// Article is a text with what its file tells of it. Empty fields are not told.
type Article struct {
	Title, Lead string
	Body        []Paragraph
	// Published is a date or date-time as the file gives it.
	Published string
	Publisher string
	Address   string // the address that the file gives itself
	Author    string
	Language  string // ISO 639-1
}

// Paragraph is a paragraph of the body on one line, or on several where line ends
// mean something, as in an address. Kind is empty for plain words.
type Paragraph struct {
	Kind parley.PartKind
	Text string
	Item bool // one of a list
	In   int  // the element around it, by a number of its own; 0 where none is told
}

// Plain is a paragraph of the body.
func Plain(text string) Paragraph { return Paragraph{Text: text} }

// Whole is the text of an article, blank lines between its parts, and where those lie
// that are not body. A title or lead that the body begins with stands there once.
func (a Article) Whole() (string, []parley.Part) {
	var w writer
	rest := a.Body
	for _, head := range []Paragraph{{Kind: parley.TitleText, Text: a.Title}, {Kind: parley.LeadText, Text: a.Lead}} {
		if len(rest) > 0 && alike(head.Text, rest[0].Text) {
			rest = rest[1:]
		}
		w.add(head)
	}
	for _, p := range rest {
		w.add(p)
	}
	return w.text.String(), w.parts
}

// Words counts the words of the body.
func (a Article) Words() int {
	n := 0
	for _, p := range a.Body {
		if p.Kind != parley.CaptionText {
			n += len(strings.Fields(p.Text))
		}
	}
	return n
}

// alike reports whether two lines are one but for blanks, letters' case and a stop.
func alike(a, b string) bool {
	return strings.TrimSpace(a) != "" && strings.EqualFold(bare(a), bare(b))
}

func bare(s string) string { return strings.TrimRight(strings.Join(strings.Fields(s), " "), ".") }

// writer sets paragraphs behind each other.
type writer struct {
	text  strings.Builder
	parts []parley.Part
}

func (w *writer) add(p Paragraph) {
	words := strings.TrimSpace(p.Text)
	if words == "" {
		return
	}
	if w.text.Len() > 0 {
		w.text.WriteString("\n")
	}
	start := w.text.Len()
	w.text.WriteString(words)
	if p.Kind != "" {
		w.parts = append(w.parts, parley.Part{Kind: p.Kind, Start: start, End: w.text.Len()})
	}
	w.text.WriteString("\n")
}
