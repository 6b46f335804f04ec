package extract

import (
	"strings"

	"parley/lexicon"
	"parley/text"
)

// toneFields reads adjectives of tone at the noun, or told of it: "a frank
// talk", "the talk was frank and useful".
func toneFields(t *text.Text, events []*telling, x *telling) {
	s := t.SentenceOf(x.at)
	if x.noun && !x.is {
		first := x.first
		for first > s.First && first > x.first-9 && (listed(t, first-1) || lexicon.Tone(t.Low(first-1)) || minute(t, first-1)) {
			first--
		}
		for k := first; k < x.first; k++ {
			if isTone(t, k) {
				tone(t, x, k)
			}
		}
	}
	if x.noun && (isSubject(t, x) || x.is) {
		predicates(t, events, x, s)
	}
	atmosphere(t, events, x, s)
}

// minute tells whether the token at k belongs to a length before the noun: "a
// frank 90-minute call".
func minute(t *text.Text, k int) bool {
	for _, x := range t.Times {
		if x.Kind == text.Duration && between(k, x.First, x.Last) {
			return true
		}
	}
	return t.Low(k) == "telephone" || t.Low(k) == "phone"
}

// isSubject tells whether the noun is what its verb speaks of.
func isSubject(t *text.Text, x *telling) bool {
	return text.IsRel(t.Tokens[x.at].Rel, "nsubj") || x.bare && x.verb > x.at || t.Low(x.at+1) == "one" && text.IsRel(t.Tokens[x.at+1].Rel, "nsubj")
}

// predicates reads a list of tones behind a copula: "was friendly, open and,
// he said, useful". Another contact told of between takes them.
func predicates(t *text.Text, events []*telling, x *telling, s text.Sentence) {
	open := false
	for k := x.at + 1; k < s.Last; k++ {
		switch low := t.Tokens[k].Low; {
		case low == "was" || low == "were" || low == "is" || low == "been" || low == "as" || low == "being":
			open = true
		case open && isTone(t, k) && (t.Tokens[k].UPOS == "ADJ" || listed(t, k) || hyphened(t, k)):
			tone(t, x, k)
		case open && !listed(t, k) && low != "in" && low != "-" && !hyphened(t, k):
			open = false
		}
		if nounAt(events, k) != nil && k > x.at {
			return
		}
	}
}

// listed tells whether the token at k may stand inside a list of adjectives.
func listed(t *text.Text, k int) bool {
	switch t.Tokens[k].Low {
	case ",", "and", "but", "very", "quite", "both", "yet", "“", "”", "\"", "extremely", "highly", "rather", "most", "also", "at", "times":
		return true
	}
	return t.Tokens[k].UPOS == "ADV" || t.Tokens[k].UPOS == "ADJ" || lexicon.Tone(t.Tokens[k].Low)
}

// hyphened tells whether the token at k is part of a hyphenated word.
func hyphened(t *text.Text, k int) bool {
	return t.Low(k+1) == "-" && t.Tokens[k+1].Start == t.Tokens[k].End || t.Low(k-1) == "-" && t.Tokens[k-1].End == t.Tokens[k].Start
}

// nounAt is the telling by the noun at token k, nil if it tells of no contact.
func nounAt(events []*telling, k int) *telling {
	for _, x := range events {
		if x.at == k && x.noun && !x.is {
			return x
		}
	}
	return nil
}

func tone(t *text.Text, x *telling, k int) {
	first := k
	for first > 1 && t.Tokens[first-1].Low == "-" && t.Tokens[first-1].End == t.Tokens[first].Start {
		first -= 2 // "matter-of-fact"
	}
	if first < k {
		x.tell("tone", strings.ToLower(t.At(t.Words(first, k))), t.Words(first, k), "", 0.9)
		return
	}
	if p := t.Low(k - 1); p == "very" || p == "extremely" || p == "highly" || p == "quite" || p == "most" {
		first = k - 1
	}
	x.tell("tone", strings.ToLower(t.At(t.Words(first, k))), t.Words(first, k), "", 0.9)
}

// isTone tells whether an adjective of tone ends at token k; a hyphenated one
// counts as a whole, and its parts are none.
func isTone(t *text.Text, k int) bool {
	if t.Low(k+1) == "-" && t.Tokens[k+1].Start == t.Tokens[k].End {
		return false
	}
	word, first := t.Tokens[k].Low, k
	for first > 1 && t.Tokens[first-1].Low == "-" && t.Tokens[first-1].End == t.Tokens[first].Start {
		word, first = t.Tokens[first-2].Low+"-"+word, first-2
	}
	return lexicon.Tone(word)
}

// toneFragments reads a sentence that is only adjectives: "Direct, friendly and
// productive." It is told of the contact of the sentence before.
func toneFragments(t *text.Text, events []*telling) {
	for n, s := range t.Sentences {
		tones := onlyTones(t, s)
		if len(tones) == 0 {
			continue
		}
		x := spokenBefore(t, events, n)
		if x == nil {
			continue
		}
		for _, k := range tones {
			tone(t, x, k)
		}
	}
}

// spokenBefore is the contact that the sentence before sentence n tells of, not
// only beside another.
func spokenBefore(t *text.Text, events []*telling, n int) *telling {
	var best *telling
	for _, x := range events {
		if t.Tokens[x.at].Sentence == n-1 && !x.carried() {
			best = x
		}
	}
	return best
}

func onlyTones(t *text.Text, s text.Sentence) []int {
	var tones []int
	for k := s.First; k < s.Last; k++ {
		switch {
		case isTone(t, k):
			tones = append(tones, k)
		case listed(t, k) || t.Tokens[k].UPOS == "PUNCT":
		default:
			if len(tones) > 1 && cueClauseAt(t, k) {
				return tones
			}
			return nil
		}
	}
	return tones
}

// cueClauseAt tells whether at token k somebody begins who said the words
// before: "“Direct and friendly,” Berg said".
func cueClauseAt(t *text.Text, k int) bool {
	_, ok := t.MentionAt(k)
	return ok && (t.Low(k-1) == "”" || t.Low(k-1) == "\"")
}

// atmosphere reads "in a friendly atmosphere" behind a telling.
func atmosphere(t *text.Text, events []*telling, x *telling, s text.Sentence) {
	for k := x.at + 1; k < s.Last; k++ {
		switch t.Tokens[k].Low {
		case "atmosphere", "tone", "spirit", "manner":
			if nearestAny(t, events, k, t.Tokens[k].Sentence) != x {
				return
			}
			for j := k - 1; j > k-6 && j > x.at; j-- {
				if isTone(t, j) {
					tone(t, x, j)
				}
			}
		}
	}
}
