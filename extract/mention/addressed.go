package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// addressed reads whom somebody says something to on the phone or over a meal: "told Keita over dinner
// that the quota was too low", "urged him by telephone to come". What is told to reporters over lunch is
// no contact, nor what one told somebody of his own.
func addressed(t *text.Text, i int) (Event, bool) {
	_, says := lexicon.CueFor(t.Tokens[i].Lemma)
	if _, contact := lexicon.ContactVerb(t.Tokens[i].Lemma); t.Tokens[i].UPOS != "VERB" || !says || contact ||
		argument.Unreal(t, i) || argument.Negated(t, i) {
		return Event{}, false
	}
	s := t.SentenceOf(i)
	who := argument.ParsedSubject(t, i)
	other, end := argument.ActorsAt(t, i+1, s)
	if !argument.One(t, who) || !argument.Persons(t, who) || !argument.One(t, other) || !argument.Persons(t, other) ||
		!foreignTo(t, who[0], other[0]) {
		return Event{}, false
	}
	kind := addressedBy(t, i, end, s)
	if kind == "" {
		return Event{}, false
	}
	return Event{At: i, First: i, Last: i + 1, Kind: kind, Governor: i, Place: -1,
		Sides: []argument.Side{who[0], other[0]}}, true
}

// foreignTo reports whether two people are known to be of two parties.
func foreignTo(t *text.Text, one, other argument.Side) bool {
	a, b := argument.PartyOf(t, one.Entity), argument.PartyOf(t, other.Entity)
	return a != "" && b != "" && a != b
}

// addressedBy is the kind of contact by the words right behind the one addressed, or at the head of the
// sentence: "by phone", "over dinner"; "" for none.
func addressedBy(t *text.Text, i, end int, s text.Sentence) parley.ContactKind {
	for _, k := range []int{end, s.First} {
		if !text.OneOf(text.LowIn(t, k, s), "by", "over", "via", "on") {
			continue
		}
		for n := k + 1; n < k+4 && n < s.Last && n != i; n++ {
			switch low := t.Tokens[n].Low; {
			case lexicon.Meal.Has(low) && t.Low(k) == "over":
				return parley.Meeting
			case text.OneOf(low, "phone", "telephone"):
				return parley.Call
			case lexicon.Channel.Has(low) && low != "line":
				return parley.VideoCall
			}
		}
	}
	return ""
}
