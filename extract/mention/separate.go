package mention

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// separately makes one telling a contact where a sentence tells of several at
// once: "spoke separately with Lind and with Abakar", "held meetings with the
// presidents of Chad and Peru". Sides of one party are met together.
func separately(t *text.Text, x Event) []Event {
	s := t.SentenceOf(x.At)
	if !toldApart(t, x, s) {
		return []Event{x}
	}
	own, others := splitSides(t, x, s)
	if apart := eachWith(t, x); apart != nil {
		return apart
	}
	if len(own) != 1 || len(others) < 2 {
		return []Event{x}
	}
	home := argument.PartyOf(t, own[0].Entity)
	var each []Event
	for _, other := range others {
		if home != "" && argument.PartyOf(t, other[0].Entity) == home && len(others) > 1 {
			continue // "meetings with the Taliban's Baradar and his own commander": who came along
		}
		x.Sides, x.Count = slices.Concat(own, other), 0
		each = append(each, x)
	}
	if len(each) == 0 {
		return []Event{x}
	}
	return each
}

// eachWith makes a contact of each subject with whom all are to meet: "the envoys and, separately,
// President Lund were to meet with Keita".
func eachWith(t *text.Text, x Event) []Event {
	var each []Event
	var with []argument.Side
	apart := false
	for _, side := range x.Sides {
		if at := t.TokenAt(side.Span.Start); at > x.At {
			with = append(with, side)
		} else if t.Low(at-1) == "," && t.Low(at-2) == "separately" || t.Low(at-1) == "separately" {
			apart = true
		}
	}
	if !apart || len(with) == 0 {
		return nil
	}
	for _, side := range x.Sides {
		if t.TokenAt(side.Span.Start) < x.At {
			one := x
			one.Sides = slices.Concat([]argument.Side{side}, with)
			each = append(each, one)
		}
	}
	return each
}

// toldApart tells whether words at the verb or noun say that there were
// several contacts: "separately", "individual calls", a plural.
func toldApart(t *text.Text, x Event, s text.Sentence) bool {
	if x.Kind == parley.Visit {
		return false
	}
	if saidApart(t, x, s) || apartBehind(t, x, s) || eachWith(t, x) != nil || heldIn(t, x, s) || oneByOne(t, x, s) {
		return true
	}
	return x.Nominal && t.Tokens[x.At].XPOS == "NNS" && !x.Definite && x.Kind != parley.Talks && t.Low(x.At) != "talks"
}

// saidApart reads "held separate calls with", "met separately with", "phoned both of her colleagues, Lund
// and Keita".
func saidApart(t *text.Text, x Event, s text.Sentence) bool {
	for k := max(s.First, x.First-4); k < s.Last && k < x.At+18; k++ {
		if apart(t.Tokens[k].Low) || t.Tokens[k].Low == "separate" || t.Tokens[k].Low == "individual" ||
			t.Tokens[k].Low == "both" && t.Low(k+1) == "of" && k == x.At+1 {
			return true
		}
	}
	return false
}

// apartBehind reads "met Lund and Keita separately".
func apartBehind(t *text.Text, x Event, s text.Sentence) bool {
	n := len(x.Sides)
	return n > 0 && apart(text.LowIn(t, t.TokenAt(x.Sides[n-1].Span.End-1)+1, s))
}

func apart(low string) bool { return low == "separately" || low == "individually" }

// heldIn reads "In separate calls on Tuesday, Berg spoke with Lund and Keita" at the verb.
func heldIn(t *text.Text, x Event, s text.Sentence) bool {
	for k := s.First; k < x.First && !x.Nominal; k++ {
		noun := t.Tokens[k].Head
		if text.OneOf(t.Low(k), "separate", "individual") && noun > k && argument.IsContactNoun(t, noun) &&
			t.Tokens[noun].Head == x.At {
			return true
		}
	}
	return false
}

// oneByOne tells whether those met are told of as some of many: "met with other leaders, including
// Lund and Abakar" were meetings with each.
func oneByOne(t *text.Text, x Event, s text.Sentence) bool {
	if len(x.Sides) == 0 || t.TokenAt(x.Sides[0].Span.Start) > x.At {
		return false // "a meeting brought together senior officials, including Norway and Chad"
	}
	for k := x.At + 1; k < s.Last && k < x.At+16; k++ {
		switch t.Low(k) {
		case "including", "among", "notably":
		default:
			continue
		}
		for j := k - 1; j > x.At && j > k-6; j-- {
			if lexicon.Speaking.Has(t.Low(j)) && t.Tokens[j].XPOS == "NNS" {
				return true
			}
		}
	}
	return false
}

// splitSides parts the subject of a telling from the others, those of one party
// together. It looks past "and with", which one noun phrase does not.
func splitSides(t *text.Text, x Event, s text.Sentence) (own []argument.Side, others [][]argument.Side) {
	sides := x.Sides
	for k := x.At + 1; k+1 < s.Last; k++ {
		if t.Tokens[k].Low == "and" && t.Tokens[k+1].Low == "with" {
			more, _ := argument.ActorsAt(t, k+2, s)
			sides = append(sides[:len(sides):len(sides)], more...)
		}
	}
	seen := map[int]bool{}
	for _, one := range sides {
		if e := t.Entities[one.Entity]; seen[one.Entity] || e.Kind == text.Group && e.Party == "" {
			continue
		}
		seen[one.Entity] = true
		switch n := len(others); {
		case len(own) == 0:
			own = append(own, one)
		case n > 0 && argument.PartyOf(t, others[n-1][0].Entity) != "" && argument.PartyOf(t,
			others[n-1][0].Entity) == argument.PartyOf(t, one.Entity):
			others[n-1] = append(others[n-1], one)
		default:
			others = append(others, []argument.Side{one})
		}
	}
	return own, others
}
