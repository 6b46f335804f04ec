package join

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/extract/mention"
	"parley/text"
)

// findHeadline finds the line above a text: a first sentence without a stop, on
// a line of its own. One without a finite verb tells that there was a contact
// and with whom, and leaves it to the text how far it came: "Minister Lund's
// Travel to Mali" may stand over what he did or over what he is going to do.
func findHeadline(t *text.Text) int {
	if len(t.Sentences) < 2 {
		return 0
	}
	s := t.Sentences[0]
	switch t.Tokens[s.Last-1].Low {
	case ".", "!", "?", ":", "…":
		return 0
	}
	if !breaksLine(t, s.End, t.Sentences[1].Start) {
		return 0
	}
	for k := s.First; k < s.Last; k++ {
		if argument.Finite(t, k) {
			return 0
		}
	}
	return s.Last
}

// breaksLine tells whether a line ends between two bytes.
func breaksLine(t *text.Text, start, end int) bool {
	for k := start; k < end; k++ {
		if t.Source[k] == '\n' {
			return true
		}
	}
	return false
}

// above tells whether a telling stands in the headline only as a noun.
func above(headline int, x mention.Event) bool { return x.Nominal && x.At < headline }

// onlyAbove tells whether nothing but the headline tells of a contact so far.
func onlyAbove(headline int, c Contact) bool {
	for _, x := range c.Tellings {
		if !above(headline, x.Event) {
			return false
		}
	}
	return true
}

// named tells whether a text names those whom its headline only counts: "Lund's
// meeting with Malian officials", over "Lund met with Keita and Diarra".
func named(t *text.Text, above, who []int) bool {
	for _, e := range above {
		if !has(t, who, e) && !(t.Entities[e].Kind == text.Unnamed && hasParty(t, who, argument.PartyOf(t, e))) {
			return false
		}
	}
	return len(above) > 1
}

func hasParty(t *text.Text, who []int, party string) bool {
	return party != "" && slices.ContainsFunc(who, func(w int) bool { return argument.PartyOf(t, w) == party })
}

// settleAbove decides how far a contact came that the headline tells of and the
// text only names: over a text in which those who take part are going to do
// things, it lies ahead.
func settleAbove(t *text.Text, contacts []Contact, headline int) []Contact {
	settled := slices.Clone(contacts)
	for k, c := range contacts {
		sure := slices.ContainsFunc(c.Tellings, func(x field.Telling) bool { return surely(headline, x.Event) })
		if above(headline, c.Tellings[0].Event) && c.Status == parley.Held && !sure &&
			allAhead(t, settled, headline, c) {
			c.Status = parley.Planned
			settled[k] = c
		}
	}
	return settled
}

// surely tells whether a telling of the text says how far its contact came.
func surely(headline int, x mention.Event) bool { return x.Stated && !above(headline, x) }

// allAhead tells whether a text has something in store for somebody in a contact:
// its first sentence tells what will be, or all of its other contacts with them
// lie ahead.
func allAhead(t *text.Text, contacts []Contact, headline int, c Contact) bool {
	if v := argument.MainVerb(t, t.Sentences[1]); v >= 0 {
		if aux := t.Child(v, "aux"); aux >= 0 && t.Tokens[aux].Low == "will" {
			return true
		}
	}
	ahead := false
	for _, o := range contacts {
		if onlyAbove(headline, o) || !slices.ContainsFunc(o.Who, func(e int) bool {
			return slices.Contains(c.Who,
				e)
		}) {
			continue
		}
		if o.Status.Happened() {
			return false
		}
		ahead = true
	}
	return ahead
}
