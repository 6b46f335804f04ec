package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/text"
)

// deepest is how many quotations may stand in each other; deeper marks are
// passed over.
const deepest = 8

// pending is a quotation not closed yet.
type pending struct {
	start, inner int
	mark         rune
	open         bool
}

// scanner pairs the marks of one paragraph.
type scanner struct {
	source string
	span   text.Span
	stack  []pending
	found  []text.Quote
}

// quotes pairs marks paragraph by paragraph. A quotation left open at the end
// of a paragraph ends there, and goes on in the next one if that starts with
// an opening mark, as newspapers print long quotations, or in mid-sentence, where
// a line that is no part of the report broke it.
func quotes(source string, paragraphs []text.Span) []text.Quote {
	var all []text.Quote
	unclosed := -1
	for _, span := range paragraphs {
		s := &scanner{source: source, span: span}
		if unclosed >= 0 && s.brokenOff() {
			s.stack = append(s.stack, pending{start: span.Start, inner: span.Start, mark: '“'})
		}
		s.run()
		if unclosed >= 0 && len(s.found) > 0 && s.found[0].Start == span.Start && s.found[0].Depth == 0 {
			all[unclosed].Next = len(all)
		}
		unclosed = -1
		for _, q := range s.found {
			if q.Depth == 0 && !q.Closed && q.End == span.End {
				unclosed = len(all)
			}
			all = append(all, q)
		}
	}
	return all
}

// brokenOff tells whether a paragraph goes on with a quotation begun before it: a
// small letter opens it, and a closing mark comes before any opening one.
func (s *scanner) brokenOff() bool {
	body := s.source[s.span.Start:s.span.End]
	first, _ := utf8.DecodeRuneInString(body)
	closing, opening := strings.IndexRune(body, '”'), strings.IndexRune(body, '“')
	return unicode.IsLower(first) && closing >= 0 && (opening < 0 || closing < opening)
}

func (s *scanner) run() {
	for i := s.span.Start; i < s.span.End; {
		if strings.HasPrefix(s.source[i:s.span.End], "''") {
			s.toggle(i, i+2) // two apostrophes, as some wires print a quotation mark
			i += 2
			continue
		}
		r, size := utf8.DecodeRuneInString(s.source[i:s.span.End])
		s.mark(r, i, i+size)
		i += size
	}
	for len(s.stack) > 0 {
		s.close(s.span.End, s.span.End, false)
	}
	sortQuotes(s.found)
}

// mark handles one character.
func (s *scanner) mark(r rune, start, end int) {
	switch r {
	case '“', '„', '«':
		s.openOrShut(r, start, end)
	case '”', '»':
		s.shut(r, start, end)
	case '‘':
		s.push(r, start, end)
	case '’':
		if s.top() == '‘' && !s.letterAt(end) {
			s.close(start, end, true)
		}
	case '"':
		s.toggle(start, end)
	}
}

// openOrShut opens a quotation; the German closing mark is the English opening
// one.
func (s *scanner) openOrShut(r rune, start, end int) {
	if r == '“' && s.top() == '„' {
		s.close(start, end, true)
		return
	}
	s.push(r, start, end)
}

// shut closes the nearest quotation that this mark can close; a closing mark
// with nothing open closes a straight one, or is passed over.
func (s *scanner) shut(r rune, start, end int) {
	for depth := len(s.stack) - 1; depth >= 0; depth-- {
		if pairs(s.stack[depth].mark, r) {
			for len(s.stack) > depth+1 {
				s.stack = s.stack[:len(s.stack)-1]
			}
			s.close(start, end, true)
			return
		}
	}
}

func pairs(open, shut rune) bool {
	switch open {
	case '“', '„', '"':
		return shut == '”'
	case '«':
		return shut == '»'
	}
	return false
}

// toggle handles the straight mark: it closes what a straight or curly mark
// opened, unless it stands right before a word after a blank.
func (s *scanner) toggle(start, end int) {
	for depth := len(s.stack) - 1; depth >= 0; depth-- {
		if m := s.stack[depth].mark; m == '"' || m == '“' {
			s.stack = s.stack[:depth+1]
			s.close(start, end, true)
			return
		}
	}
	s.push('"', start, end)
}

func (s *scanner) push(r rune, start, end int) {
	if len(s.stack) < deepest {
		s.stack = append(s.stack, pending{start: start, inner: end, mark: r, open: true})
	}
}

// close takes the top quotation off; inner text ends at start.
func (s *scanner) close(start, end int, closed bool) {
	top := s.stack[len(s.stack)-1]
	s.stack = s.stack[:len(s.stack)-1]
	if start < top.inner {
		return
	}
	s.found = append(s.found, text.Quote{
		Span: text.Span{Start: top.start, End: end}, Inner: text.Span{Start: top.inner, End: start},
		Open: top.open, Closed: closed, Depth: len(s.stack), Next: -1,
	})
}

func (s *scanner) top() rune {
	if len(s.stack) == 0 {
		return 0
	}
	return s.stack[len(s.stack)-1].mark
}

func (s *scanner) letterAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.source[i:s.span.End])
	return unicode.IsLetter(r)
}

func sortQuotes(found []text.Quote) {
	for i := 1; i < len(found); i++ {
		for j := i; j > 0 && found[j].Start < found[j-1].Start; j-- {
			found[j], found[j-1] = found[j-1], found[j]
		}
	}
}
