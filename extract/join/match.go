package join

import (
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/extract/mention"
	"parley/text"
)

// known is the contact a telling points back to, or -1.
func known(t *text.Text, contacts []Contact, headline int, x field.Telling, who []int) int {
	if x.Anaphor {
		return spokenOf(t, contacts, headline, x, who)
	}
	best, most := -1, 0
	for k := len(contacts) - 1; k >= 0; k-- {
		if score := match(t, headline, contacts[k], x, who); score > most {
			best, most = k, score
		}
	}
	return best
}

// spokenOf is the contact that "it" was: the last told of that has the same
// status and kind; of a numbered series the main one.
func spokenOf(t *text.Text, contacts []Contact, headline int, x field.Telling, who []int) int {
	best := -1
	for k, c := range contacts {
		if !everyoneIn(t, c, who) || !statusesFit(headline, c, x) ||
			!x.Vague && !kindsMeet(c.Kind, c.Vague, x.Kind, x.Vague) {
			continue
		}
		if best < 0 || lastAt(c) > lastAt(contacts[best]) &&
			(c.Status.Happened() || !contacts[best].Status.Happened()) {
			best = k
		}
	}
	return best
}

// everyoneIn tells whether all take part in a contact: "it would have been Lund's fourth trip" is
// none of Keita's.
func everyoneIn(t *text.Text, c Contact, who []int) bool {
	return !slices.ContainsFunc(who, func(e int) bool { return !has(t, c.Who, e) })
}

func lastAt(c Contact) int { return c.Tellings[len(c.Tellings)-1].At }

// match scores how well a telling fits a contact, 0 for not at all.
func match(t *text.Text, headline int, c Contact, x field.Telling, who []int) int {
	if !kindsMeet(c.Kind, c.Vague && anaphor(t, x.Event), x.Kind, x.Vague) || !statusesFit(headline, c, x) ||
		toldApart(t, c, x) {
		return 0
	}
	switch {
	case len(who) >= 2 && everybody(t, headline, c, x, who):
		return 10
	case len(who) == 1 && has(t, c.Who, who[0]):
		return 6
	case len(who) > 0 || !x.Definite:
		return 0
	case onlyBare(c):
		return 2 // "the call" is rather the one the text is about than its longest
	case x.Vague || c.Kind == x.Kind:
		return 4
	}
	return 3
}

// toldApart reports whether the words of a telling make it another contact than this one.
func toldApart(t *text.Text, c Contact, x field.Telling) bool {
	return x.Elliptical && besideBare(t, c, x) || onlyInPerson(t, c, x) || x.Step != 0 && !sameStep(c, x) ||
		markedApart(t, c, x) || onlyPrevious(c) && x.Step == 0 && !x.Definite || longBefore(t, c, x)
}

// markedApart reports whether date, number, count, superlative or stop tell two contacts apart.
func markedApart(t *text.Text, c Contact, x field.Telling) bool {
	return datesApart(c, x) || deniedElsewhen(t, c, x) || ordinalsApart(c, x) || countsApart(c, x) ||
		superlativeApart(t, c, x) || stopsApart(t, c, x)
}

// everybody reports whether a telling has just the sides of a contact.
func everybody(t *text.Text, headline int, c Contact, x field.Telling, who []int) bool {
	same := sameSides(t, c.Who, who) || onlyAbove(headline, c) && named(t, c.Who, who)
	return same && !(allAtOnce(x.Event) && len(c.Who) != len(who))
}

// onlyInPerson reports whether a telling denies only that people met face to face, who talked
// at a distance: "met virtually ... regretted that they were unable to meet in person".
func onlyInPerson(t *text.Text, c Contact, x field.Telling) bool {
	return x.Status == parley.Denied && c.Kind.Remote() && t.Low(x.At+1) == "in" && t.Low(x.At+2) == "person"
}

// onlyBare tells whether a contact is told of only as one of a series.
func onlyBare(c Contact) bool {
	for _, y := range c.Tellings {
		if !y.Elliptical && y.Step >= 0 {
			return false
		}
	}
	return true
}

// anaphor tells whether a telling may name in its own words a contact told of
// by a vague verb: "they spoke ... the meeting". A summit or visit beside a
// talk is another contact.
func anaphor(t *text.Text, x mention.Event) bool {
	switch t.Low(x.First - 1) {
	case "the", "this", "that", "their":
	default:
		return false // "the UN-led talks" are others
	}
	switch t.Low(x.At) {
	case "meeting", "call", "conversation", "talks", "discussion", "discussions", "exchange":
		return x.Nominal && x.Definite && len(x.Sides) < 2
	}
	return false
}

// kindsMeet tells whether two words can name one contact. A vague word fits
// any kind; "talks" can be a meeting; a call by video is a call.
func kindsMeet(a parley.ContactKind, aVague bool, b parley.ContactKind, bVague bool) bool {
	if a == b || a.Alike(b) {
		return true
	}
	return (aVague || bVague) && !a.Distinct() && !b.Distinct()
}

// allAtOnce tells whether three or more are told of by one word, "the three
// met": that is none of the meetings that two of them had.
func allAtOnce(x mention.Event) bool {
	same := 0
	for _, s := range x.Sides {
		if s.Span == x.Sides[len(x.Sides)-1].Span {
			same++
		}
	}
	return same > 2
}

// statusesFit tells whether a telling can be of a contact by their statuses: one
// that takes place after all was called off before.
func statusesFit(headline int, c Contact, x field.Telling) bool {
	return onlyAbove(headline, c) || x.Revived && (c.Status == parley.Cancelled || c.Status == parley.Postponed) ||
		statusesMeet(c.Status, x.Status, x.Stated)
}

// statusesMeet tells whether two statuses can be of one contact: what was
// planned may be cancelled, what was held is not planned.
func statusesMeet(a, b parley.Status, sure bool) bool {
	if a.Fits(b) || a.Happened() == b.Happened() {
		return true
	}
	if a == parley.Denied || b == parley.Denied || b == parley.Cancelled && !a.Happened() {
		return true
	}
	return !sure
}

// possessed tells whether "their" stands before the noun.
func possessed(t *text.Text, x mention.Event) bool {
	m, ok := argument.Possessor(t, x.First)
	return ok && (m.Form == text.Pronoun || m.First < x.First)
}

// sameSides tells whether two lists of participants can be those of one
// contact: everybody of the shorter is in the longer, or speaks for a party
// that is in it with nobody else named.
func sameSides(t *text.Text, a, b []int) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return !slices.ContainsFunc(a, func(e int) bool { return !has(t, b, e) })
}

// has tells whether an entity, or the bare party it speaks for, takes part.
func has(t *text.Text, who []int, e int) bool {
	for _, w := range who {
		if w == e {
			return true
		}
		if argument.PartyOf(t, w) != "" && argument.PartyOf(t, w) == argument.PartyOf(t, e) &&
			(!argument.Human(t, w) || !argument.Human(t, e) || holds(t, w, e) || holds(t, e, w)) {
			return true
		}
	}
	return false
}

// holds tells whether one is an office told without its holder, the other a
// person of that office: "the Kuwaiti foreign minister" of a headline.
func holds(t *text.Text, office, person int) bool {
	o, p := t.Entities[office], t.Entities[person]
	if o.Kind != text.Office || p.Kind != text.Person || o.Office == "" {
		return false
	}
	return strings.Contains(strings.ToLower(p.Office), strings.ToLower(o.Office))
}
