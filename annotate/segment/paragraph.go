package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/text"
)

// leadStamp is the line some feeds put before a report: " date 2025-12-28 ".
var leadStamp = regexp.MustCompile(`^[\x{FEFF}\s]*(?i:date|published|updated)[:\s]\s*\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?[\s.|]*`)

// fieldLine is a line of a page's head that names what it holds: "Date: 2025-07-25".
var fieldLine = regexp.MustCompile(`^(?:Date|Published|Updated|Posted|Time|Place|Location|Venue|Source|Author)\s*:\s`)

// stamp finds bytes before the report that belong to no sentence.
func stamp(source string) text.Span {
	head := source[:min(len(source), 120)]
	if place := leadStamp.FindStringIndex(head); place != nil {
		return text.Span{Start: 0, End: place[1]}
	}
	return text.Span{}
}

// paragraphs cuts at blank lines, and at single line ends where the line
// before is finished; other line ends are wrapping.
func paragraphs(source string, from int) []text.Span {
	var found []text.Span
	start := from
	for i := from; i < len(source); i++ {
		if source[i] == '\n' && breaks(source, start, i) {
			found = appendTrimmed(found, source, start, i)
			start = i + 1
		}
	}
	return appendTrimmed(found, source, start, len(source))
}

// widestWrap is more bytes than a line has that a program wrapped.
const widestWrap = 250

// breaks tells whether the line end at i closes a paragraph.
func breaks(source string, start, i int) bool {
	rest := strings.TrimLeft(source[i+1:min(len(source), i+80)], " \t\r")
	if rest == "" || rest[0] == '\n' || bullet(rest) || fieldLine.MatchString(rest) {
		return true
	}
	lineStart := max(start, strings.LastIndexByte(source[start:i], '\n')+1+start)
	line := strings.TrimRight(source[lineStart:i], " \t\r")
	if line == "" {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	if strings.ContainsRune(".!?:;”\"»…", last) {
		return true
	}
	// A line without a stop before a capital is a heading, not wrapping, where it is short
	// or the next line is so long that its first word would have had room; one longer than any
	// program wraps at is a paragraph whose stop was lost.
	first, _ := utf8.DecodeRuneInString(rest)
	whole := len(line) < 60 || len(line) > widestWrap || roomAfter(line, source[i+1:])
	return whole && !unicode.IsLower(first) && !strings.ContainsRune(",-–—", last)
}

// roomAfter reports whether the first word of the next line would have had room on a line,
// by the length of the next line: no program that wraps text breaks there.
func roomAfter(line, rest string) bool {
	next, _, _ := strings.Cut(rest, "\n")
	next = strings.TrimSpace(next)
	word, _, _ := strings.Cut(next, " ")
	return len(line)+1+len(word) <= len(next)
}

// bullet tells whether a line starts as an item of a list.
func bullet(line string) bool {
	for _, mark := range []string{"- ", "– ", "— ", "• ", "* ", "▪ "} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	digits := 0
	for digits < len(line) && digits < 3 && line[digits] >= '0' && line[digits] <= '9' {
		digits++
	}
	return digits > 0 && digits+1 < len(line) && (line[digits] == '.' || line[digits] == ')') && line[digits+1] == ' '
}

// appendTrimmed adds source[start:end] without the blanks around it.
func appendTrimmed(found []text.Span, source string, start, end int) []text.Span {
	for start < end {
		r, size := utf8.DecodeRuneInString(source[start:end])
		if !blank(r) {
			break
		}
		start += size
	}
	for start < end {
		r, size := utf8.DecodeLastRuneInString(source[start:end])
		if !blank(r) {
			break
		}
		end -= size
	}
	if start == end {
		return found
	}
	return append(found, text.Span{Start: start, End: end})
}

// blank tells whether r separates tokens: white space, byte order mark, zero
// width marks and the controls that only steer writing direction.
func blank(r rune) bool {
	switch {
	case r <= ' ', r == 0x7f, r == 0xFEFF, r == 0x00AD:
		return true
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2069:
		return true
	}
	return r > 0x7f && unicode.IsSpace(r)
}
