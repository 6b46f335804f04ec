package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/text"
)

// onVisit gives a visit that somebody is told to do something on, and whose nobody says, him: "During
// his visit to Nairobi, Bekele was received", "said during a visit to Oslo", "Lund, on a trip to Chad,".
// "The guards came under fire during a visit to the valley" is nobody's.
func onVisit(t *text.Text, x Event, s text.Sentence) []argument.Side {
	own := t.Low(x.First - 1)
	if x.Kind != parley.Visit || len(x.Sides) > 0 || own == "the" || !isOccasion(t, x) {
		return x.Sides
	}
	if m, ok := t.MentionAt(t.Tokens[x.At].Head); ok && m.First < x.At && argument.Human(t, m.Entity) {
		return []argument.Side{{Entity: m.Entity, Span: m.Span}} // "Lund, on a visit to Oslo, said"
	}
	if text.OneOf(own, "his", "her") {
		return aheadOf(t, x, s)
	}
	if who := travellerOf(t, x, s); argument.One(t, who) && argument.AnyHuman(t, who) && !isPlural(t, who[0]) {
		return who
	}
	return x.Sides
}

// aheadOf is the subject that the "his" of a visit at the head of a sentence looks forward to.
func aheadOf(t *text.Text, x Event, s text.Sentence) []argument.Side {
	v := argument.MainVerb(t, s)
	subject := t.Child(v, "nsubj")
	if x.At-s.First > 6 || v < x.At || subject < 0 {
		return nil
	}
	return argument.ActorsUnder(t, subject)
}

// isOccasion reports whether a visit is when something was done or is told of.
func isOccasion(t *text.Text, x Event) bool {
	lead := t.Low(t.Child(x.At, "case"))
	return text.OneOf(lead, "on", "during", "in", "after", "following", "before") ||
		text.OneOf(t.Low(x.First-1), "his", "her")
}

// travellerOf is who does what is told to be done on a visit to somewhere.
func travellerOf(t *text.Text, x Event, s text.Sentence) []argument.Side {
	if t.Low(x.At+1) != "to" || x.Governor < 0 {
		return nil
	}
	v := x.Governor
	if t.Child(v, "nsubj") < 0 && x.At-s.First < 9 {
		v = argument.MainVerb(t, s) // "Speaking during a visit to Oslo, Lund warned"
	}
	if v < 0 {
		return nil
	}
	if p := t.Child(v, "nsubj:pass"); p >= 0 {
		return argument.ActorsUnder(t, p)
	}
	return argument.Subject(t, v)
}

// isPlural reports whether several are meant by one word: "officials".
func isPlural(t *text.Text, s argument.Side) bool {
	return t.Entities[s.Entity].Kind == text.Group || t.Entities[s.Entity].Kind == text.Unnamed
}
