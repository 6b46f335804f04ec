package pdf

import (
	"strings"
	"unicode"

	"parley/lexicon"
)

// wordsOf counts the words of all lines, in small letters.
func wordsOf(pages [][]run) map[string]int {
	count := map[string]int{}
	for _, p := range pages {
		for _, r := range p {
			for w := range strings.FieldsFuncSeq(strings.ToLower(r.text), parts) {
				count[w]++
			}
		}
	}
	return count
}

func parts(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }

// whole sets a line behind another. A hyphen at its end is that of a word which was
// parted, "minis-" above "ter", unless the text has the word with it elsewhere, or it
// stands between two words that make none together, "cease-" above "fire".
func (w *writer) whole(before, next string) string {
	if body, soft := strings.CutSuffix(before, "\u00AD"); soft {
		return body + next
	}
	body, found := strings.CutSuffix(before, "-")
	if !found {
		body, found = strings.CutSuffix(before, "‐")
	}
	if !found || body == "" || strings.HasSuffix(body, " ") || strings.HasSuffix(body, "-") {
		return before + " " + next
	}
	first := strings.ToLower(lastWord(body))
	second := strings.ToLower(firstWord(next))
	letters := []rune(next)
	if first == "" || second == "" || !unicode.IsLower(letters[0]) {
		return before + next // "U.S.-" above "led", "Franco-" above "German"
	}
	switch with, without := w.words[first+"-"+second], w.words[first+second]; {
	case without > 0 && without >= with:
		return body + next
	case with > 0, strings.Contains(first, "-"), twoWords(first, second):
		return before + next
	}
	return body + next
}

// twoWords reports whether two halves are words, and no word together.
func twoWords(first, second string) bool {
	return len(first) > 1 && len(second) > 2 && lexicon.Common(first) && lexicon.Common(second) && !lexicon.Common(first+second)
}

func lastWord(s string) string {
	k := strings.LastIndexFunc(s, parts)
	if k >= 0 {
		_, size := decode(s[k:])
		s = s[k+size:]
	}
	return s
}

func firstWord(s string) string {
	if k := strings.IndexFunc(s, parts); k >= 0 {
		s = s[:k]
	}
	return s
}

func decode(s string) (rune, int) {
	for k := range s {
		if k > 0 {
			return rune(s[0]), k
		}
	}
	return 0, len(s)
}
