package source

import (
	"slices"
	"strings"

	"parley"
	"parley/text"
)

// toldBefore gives a source that a noun with "the" takes up again the fuller words by which the
// text brought it in: "a senior Norwegian official said ... the official added". The words of the
// shorter form all stand in the fuller, whose head is the same; the last one told of counts.
func toldBefore(t *text.Text, says []Saying, k int) parley.Link {
	link, a := says[k].Link, t.Saying[k]
	if !says[k].OK || !takenUp(t, a, link) {
		return link
	}
	for j := k - 1; j >= 0; j-- {
		before := t.Saying[j]
		if !says[j].OK || before.SourceHead < 0 || before.SourceHead == a.SourceHead ||
			t.Tokens[before.SourceHead].Lemma != t.Tokens[a.SourceHead].Lemma || !within(link.Name, says[j].Link.Name) {
			continue
		}
		full := says[j].Link
		link.Name, link.Party, link.Kind = full.Name, full.Party, full.Kind
		return link
	}
	return link
}

// takenUp tells whether a source is told of as one known: "the official", "this source".
func takenUp(t *text.Text, a text.Attribution, link parley.Link) bool {
	if a.SourceHead < 0 || link.Kind != parley.UnnamedLink && link.Kind != parley.InstitutionLink &&
		link.Kind != parley.DocumentLink {
		return false
	}
	switch first, _, _ := strings.Cut(strings.ToLower(t.At(a.Source)), " "); first {
	case "the", "this", "that":
		return true
	}
	return false
}

// within tells whether all words of a name stand in a longer one.
func within(short, long string) bool {
	words, all := strings.Fields(strings.ToLower(short)), strings.Fields(strings.ToLower(long))
	return len(words) < len(all) && len(words) > 0 &&
		!slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(all, w) })
}

// bodyBefore gives "it said" the body or text that spoke last, at most two sentences before: "The
// ministry said trade grew. It added that oil fell." People are not called it.
func bodyBefore(t *text.Text, says []Saying, a text.Attribution, link parley.Link) (parley.Link, bool) {
	here := t.Tokens[a.SourceHead].Sentence
	for j := len(says) - 1; j >= 0; j-- {
		before := t.Saying[j]
		if !says[j].OK || before.SourceHead < 0 || here-t.Tokens[before.SourceHead].Sentence > 2 {
			continue
		}
		full := says[j].Link
		if full.Kind == parley.PersonLink || t.Tokens[before.SourceHead].XPOS == "NNS" ||
			strings.Contains(full.Name, " & ") {
			continue
		}
		link.Name, link.Party, link.Kind = full.Name, full.Party, full.Kind
		return link, true
	}
	return link, false
}
