package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/text"
)

// longest is the length in bytes past which a word is cut: hostile input only.
const longest = 400

// appendTokens cuts one paragraph.
func appendTokens(tokens []text.Token, source string, span text.Span) []text.Token {
	for i := span.Start; i < span.End && len(tokens) < MaxTokens; {
		r, size := utf8.DecodeRuneInString(source[i:span.End])
		if blank(r) {
			i += size
			continue
		}
		end := chunkEnd(source, i, span.End)
		tokens = appendChunk(tokens, source, i, end)
		i = end
	}
	return tokens
}

// chunkEnd is where the run of bytes without blanks from i ends.
func chunkEnd(source string, i, limit int) int {
	end := i
	for end < limit && end-i < longest {
		r, size := utf8.DecodeRuneInString(source[end:limit])
		if blank(r) {
			break
		}
		end += size
	}
	return end
}

// appendChunk cuts a run without blanks into marks and words.
func appendChunk(tokens []text.Token, source string, start, end int) []text.Token {
	if address(source[start:end]) {
		stop := start + len(strings.TrimRight(source[start:end], ".,;:!?)]}'\"”’"))
		tokens = appendToken(tokens, source, start, stop)
		start = stop
	}
	for start < end {
		stop := wordEnd(source, start, end)
		tokens = appendWord(tokens, source, start, stop)
		start = stop
	}
	return tokens
}

// address tells whether a chunk is a web or mail address, kept whole.
func address(chunk string) bool {
	return strings.HasPrefix(chunk, "http://") || strings.HasPrefix(chunk, "https://") ||
		strings.HasPrefix(chunk, "www.") ||
		strings.Contains(chunk, "@") && strings.Contains(chunk, ".") && !strings.HasPrefix(chunk, "@")
}

// wordEnd is where the token that starts at start ends: a run of letters and
// digits with the marks that may stand inside one, or a single mark.
func wordEnd(source string, start, end int) int {
	r, size := utf8.DecodeRuneInString(source[start:end])
	i := start + size
	if r == '.' || r == '-' || r == '!' || r == '?' {
		return start + runOf(source[start:end], byte(r))
	}
	if strings.HasPrefix(source[start:end], "''") {
		return start + 2 // a quotation mark, as some wires print it
	}
	if !wordRune(r) && !(r == '@' || r == '#') {
		return i
	}
	for i < end {
		r, size := utf8.DecodeRuneInString(source[i:end])
		if !wordRune(r) && !inside(source, start, i, size, end) {
			break
		}
		i += size
	}
	return i
}

func runOf(s string, mark byte) int {
	n := 0
	for n < len(s) && s[n] == mark {
		n++
	}
	return n
}

func wordRune(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

// inside tells whether the mark at i belongs to the word that started before:
// the stops of abbreviations and initials, the marks in numbers and clock
// times, apostrophes in names, hyphens in numeric dates.
func inside(source string, start, i, size, end int) bool {
	if source[i] == '.' && platformX(source, start, i) {
		return false
	}
	if i+size >= end {
		return source[i] == '.' && keepsStop(source[start:i+1])
	}
	before, after := source[i-1], source[i+size]
	switch source[i] {
	case '.':
		return digit(before) && digit(after) || keepsStop(source[start:i+1]) ||
			letterByte(after) && dotted(source[start:i], source[i+1:end])
	case ',':
		return digit(before) && digit(after)
	case ':':
		return digit(before) && digit(after)
	case '/':
		return digit(before) && digit(after)
	case '-':
		return digit(before) && digit(after) && numericDate(source[start:end]) ||
			letterByte(after) && strings.EqualFold(source[start:i], "co") // "co-chaired", "co-operation"
	case '\'':
		return letterByte(before) && letterByte(after)
	}
	if r, _ := utf8.DecodeRuneInString(source[i:end]); r == '’' {
		next, _ := utf8.DecodeRuneInString(source[i+size : end])
		return letterByte(before) && unicode.IsLetter(next)
	}
	return false
}

// platformX reports whether the letter before the stop at i is the platform, no initial: "posted
// on X."
func platformX(source string, start, i int) bool {
	if source[start:i] != "X" || start < 4 {
		return false
	}
	before := source[max(0, start-10):start]
	return strings.HasSuffix(before, " on ") || strings.HasSuffix(before, " via ") ||
		strings.HasSuffix(before, "platform ")
}

func digit(b byte) bool { return b >= '0' && b <= '9' }
func letterByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= 0x80
}

// appendWord adds a word, cut where the treebanks cut: 's, n't, 'll, cannot.
func appendWord(tokens []text.Token, source string, start, end int) []text.Token {
	if cut := clitic(source[start:end]); cut > 0 {
		tokens = appendToken(tokens, source, start, start+cut)
		start += cut
	}
	return appendToken(tokens, source, start, end)
}

// clitic is where a word is cut into host and clitic, or 0.
func clitic(word string) int {
	if len(word) < 3 {
		return 0
	}
	if strings.EqualFold(word, "cannot") {
		return 3
	}
	if strings.EqualFold(word, "gonna") || strings.EqualFold(word, "wanna") {
		return 3
	}
	mark, size := strings.LastIndexByte(word, '\''), 1
	if curly := strings.LastIndex(word, "’"); curly > mark {
		mark, size = curly, len("’")
	}
	if mark < 0 {
		return 0
	}
	switch strings.ToLower(word[mark+size:]) {
	case "s", "m", "d", "ll", "re", "ve":
		return mark
	case "t":
		if mark > 1 && (word[mark-1] == 'n' || word[mark-1] == 'N') {
			return mark - 1
		}
	}
	return 0
}

func appendToken(tokens []text.Token, source string, start, end int) []text.Token {
	if start == end {
		return tokens
	}
	return append(tokens, text.Token{Span: text.Span{Start: start, End: end}, Text: source[start:end],
		Low: strings.ToLower(source[start:end]), Head: -1, Mention: -1})
}
