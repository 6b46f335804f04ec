package extract_test

import (
	"slices"
	"testing"

	"parley"
	"parley/lexicon"
)

// A word of contact tells a kind that there is, and every kind has a word.
func TestWordsOfContactTellKinds(t *testing.T) {
	told := map[parley.ContactKind]bool{}
	for _, kind := range lexicon.ContactKinds() {
		told[parley.ContactKind(kind)] = true
		if !slices.Contains(parley.Kinds(), parley.ContactKind(kind)) {
			t.Errorf("contacts.tsv tells of %q, which is no kind", kind)
		}
	}
	for _, k := range parley.Kinds() {
		if !told[k] {
			t.Errorf("no word in contacts.tsv tells of a %s", k)
		}
	}
}
