package segment

import (
	"regexp"
	"strings"

	"parley/lexicon"
	"parley/text"
)

// glue is a word with a capital inside, as a page leaves it where a break was lost.
var glue = regexp.MustCompile(`(?:^|[^\pL\pN'’-])(\p{Lu}\p{Ll}{3,})\p{Lu}(?:\p{Ll}|\p{Lu}{2})`)

// unglued cuts paragraphs where a break was lost between a name and the word behind it, so that a
// heading or the entry of a list begins anew: "Donald John TrumpTrump faces" is "Donald John
// Trump" and "Trump faces". The text itself tells, which has the name as a word of its own:
// "YouTube" is one word, as "You" is no name, and "MacArthur" where nobody is called Mac.
func unglued(source string, paragraphs []text.Span) []text.Span {
	if !glue.MatchString(source) {
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

// wordsOf are the words of a text as they stand between blanks and marks.
func wordsOf(source string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(source) {
		w = strings.Trim(w, `.,;:!?()[]“”"'’`)
		words[strings.TrimSuffix(strings.TrimSuffix(w, "’s"), "'s")] = true
	}
	return words
}
