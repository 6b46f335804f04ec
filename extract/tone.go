package extract

import (
	"strings"

	"parley/lexicon"
	"parley/text"
)

// toneFields reads adjectives of tone at the noun, or told of it: "a frank
// talk", "the talk was frank and useful".
func (r *reader) toneFields(x *telling) {
	s := r.sentence(x.at)
	if x.noun && !x.is {
		first := x.first
		for first > s.First && first > x.first-9 && (r.listed(first-1) || lexicon.Tone(r.low(first-1)) || r.minute(first-1)) {
			first--
		}
		for k := first; k < x.first; k++ {
			if r.isTone(k) {
				r.tone(x, k)
			}
		}
	}
	if x.noun && (r.isSubject(x) || x.is) {
		r.predicates(x, s)
	}
	r.atmosphere(x, s)
}

// minute tells whether the token at k belongs to a length before the noun: "a
// frank 90-minute call".
func (r *reader) minute(k int) bool {
	for _, x := range r.t.Times {
		if x.Kind == text.Duration && between(k, x.First, x.Last) {
			return true
		}
	}
	return r.low(k) == "telephone" || r.low(k) == "phone"
}

// isSubject tells whether the noun is what its verb speaks of.
func (r *reader) isSubject(x *telling) bool {
	return text.IsRel(r.t.Tokens[x.at].Rel, "nsubj") || x.bare && x.verb > x.at || r.low(x.at+1) == "one" && text.IsRel(r.t.Tokens[x.at+1].Rel, "nsubj")
}

// predicates reads a list of tones behind a copula: "was friendly, open and,
// he said, useful". Another contact told of between takes them.
func (r *reader) predicates(x *telling, s text.Sentence) {
	open := false
	for k := x.at + 1; k < s.Last; k++ {
		switch low := r.lows[k]; {
		case low == "was" || low == "were" || low == "is" || low == "been" || low == "as" || low == "being":
			open = true
		case open && r.isTone(k) && (r.t.Tokens[k].UPOS == "ADJ" || r.listed(k) || r.hyphened(k)):
			r.tone(x, k)
		case open && !r.listed(k) && low != "in" && low != "-" && !r.hyphened(k):
			open = false
		}
		if r.nounAt(k) != nil && k > x.at {
			return
		}
	}
}

// listed tells whether the token at k may stand inside a list of adjectives.
func (r *reader) listed(k int) bool {
	switch r.lows[k] {
	case ",", "and", "but", "very", "quite", "both", "yet", "“", "”", "\"", "extremely", "highly", "rather", "most", "also", "at", "times":
		return true
	}
	return r.t.Tokens[k].UPOS == "ADV" || r.t.Tokens[k].UPOS == "ADJ" || lexicon.Tone(r.lows[k])
}

// hyphened tells whether the token at k is part of a hyphenated word.
func (r *reader) hyphened(k int) bool {
	return r.low(k+1) == "-" && r.t.Tokens[k+1].Start == r.t.Tokens[k].End || r.low(k-1) == "-" && r.t.Tokens[k-1].End == r.t.Tokens[k].Start
}

// nounAt is the telling by the noun at token k, nil if it tells of no contact.
func (r *reader) nounAt(k int) *telling {
	for _, x := range r.tellings {
		if x.at == k && x.noun && !x.is {
			return x
		}
	}
	return nil
}

func (r *reader) tone(x *telling, k int) {
	first := k
	for first > 1 && r.lows[first-1] == "-" && r.t.Tokens[first-1].End == r.t.Tokens[first].Start {
		first -= 2 // "matter-of-fact"
	}
	if first < k {
		x.tell("tone", strings.ToLower(r.t.At(r.t.Words(first, k))), r.t.Words(first, k), "", 0.9)
		return
	}
	if p := r.low(k - 1); p == "very" || p == "extremely" || p == "highly" || p == "quite" || p == "most" {
		first = k - 1
	}
	x.tell("tone", strings.ToLower(r.t.At(r.t.Words(first, k))), r.t.Words(first, k), "", 0.9)
}

// isTone tells whether an adjective of tone ends at token k; a hyphenated one
// counts as a whole, and its parts are none.
func (r *reader) isTone(k int) bool {
	if r.low(k+1) == "-" && r.t.Tokens[k+1].Start == r.t.Tokens[k].End {
		return false
	}
	word, first := r.lows[k], k
	for first > 1 && r.lows[first-1] == "-" && r.t.Tokens[first-1].End == r.t.Tokens[first].Start {
		word, first = r.lows[first-2]+"-"+word, first-2
	}
	return lexicon.Tone(word)
}

// toneFragments reads a sentence that is only adjectives: "Direct, friendly and
// productive." It is told of the contact of the sentence before.
func (r *reader) toneFragments() {
	for n, s := range r.t.Sentences {
		tones := r.onlyTones(s)
		if len(tones) == 0 {
			continue
		}
		x := r.spokenBefore(n)
		if x == nil {
			continue
		}
		for _, k := range tones {
			r.tone(x, k)
		}
	}
}

// spokenBefore is the contact that the sentence before sentence n tells of, not
// only beside another.
func (r *reader) spokenBefore(n int) *telling {
	var best *telling
	for _, x := range r.tellings {
		if r.t.Tokens[x.at].Sentence == n-1 && !x.carried() {
			best = x
		}
	}
	return best
}

func (r *reader) onlyTones(s text.Sentence) []int {
	var tones []int
	for k := s.First; k < s.Last; k++ {
		switch {
		case r.isTone(k):
			tones = append(tones, k)
		case r.listed(k) || r.t.Tokens[k].UPOS == "PUNCT":
		default:
			if len(tones) > 1 && r.cueClauseAt(k) {
				return tones
			}
			return nil
		}
	}
	return tones
}

// cueClauseAt tells whether at token k somebody begins who said the words
// before: "“Direct and friendly,” Berg said".
func (r *reader) cueClauseAt(k int) bool {
	_, ok := r.mention(k)
	return ok && (r.low(k-1) == "”" || r.low(k-1) == "\"")
}

// atmosphere reads "in a friendly atmosphere" behind a telling.
func (r *reader) atmosphere(x *telling, s text.Sentence) {
	for k := x.at + 1; k < s.Last; k++ {
		switch r.lows[k] {
		case "atmosphere", "tone", "spirit", "manner":
			if r.nearestAny(k, r.t.Tokens[k].Sentence) != x {
				return
			}
			for j := k - 1; j > k-6 && j > x.at; j-- {
				if r.isTone(j) {
					r.tone(x, j)
				}
			}
		}
	}
}
