package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
	"slices"
)

// withSide reads the other side behind "with", past adverbs, times and places.
func withSide(t *text.Text, x Event) []argument.Side {
	s := t.SentenceOf(x.At)
	purpose := false
	for k := x.At + 1; k < s.Last && k < x.At+25; k++ {
		if otherContact(t, x.At, k) {
			return nil
		}
		if to := talksTo(t, x.At, k); to || t.Low(k) == "with" {
			sides, persons := sidesBehind(t, k, s)
			if !persons && (to && !past(t, x.At) || len(sides) > 0 && purpose) {
				return nil // "will speak to the assembly", "will meet to debate the treaty with Switzerland"
			}
			if len(sides) > 0 {
				return sides
			}
		}
		purpose = purpose || t.Tokens[k].XPOS == "VB" && t.Low(k-1) == "to"
		if breaksOff(t, x.At, k) {
			return nil
		}
	}
	return nil
}

// inTitleOf reads "spoke on “The Nightly Show with Larry Wilmore”": a preposition at k in a quotation
// that opens behind the verb at v is of the name quoted.
func inTitleOf(t *text.Text, v, k int) bool {
	return t.Low(k) == "with" && slices.ContainsFunc(t.Quotes, func(q text.Quote) bool {
		return q.Start > t.Tokens[v].Start && q.Contains(t.Tokens[k].Span)
	})
}

// otherContact reads "spoke before his meeting with Haddad": with him is another contact; and what
// is with somebody by its name is none.
func otherContact(t *text.Text, v, k int) bool {
	return ofTopic(t, v, k) || inTitleOf(t, v, k) ||
		argument.IsContactNoun(t, k) && t.Low(k) != "phone" && !argument.OnMargins(t, k, v) && !byMeans(t, k)
}

// ofTopic reads "spoke about relations with Denmark": with whom the relations are, nobody spoke.
func ofTopic(t *text.Text, v, k int) bool {
	h := t.Tokens[k].Head
	if m, ok := t.MentionAt(max(h, 0)); t.Low(k) != "with" || h < 0 || t.Tokens[h].Rel != "nmod" ||
		ok && argument.Human(t, m.Entity) {
		return false
	}
	topic := t.Tokens[h].Head
	return topic > v && t.Tokens[topic].UPOS == "NOUN" && t.Tokens[topic].Head == v &&
		text.OneOf(t.Low(t.Child(topic, "case")), "about", "on", "regarding")
}

// byMeans reads "spoke by video link": the noun at k tells how.
func byMeans(t *text.Text, k int) bool {
	return text.OneOf(t.Low(k-1), "by", "via", "over") || text.OneOf(t.Low(k-2), "by", "via", "over")
}

// breaksOff reports whether the clause of the verb at v ends before k.
func breaksOff(t *text.Text, v, k int) bool {
	return t.Tokens[k].UPOS == "VERB" && text.OneOf(t.Tokens[k].XPOS, "VBD", "VBZ", "VBP") || t.Low(k) == ";" ||
		t.Low(k) == "," && k > v+14
}

// sidesBehind lists the actors behind a preposition at k, and tells whether they are persons.
func sidesBehind(t *text.Text, k int, s text.Sentence) (sides []argument.Side, persons bool) {
	sides, end := argument.ActorsAt(t, k+1, s)
	if len(sides) == 0 {
		sides = argument.ObjectOf(t, k)
	}
	if more, _ := argument.Including(t, max(end, k+1), s); len(more) > 0 {
		sides = append(sides, more...)
	}
	return sides, argument.Persons(t, sides)
}

// talksTo reports whether the other side of "spoke" and "talked" stands behind "to" at token k,
// past a time: "spoke on Monday to Lund".
func talksTo(t *text.Text, v, k int) bool {
	lemma := t.Tokens[v].Lemma
	return t.Low(k) == "to" && (text.OneOf(lemma, "speak", "talk")) && (k == v+1 || k < v+4 && argument.TimeAt(t, k-1))
}

func past(t *text.Text, v int) bool { return t.Tokens[v].XPOS == "VBD" }

// objectSide reads the object of "met", "called", "hosted". "Called X a liar"
// and "called on X" are no contacts.
func objectSide(t *text.Text, x Event, word lexicon.ContactWord) (sides []argument.Side, kind parley.ContactKind,
	ok bool) {
	i, kind := x.At, x.Kind
	if p := t.Child(i, "nsubj:pass"); p >= 0 {
		sides = append(argument.ActorsUnder(t, p), argument.Agent(t, i)...)
		return sides, kind, len(sides) > 1
	}
	s := t.SentenceOf(i)
	if both := argument.BothOf(t, i+1, s); len(both) == 2 {
		return both, kind, true
	}
	sides, end := argument.ActorsAt(t, argument.PastTime(t, i+1), s)
	if len(sides) == 0 && courtesy(t, i) {
		sides, end = argument.ActorsAt(t, i+2, s)
		kind = parley.Meeting
	}
	if len(sides) == 0 && toldByNoun(t, i) {
		return nil, kind, false // "received a call from Berg": the noun tells of it
	}
	sides, end = furtherObject(t, i, sides, end)
	if t.Low(i+1) == "each" && t.Low(i+2) == "other" {
		return nil, kind, argument.Several(t, argument.Subject(t, i)) // "will phone each other"
	}
	if lexicalCall(t, i, end) || !argument.Persons(t, sides) || word.Frame["place"] && !comeTo(t, i, sides, end) {
		return nil, kind, false
	}
	return sides, kind, len(sides) > 0
}

// furtherObject looks for the object of the verb at i behind a second verb and in the parse, and adds
// those included: "called and congratulated Lind".
func furtherObject(t *text.Text, i int, sides []argument.Side, end int) ([]argument.Side, int) {
	if s := t.SentenceOf(i); text.LowIn(t, i+1, s) == "and" && argument.Finite(t, i+2) {
		sides, end = argument.ActorsAt(t, i+3, s)
	}
	if len(sides) == 0 {
		sides, end = underObject(t, i, end)
	}
	return withIncluded(t, i, sides, end)
}

// toldByNoun reports whether the object of the verb at i is itself a contact: "received a call".
func toldByNoun(t *text.Text, i int) bool {
	o := t.Object(i)
	return o > i && argument.IsContactNoun(t, o)
}

// underObject lists the actors of the object of the verb at i, by the parse: the whole list that it
// begins, and whom a relative clause hangs on.
func underObject(t *text.Text, i, end int) ([]argument.Side, int) {
	o := t.Object(i)
	if o >= 0 && o < i && t.Low(o) == "whom" && t.Tokens[i].Head >= 0 {
		return argument.ActorsUnder(t, t.Tokens[i].Head), end // "the envoy, whom the king received"
	}
	if o < i {
		return nil, end
	}
	sides := argument.ActorsUnder(t, o)
	if m, ok := t.MentionAt(o); ok {
		if listed, last := argument.ActorsAt(t, m.First, t.SentenceOf(i)); len(listed) > len(sides) {
			return listed, last // "met Israeli lawyer Jordan Levi and Chad Ingram"
		}
	}
	return sides, o + 1
}

// withIncluded adds those named behind "including": "met a number of envoys, including Lind".
func withIncluded(t *text.Text, i int, sides []argument.Side, end int) ([]argument.Side, int) {
	more, last := argument.Including(t, max(end, i+1), t.SentenceOf(i))
	if len(more) == 0 || len(sides) > 0 && t.Object(i) <= i {
		return sides, end
	}
	return append(sides, more...), last
}

// lexicalCall tells whether "call" names or demands: "called him a friend",
// "called the deal dead", "call on".
func lexicalCall(t *text.Text, i, end int) bool {
	if t.Tokens[i].Lemma != "call" {
		return false
	}
	if n := t.Low(i + 1); text.OneOf(n, "for", "on", "off", "upon", "into") {
		return !courtesy(t, i)
	}
	switch t.Low(end) {
	case "a", "an", "the", "“", "\"", "'s", "’s", "to":
		return t.Low(end) != "to" || t.Tokens[min(end+1, len(t.Tokens)-1)].UPOS != "VERB"
	}
	c := t.Child(i, "xcomp")
	return c >= end && t.Tokens[c].UPOS != "VERB"
}

// whoMet is the subject of a verb of contact, or all whom the text has told of in
// contacts just before: "the three met".
func whoMet(t *text.Text, events []Event, i int) []argument.Side {
	if p := t.Child(i, "nsubj:pass"); p >= 0 && text.OneOf(t.Tokens[i].Lemma, "accompany", "flank") {
		return append(argument.ActorsUnder(t, p), argument.Agent(t, i)...) // "was accompanied by Lund at the talks"
	}
	if found := argument.ParsedSubject(t, i); len(found) > 0 {
		return found
	}
	if found := allTold(t, events, i); len(found) > 0 {
		return found
	}
	found := argument.Before(t, i)
	if s := t.Child(i, "nsubj:pass"); s >= 0 && len(found) > 0 && argument.NamesContact(t, s) {
		return nil // "the summit of the Lake Union was held": who is named before holds nothing
	}
	if len(found) == 0 && text.OneOf(t.Tokens[i].XPOS, "VBD", "VBN") && t.Child(i, "nsubj") < 0 {
		return elided(t, i) // "Had a good call with Lund": whoever writes so
	}
	return found
}

// allTold reads "the three met", "all four then sat down": as many people or
// parties as the sentence and the one before it have told of in contacts.
func allTold(t *text.Text, events []Event, i int) []argument.Side {
	n := i - 1
	for n > 0 && (text.OneOf(t.Tokens[n].UPOS, "ADV", "AUX")) {
		n--
	}
	if n < 1 || !text.OneOf(t.Low(n-1), "the", "all") {
		return nil
	}
	count, ok := lexicon.Cardinal(t.Tokens[n].Low)
	if !ok || count < 3 {
		return nil
	}
	var all []argument.Side
	for _, x := range events {
		if t.Tokens[i].Sentence-t.Tokens[x.At].Sentence > 1 {
			continue
		}
		for _, s := range x.Sides {
			if one := (argument.Side{Entity: s.Entity, Span: t.Words(n-1, n)}); !argument.HoldsSide(all, one) {
				all = append(all, one)
			}
		}
	}
	if len(all) != count {
		return nil
	}
	return all
}
