package webpage

import (
	_ "embed"
	"regexp"

	"parley/intake/pattern"
)

//go:embed words.tsv
var wordsFile string

var wordTable = pattern.Read(wordsFile)

// says is the pattern of a sort of words.tsv, with flags before it.
func says(sort, flags string) *regexp.Regexp { return wordTable.Compile(flags, sort) }
