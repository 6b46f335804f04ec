package lexicon

import (
	"strings"
	"unicode"
)

var (
	english   = table("english.tsv")
	filler    = set("template_filler.tsv")
	otherDays = set("other_days.tsv")
)

// English tells whether a word (lower case) is one that English texts do not do
// without, and whether it is a word of English alone among its neighbours.
func English(word string) (own, known bool) {
	sort, known := english[word]
	return sort == "own", known
}

// TemplateFiller tells whether a word (lower case) is one of those that designers fill
// pages with: "lorem", "ipsum".
func TemplateFiller(word string) bool { return filler[word] }

// OtherDay tells whether a line has words by which it tells of another day than that on which its text
// was published: "Valid until 31 December 2026".
func OtherDay(line string) bool {
	fields := strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	line = " " + strings.Join(fields, " ") + " "
	for words := range otherDays {
		if strings.Contains(line, " "+words+" ") {
			return true
		}
	}
	return false
}
