package segment

import (
	"regexp"
	"strings"

	"parley/lexicon"
	"parley/text"
)

// glue is a word with a capital inside, as a page leaves it where a break was lost; handles, tags and
// addresses have such too ("@KariLund", "/KariLund").
var glue = regexp.MustCompile(`(?:^|[^\pL\pN'’@#_/-])(\p{Lu}\p{Ll}{3,})\p{Lu}(?:\p{Ll}|\p{Lu}{2})`)

// unglued cuts paragraphs where a break was lost between a name and the word behind it, so that a
// heading or the entry of a list begins anew: "Donald John TrumpTrump faces" is "Donald John
// Trump" and "Trump faces". The text itself tells, which has the name as a word of its own:
// "YouTube" is one word, as "You" is no name, and "MacArthur" where nobody is called Mac.
func unglued(source string, paragraphs []text.Span) []text.Span {
	if !humped(source) || !glue.MatchString(source) {
		return paragraphs
	}
	alone := wordsOf(source)
	var out []text.Span
	for _, p := range paragraphs {
		from := p.Start
		for _, m := range glue.FindAllStringSubmatchIndex(source[from:p.End], -1) {
			word := source[from+m[2] : from+m[3]]
			if cut := from + m[3]; alone[word] && !lexicon.Common(strings.ToLower(word)) {
				out = append(out, text.Span{Start: p.Start, End: cut})
				p.Start = cut
			}
		}
		out = append(out, p)
	}
	return out
}

// humped reports whether a letter that may be a capital stands right behind a small one: few texts
// have any, and to look at each byte is much faster than the pattern.
func humped(source string) bool {
	for i := 1; i < len(source); i++ {
		before, c := source[i-1], source[i]
		if before >= 'a' && before <= 'z' && (c >= 'A' && c <= 'Z' || c >= 0xC3 && c <= 0xDF) {
			return true
		}
	}
	return false
}

// wordsOf are the words of a text as they stand between blanks and marks.
func wordsOf(source string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(source) {
		w = strings.Trim(w, `.,;:!?()[]“”"'’`)
		words[strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")] = true
	}
	return words
}
