package extract

import (
	"parley"
	"parley/text"
)

// onlyDiscussed tells whether the noun of contact at i, whose words begin at
// first, is merely what somebody talked about: "they discussed trade and a meeting
// in Oslo", "reviewed ongoing talks between Chad and Peru". Nobody says that it
// took place. What is over ("the results of the talks", "their last meeting"),
// dated ("a meeting on 5 May"), or pointed at ("the summit") is told of all the
// same; but with whom, where two sides talk of a meeting "with Haddad", nobody
// can tell.
func (r *reader) onlyDiscussed(i, first int) bool {
	verb := r.discussedBy(i)
	if verb < 0 {
		return false
	}
	if r.low(i+1) == "with" && r.several(r.subject(verb)) {
		return true
	}
	if word, _, _ := r.contactNoun(i); parley.ContactKind(word.Kind) == parley.Visit {
		return false // "a visit by Haddad to Oslo" names who comes and where
	}
	if r.preparedFor(first) {
		return r.low(i+1) != "of" && r.low(i+1) != "between" // whose summit it is, nobody says
	}
	for k := first - 1; k > first-5 && k > verb; k-- {
		switch r.lows[k] {
		case "the", "this", "that", "these", "their", "his", "her", "its", "our", "'s", "’s", "last", "recent", "latest", "previous", "past", "upcoming", "forthcoming", "planned", "scheduled", "coming", "next":
			return false
		case "of":
			return !results(r.low(k - 1))
		case ",", "and", "for", "in", "on":
			k = verb // what stands before belongs to something else
		}
	}
	return !r.datedBehind(i)
}

// results tells whether a word says that what it is of took place.
func results(low string) bool {
	switch low {
	case "results", "result", "outcome", "outcomes", "course", "conclusions", "details", "success", "failure":
		return true
	}
	return false
}

// discussedBy is the verb of discussing among whose topics token i is, or -1.
func (r *reader) discussedBy(i int) int {
	for below, k, steps := i, r.t.Tokens[i].Head, 0; k >= 0 && k < i && steps < 6; below, k, steps = k, r.t.Tokens[k].Head, steps+1 {
		if r.t.Tokens[k].UPOS != "VERB" {
			continue
		}
		if from, until := r.topic(k); from >= 0 && i >= from && (i <= until || text.IsRel(r.t.Tokens[below].Rel, "obj") || r.low(until+1) == "for") {
			return k
		}
		return -1
	}
	return -1
}

// nounBetween tells whether a noun of contact stands between two tokens of one
// sentence.
func (r *reader) nounBetween(from, until int) bool {
	for k := from + 1; k < until && r.t.Tokens[k].Sentence == r.t.Tokens[from].Sentence; k++ {
		if r.isTelling(k) {
			return true
		}
	}
	return false
}

// datedBehind tells whether a day follows within the phrase of the noun at i.
func (r *reader) datedBehind(i int) bool {
	for _, x := range r.t.Times {
		if x.First > i && x.First < i+10 && len(x.Value) == 10 && r.t.Tokens[x.First].Sentence == r.t.Tokens[i].Sentence {
			return true
		}
	}
	return false
}

// preparedFor tells whether the words before a noun of contact at first say that
// it is still to come: "preparations for the summit", "the agenda of the talks".
func (r *reader) preparedFor(first int) bool {
	k := first - 1
	for k > 0 && (r.lows[k] == "the" || r.lows[k] == "their" || r.lows[k] == "a" || r.lows[k] == "his" || r.lows[k] == "her") {
		k--
	}
	if r.low(k) != "for" && r.low(k) != "of" {
		return false
	}
	switch r.low(k - 1) {
	case "preparations", "preparation", "arrangements", "prepare", "preparing":
		return true
	}
	return false
}
