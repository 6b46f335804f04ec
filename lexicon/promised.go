package lexicon

import "strings"

var promised = readPromised()

func readPromised() map[string][]string {
	known := map[string][]string{}
	for _, row := range rows("promised.tsv") {
		known[row[1]+" "+row[0]] = strings.Fields(row[2])
	}
	return known
}

// Promised looks up a word by which people promise a contact (lower case,
// singular) as a part of the promise, with the kinds of contact that keep it:
// "to speak again" is kept by a call and by a meeting. The parts are those of
// promised.tsv.
func Promised(part, word string) (kinds []string, ok bool) {
	kinds, ok = promised[part+" "+word]
	return kinds, ok
}
