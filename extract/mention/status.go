package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
	"slices"
)

// status reads tense, modality, negation and the words of cancelling.
func status(t *text.Text, x Event) (parley.Status, bool) {
	switch {
	case t.InCaption(t.Tokens[x.At].Start):
		return "", false // words under a picture tell no status
	case toldUntrue(t, x):
		return parley.Denied, true
	case x.Asked:
		return parley.Proposed, true
	case x.Revived:
		return revived(t, x), true
	case triedIn(t, x):
		return parley.Held, true
	}
	if st, ok := nominalStatus(t, x); ok {
		return st, true
	}
	if x.Governor < 0 {
		if x.Nominal && Relative(t, x) == "before" {
			return parley.Planned, false // "Spoke with her ahead of my meeting"
		}
		return ungoverned(t, x), false
	}
	return governedStatus(t, x)
}

// governedStatus is the status of a contact that a verb stands over.
func governedStatus(t *text.Text, x Event) (parley.Status, bool) {
	if st, ok := lexicalStatus(t, x); ok {
		return st, true
	}
	switch {
	case x.Nominal && Relative(t, x) == "before" && ownDayPast(t, x):
		return parley.Held, false // "The day before Wednesday's summit, he dined", told on Friday
	case onPhoneNow(t, x):
		return parley.UnderWay, true
	case comesFor(t, x):
		return parley.Planned, false // "arrived for talks": they are still to come
	}
	if st, ok := predicated(t, x); ok {
		return st, st != ""
	}
	if missedOnly(t, x) {
		return parley.Held, false
	}
	return carriedStatus(t, x)
}

// comesFor reads "arrived for talks", "flying to Lima for another meeting with": who lands for a
// visit is on it.
func comesFor(t *text.Text, x Event) bool {
	return x.Nominal && x.Kind != parley.Visit && argument.Arrives(t, x.Governor) && !longSince(t, x.Governor) &&
		(t.Low(x.First-1) == "for" || t.Low(t.Child(wholeOf(t, x.At), "case")) == "for")
}

// ownDayPast reports whether the day before a noun, "Wednesday's summit", is over, or a full date behind it that
// the parse hangs on it: "before their meeting in Nicosia on May 20, 2025".
func ownDayPast(t *text.Text, x Event) bool {
	for _, d := range t.Times {
		before := d.Last <= x.First && x.First-d.Last < 2 && text.OneOf(t.Low(d.Last), "'s", "’s")
		behind := d.First > x.At && d.Last-d.First > 1 && hangsOn(t, argument.HeadOf(t, d.First, d.Last), x.At)
		if (before || behind) && pastDay(t, d) {
			return true
		}
	}
	return false
}

// pastDay reports whether a time is a day before that of publication.
func pastDay(t *text.Text, d text.Time) bool {
	return len(t.Published) >= 10 && d.Kind == text.DateTime && len(d.Value) == 10 && d.Value[0] != 'X' &&
		d.Value < t.Published[:10]
}

// hangsOn reports whether token h stands over token i, over nouns alone.
func hangsOn(t *text.Text, i, h int) bool {
	for i >= 0 && i != h && t.Tokens[i].UPOS != "VERB" {
		i = t.Tokens[i].Head
	}
	return i == h
}

// onPhoneNow reads "Melas is on the phone with Korkmaz".
func onPhoneNow(t *text.Text, x Event) bool {
	cop := t.Child(x.At, "cop")
	return x.Nominal && cop >= 0 && text.OneOf(t.Low(x.At), "phone", "telephone", "line") &&
		text.OneOf(t.Low(cop), "is", "are", "'s", "’s")
}

// longSince reads "flew to Odesa on Wednesday for talks" in a text of Thursday: they were held. Who only
// arrived may still be waiting.
func longSince(t *text.Text, v int) bool {
	if t.Tokens[v].XPOS != "VBD" || !text.OneOf(t.Tokens[v].Lemma, "fly", "head") {
		return false
	}
	return slices.ContainsFunc(t.Times, func(d text.Time) bool {
		return pastDay(t, d) && t.Tokens[argument.HeadOf(t, d.First, d.Last)].Head == v
	})
}

// revived is the status of what is revived: to come, unless it "took place again".
func revived(t *text.Text, x Event) parley.Status {
	if st, _ := VerbStatus(t, x.Governor); st == parley.Held && t.Low(x.Governor) == "took" {
		return parley.Held
	}
	return parley.Planned
}

// nominalStatus is what the words of a noun itself tell: "cancelled talks", "a planned call".
func nominalStatus(t *text.Text, x Event) (parley.Status, bool) {
	if !x.Nominal {
		return "", false
	}
	if st, ok := ownLexicalStatus(t, x); ok {
		return st, true
	}
	return nounStatus(t, x)
}

// carriedStatus is what the tense of the carrying verb tells.
func carriedStatus(t *text.Text, x Event) (parley.Status, bool) {
	st, ok := VerbStatus(t, x.Governor)
	if !x.Nominal && ahead(t, x.Governor) {
		return parley.Planned, true // "before I receive her tomorrow", "before seeing her"
	}
	if x.Nominal && !carries(t, x) {
		return impliedStatus(t, x, st), false
	}
	return st, ok
}

// ungoverned is the status of a noun that no verb stands over. A title says what is reported,
// and so does an official account; else it is not told.
func ungoverned(t *text.Text, x Event) parley.Status {
	if !x.Nominal || t.Official != "" || inTitle(t, x.At) || len(x.Values) > 0 || x.Step < 0 ||
		Relative(t, x) == "after" {
		return parley.Held
	}
	return ""
}

// predicated is the status of a noun that is said to be something: "a meeting is possible",
// "the talks are over", "the meeting was useful". What the reader does not know it to be tells
// no status, but for a thing of the past with the article: "the talks were a farce".
func predicated(t *text.Text, x Event) (parley.Status, bool) {
	g, cop := x.Governor, t.Child(x.Governor, "cop")
	if !x.Nominal || cop < 0 || g == x.At || !IsSubject(t, x) || t.Tokens[g].UPOS == "VERB" ||
		argument.Negated(t, g) {
		return "", false
	}
	if st, ok := predicateStatus(t, g, cop); ok {
		return st, true
	}
	if tense := t.Tokens[cop].XPOS; text.OneOf(tense, "VBD", "VBN") {
		return parley.Held, true
	}
	return "", t.Tokens[g].UPOS == "ADJ" || t.Tokens[g].UPOS == "NOUN" && t.Child(g, "case") >= 0 && !timed(t, g)
}

// predicateStatus is what the words at i, with their copula, say of a contact.
func predicateStatus(t *text.Text, i, cop int) (parley.Status, bool) {
	modal, low := t.Low(cop-1), t.Low(i)
	switch {
	case lexicon.Likely.Has(low), text.OneOf(modal, "may", "could"):
		return parley.Proposed, true
	case lexicon.Imminent.Has(low), lexicon.Plan.Has(low), modal == "will":
		return parley.Planned, true
	case lexicon.Over.Has(low), lexicon.Tone(low):
		return parley.Held, true
	case low == "off":
		return parley.Cancelled, true
	case t.Low(cop+1) == "still" && underWay(t, i):
		return parley.UnderWay, true
	}
	return "", false
}

// underWay reads "under way" that ends at i, or "underway".
func underWay(t *text.Text, i int) bool {
	return t.Low(i) == "way" && t.Low(i-1) == "under" || t.Low(i) == "underway"
}

// timed reports whether a time stands at token i: "the meeting is on Friday".
func timed(t *text.Text, i int) bool {
	for _, at := range t.Times {
		if i >= at.First && i < at.Last {
			return true
		}
	}
	return false
}

// missedOnly tells whether somebody else only was not there: "Norway did not take part
// in the talks between Chad and Mali". "Chad did not attend the talks with Mali"
// denies them.
func missedOnly(t *text.Text, x Event) bool {
	if !x.Nominal || len(x.Sides) < 2 || !argument.Negated(t, x.Governor) {
		return false
	}
	if t.Low(x.Governor+1) != "part" {
		switch t.Tokens[x.Governor].Lemma {
		case "participate", "attend", "join":
		default:
			return false
		}
	}
	for _, s := range argument.Subject(t, x.Governor) {
		if argument.HoldsSide(x.Sides, s) {
			return false
		}
	}
	return true
}

// reinstated tells whether a contact that had been called off takes place: "it
// will go ahead after all", "the talks, cancelled on Monday, are back on".
func reinstated(t *text.Text, x Event) bool {
	if x.Governor < 0 {
		return false
	}
	s := t.SentenceOf(x.At)
	for k := x.At + 1; k+1 < s.Last; k++ {
		if argument.IsContactNoun(t, k) || t.Tokens[k].Low == ";" {
			return false
		}
		switch next := text.LowIn(t, k+2, s); {
		case t.Tokens[k].Low == "after" && t.Tokens[k+1].Low == "all" && (text.OneOf(next, "", ".", ",")):
			return true
		case t.Tokens[k].Low == "back" && t.Tokens[k+1].Low == "on" && (text.OneOf(next, "", ".", ",", "for")):
			return true
		}
	}
	return false
}
