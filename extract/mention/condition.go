package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
	"slices"
)

// meetAgain reports whether a plural pronoun is the subject of a further contact, whose sides are
// those of the one told before: "I met Lund. We will talk again on Friday", "We agreed to meet".
func meetAgain(t *text.Text, x Event) bool {
	v := x.At
	if t.Child(v, "nsubj") < 0 && t.Tokens[v].Rel == "xcomp" {
		v = t.Tokens[v].Head
	}
	switch t.Low(t.Child(v, "nsubj")) {
	case "we", "they":
		st, _ := VerbStatus(t, x.At)
		return step(t, x) > 0 || st == parley.Planned
	}
	return false
}

// onChannel reports whether the words behind a verb name a channel: "connected via Zoom", "reaching
// his colleague by telephone".
func onChannel(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	for k := i + 1; k+1 < s.Last && k < i+12; k++ {
		if low := t.Low(k); (text.OneOf(low, "by", "via", "on", "over", "through")) &&
			(lexicon.Channel.Has(t.Low(k+1)) || lexicon.Channel.Has(t.Low(k+2))) {
			return true
		}
	}
	return false
}

// inSport reads "Ghana and Nigeria meet in a World Cup qualifier": teams do. A cup of tea is none.
func inSport(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	for k := i + 1; k < s.Last && k < i+14; k++ {
		if lexicon.Sport.Has(t.Tokens[k].Low) && text.OneOf(t.Tokens[k].UPOS, "NOUN", "PROPN") && t.Low(k+1) != "of" {
			return text.OneOf(t.Tokens[i].Lemma, "meet", "face", "host", "visit", "play")
		}
	}
	return false
}

// openCondition reports whether the verb at i stands in a condition told by the order of words:
// "Were the presidents to meet, trade would be first".
func openCondition(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	if t.Low(s.First) == "had" && t.Tokens[s.First].Head == i && t.Tokens[s.Last-1].Low != "?" {
		return true // "Had she called Salmela in time, the row might have been avoided"
	}
	if low := t.Low(s.First); !text.OneOf(low, "were", "should") || t.Tokens[s.Last-1].Low == "?" {
		return false
	}
	for k := s.First; k < i; k++ {
		if t.Tokens[k].Low == "," && k > s.First+1 && t.Child(i, "nsubj") > k {
			return false
		}
	}
	return true
}

// leadsTeam tells whether a delegation is the object of the verb at i: "led a
// delegation to Oslo". "The road leads to Oslo" is no visit.
func leadsTeam(t *text.Text, i int) bool {
	switch o := t.Object(i); t.Low(o) {
	case "delegation", "mission", "team":
		return o > i
	}
	return false
}

// toCome tells whether the verb at i tells of what lies ahead: "before I see
// her", "will see him": "saw him" may be at a distance.
func toCome(t *text.Text, i int) bool {
	return ahead(t, i) || slices.ContainsFunc(t.ChildrenBy(i, "aux"), func(c int) bool {
		return text.OneOf(t.Tokens[c].Low, "will", "'ll", "’ll")
	})
}

// travelledTo reports whether the infinitive at i is what somebody travelled for: "flew to
// Valletta to see his colleague".
func travelledTo(t *text.Text, i int) bool {
	if t.Tokens[i].XPOS == "VBN" && t.Low(t.Child(i, "aux")) == "having" {
		return true // "Having seen Minister Delić in Mostar, Stadler travelled on"
	}
	h := t.Tokens[i].Head
	return h >= 0 && h < i && t.Low(t.Child(i, "mark")) == "to" &&
		(argument.Arrives(t, h) || lexicon.Travel.Has(t.Tokens[h].Lemma) || stopsOver(t, h))
}

// counterfactual tells whether the verb at i tells what did not happen or only
// might: "would have met", "if they meet".
func counterfactual(t *text.Text, i int) bool {
	modal, have := false, false
	for _, c := range t.Children(i) {
		switch t.Tokens[c].Low {
		case "would", "could", "might", "should":
			modal = true
		case "have":
			have = true
		case "if", "whether", "unless":
			return t.Tokens[c].Rel == "mark"
		case "until", "till":
			return text.OneOf(t.Tokens[i].XPOS, "VBZ", "VBP") // "no deal until Berg meets Haddad"
		}
	}
	return modal && have
}
