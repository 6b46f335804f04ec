package source

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/text"
)

// takenUpAgain gives sources that the text only takes up again the words by which it brought them
// in, in the order of the text: "a senior Norwegian official said ... the official added", "the
// ministry said ... it added".
func takenUpAgain(t *text.Text, says []Saying) []Saying {
	order := make([]int, len(says))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare(t.Saying[i].Cue.Start,
			t.Saying[j].Cue.Start)
	})
	all := slices.Clone(says)
	for n, k := range order {
		if full, ok := before(t, all, order[:n], k); ok {
			all[k].Link.Name, all[k].Link.Party, all[k].Link.Kind = full.Name, full.Party, full.Kind
			all[k].OK = true
		}
	}
	return all
}

// before is the source that saying k takes up, the last of those before it that fits.
func before(t *text.Text, says []Saying, earlier []int, k int) (parley.Link, bool) {
	a := t.Saying[k]
	if a.SourceHead < 0 {
		return parley.Link{}, false
	}
	it := t.Low(a.SourceHead) == "it" && !says[k].OK
	if !it && !takenUp(t, a, says[k]) {
		return parley.Link{}, false
	}
	for n := len(earlier) - 1; n >= 0; n-- {
		j := earlier[n]
		if b := t.Saying[j]; !says[j].OK || b.SourceHead < 0 || b.SourceHead == a.SourceHead {
			continue
		}
		if it && isBody(t, says[j], t.Saying[j], a) || !it && sameSource(t, says[k], says[j], a, t.Saying[j]) {
			return says[j].Link, true
		}
	}
	return parley.Link{}, false
}

// takenUp tells whether a source is told of as one known: "the official", "this source".
func takenUp(t *text.Text, a text.Attribution, s Saying) bool {
	if !s.OK || s.Link.Kind != parley.UnnamedLink && s.Link.Kind != parley.InstitutionLink &&
		s.Link.Kind != parley.DocumentLink && !nobodys(t, a) {
		return false
	}
	switch first, _, _ := strings.Cut(strings.ToLower(t.At(a.Source)), " "); first {
	case "the", "this", "that":
		return true
	}
	return false
}

// nobodys tells whether a source is an office of which the text does not say whose it is.
func nobodys(t *text.Text, a text.Attribution) bool {
	return a.Entity >= 0 && t.Entities[a.Entity].Kind == text.Office && t.Entities[a.Entity].Party == ""
}

// sameSource tells whether a source may be one told of before: all words of the shorter form
// stand in the fuller, whose head is the same.
func sameSource(t *text.Text, again, first Saying, a, b text.Attribution) bool {
	return t.Tokens[b.SourceHead].Lemma == t.Tokens[a.SourceHead].Lemma && within(again.Link.Name, first.Link.Name)
}

// within tells whether all words of a name stand in a longer one.
func within(short, long string) bool {
	words, all := strings.Fields(strings.ToLower(short)), strings.Fields(strings.ToLower(long))
	return len(words) < len(all) && len(words) > 0 &&
		!slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(all, w) })
}

// isBody tells whether a source is what "it" is at most two sentences later: a body or a text,
// no person and nothing in the plural.
func isBody(t *text.Text, s Saying, b, it text.Attribution) bool {
	apart := t.Tokens[it.SourceHead].Sentence - t.Tokens[b.SourceHead].Sentence
	return apart >= 0 && apart <= 2 && s.Link.Kind != parley.PersonLink && t.Tokens[b.SourceHead].XPOS != "NNS" &&
		!strings.Contains(s.Link.Name, " & ")
}
