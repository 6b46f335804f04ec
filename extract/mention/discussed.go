package mention

import (
	"parley"
	"parley/extract/argument"
	"parley/text"
)

// onlyDiscussed tells whether the noun of contact at i, whose words begin at
// first, is merely what somebody talked about: "they discussed trade and a meeting
// in Oslo", "reviewed ongoing talks between Chad and Peru". Nobody says that it
// took place. What is over ("the results of the talks", "their last meeting"),
// dated ("a meeting on 5 May"), or pointed at ("the summit") is told of all the
// same; but with whom, where two sides talk of a meeting "with Haddad", nobody
// can tell.
func onlyDiscussed(t *text.Text, i, first int) bool {
	verb := discussedBy(t, i)
	if verb < 0 {
		return false
	}
	if t.Low(i+1) == "with" && argument.Several(t, argument.Subject(t, verb)) {
		return true
	}
	if word, _, _ := argument.ContactNoun(t, i); parley.ContactKind(word.Kind) == parley.Visit {
		return false // "a visit by Haddad to Oslo" names who comes and where
	}
	if preparedFor(t, first) {
		return !text.OneOf(t.Low(i+1), "of", "between") // whose summit it is, nobody says
	}
	for k := first - 1; k > first-5 && k > verb; k-- {
		switch t.Tokens[k].Low {
		case "the", "this", "that", "these", "their", "his", "her", "its", "our", "'s", "’s", "last", "recent",
			"latest", "previous", "past", "upcoming", "forthcoming", "planned", "scheduled", "coming", "next":
			return false
		case "of":
			return !results(t.Low(k - 1))
		case ",", "and", "for", "in", "on":
			k = verb // what stands before belongs to something else
		}
	}
	return !datedBehind(t, i)
}

// results tells whether a word says that what it is of took place.
func results(low string) bool {
	return text.OneOf(low, "results", "result", "outcome", "outcomes", "course", "conclusions", "details", "success",
		"failure")
}

// discussedBy is the verb of discussing among whose topics token i is, or -1.
func discussedBy(t *text.Text, i int) int {
	for below, k, steps := i, t.Tokens[i].Head, 0; k >= 0 && k < i &&
		steps < 6; below, k, steps = k, t.Tokens[k].Head, steps+1 {
		if t.Tokens[k].UPOS != "VERB" {
			continue
		}
		if from, until := argument.Topic(t, k); from >= 0 && i >= from &&
			(i <= until || text.IsRel(t.Tokens[below].Rel, "obj") || t.Low(until+1) == "for") {
			return k
		}
		return -1
	}
	return -1
}

// datedBehind tells whether a day follows within the phrase of the noun at i.
func datedBehind(t *text.Text, i int) bool {
	for _, x := range t.Times {
		if x.First > i && x.First < i+10 && len(x.Value) == 10 && t.Tokens[x.First].Sentence == t.Tokens[i].Sentence {
			return true
		}
	}
	return false
}

// preparedFor tells whether the words before a noun of contact at first say that
// it is still to come: "preparations for the summit", "the agenda of the talks".
func preparedFor(t *text.Text, first int) bool {
	k := first - 1
	for k > 0 && (text.OneOf(t.Tokens[k].Low, "the", "their", "a", "his", "her")) {
		k--
	}
	if !text.OneOf(t.Low(k), "for", "of") {
		return false
	}
	return text.OneOf(t.Low(k-1), "preparations", "preparation", "arrangements", "prepare", "preparing")
}
