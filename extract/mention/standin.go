package mention

import (
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// standIns puts parties for the people in whose place others met: "envoys of the
// presidents of Chad and Norway, Idriss Abakar and Kari Lund, met" has neither of
// the two in it, and "representatives of Norwegian President Kari Lund" are
// Norway's. Who has no party as far as the text tells is left out.
func standIns(t *text.Text, x Event) (sides []argument.Side, sent bool) {
	for _, s := range x.Sides {
		if !argument.Human(t, s.Entity) || !behindStandIn(t, s.Span) {
			sides = append(sides, s)
			continue
		}
		sent = true
		if e := argument.StateOf(t, argument.PartyOf(t, s.Entity)); e >= 0 {
			sides = append(sides, argument.Side{Entity: e, Span: s.Span})
		}
	}
	if !sent {
		return x.Sides, false
	}
	return sides, true
}

// farBack is how many tokens of a list may stand between those who met and the one
// they met for.
const farBack = 24

// behindStandIn tells whether a person is told of only as the one whose people met:
// back from him a list of names leads to "representatives of", whose first name is
// a person. In "representatives of Norway and President Abakar" it is a state.
func behindStandIn(t *text.Text, span text.Span) bool {
	at := t.TokenAt(span.Start)
	if lexicon.StandIns(t.Low(at)) && of(t.Low(at+1)) {
		return false // the representatives themselves
	}
	s := t.SentenceOf(at)
	if of(t.Tokens[at].Low) && at > s.First && lexicon.StandIns(t.Tokens[at-1].Low) {
		return personFirst(t, at+1, s) // the mention begins with "of"
	}
	for k := at - 1; k >= s.First && k > at-farBack; k-- {
		switch {
		case of(t.Tokens[k].Low) && k > s.First && lexicon.StandIns(t.Tokens[k-1].Low):
			return personFirst(t, k+1, s)
		case text.OneOf(t.Tokens[k].UPOS, "VERB", "AUX") || text.OneOf(t.Tokens[k].Low, "with", ";"):
			return false
		}
	}
	return false
}

// personFirst tells whether a person is named, or told of by an office, first from
// token i on; "envoys of Norway" are one mention from before it.
func personFirst(t *text.Text, i int, s text.Sentence) bool {
	for k := i; k < s.Last && k < i+6; k++ {
		if m, ok := t.MentionAt(k); ok {
			kind := t.Entities[m.Entity].Kind
			return m.First >= i-1 && (kind == text.Person || kind == text.Unnamed)
		}
	}
	return false
}

func of(low string) bool { return text.OneOf(low, "of", "for", "from", "to") }
