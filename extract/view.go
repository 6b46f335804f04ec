package extract

import (
	"parley"
	"parley/text"
)

// jointViews reads views that stand beside the words of holding them: "both
// presidents believe", "hold the same view: ISSUE would only prolong", "in the
// eyes of both leaders, ISSUE would make matters worse".
func (r *reader) jointViews() {
	for _, s := range r.t.Sentences {
		at, who := r.viewMarker(s)
		if at < 0 || len(who) == 0 || r.keptIn(s) {
			continue
		}
		for _, first := range r.viewStarts(s) {
			if r.opensIssue(first) && r.judged(who, first, r.issueEnd(first, s), r.t.Tokens[first].Span) {
				break
			}
		}
	}
	for i := range r.t.Tokens {
		r.noUse(i)
	}
}

// viewMarker is the token that tells of holding a view in a sentence, with the
// holders; -1 if none stands there. One speaker's "he believes" is his
// statement; the marker must be held by several.
func (r *reader) viewMarker(s text.Sentence) (at int, who []string) {
	for k := s.First; k < s.Last; k++ {
		switch low := r.lows[k]; low {
		case "believe", "think", "convinced", "consider", "view", "opinion", "conviction", "one", "mind", "alike", "eye", "eyes", "agree", "agreed", "certain":
			if low == "one" && r.low(k-1) != "at" || low == "mind" && r.low(k-1) != "one" || low == "agreed" && r.low(k+1) != "that" {
				continue
			}
			if who = r.severalNear(k, s); len(who) > 1 {
				return k, who
			}
		}
	}
	return -1, nil
}

// severalNear lists the holders of the view at token k: the group or the names
// joined by "and" nearest to it.
func (r *reader) severalNear(k int, s text.Sentence) []string {
	for d := 1; d < 9; d++ {
		for _, j := range []int{k - d, k + d} {
			if j < s.First || j >= s.Last {
				continue
			}
			m, ok := r.mention(j)
			if !ok || !r.actor(m.Entity) {
				continue
			}
			listed, _ := r.actorsAt(m.First, s)
			if first, joined := r.joinedBefore(m, true); joined {
				listed = append([]side{{first.Entity, first.Span}}, listed...)
			}
			if names := r.names(listed); len(names) > 1 {
				return names
			}
		}
	}
	return nil
}

// viewStarts are the tokens of a sentence at which the clause of a view can
// begin: behind "that", a colon, a comma, "of", and the beginning.
func (r *reader) viewStarts(s text.Sentence) []int {
	var starts []int
	for k := s.First; k+3 < s.Last; k++ {
		if r.lows[k] == "that" || r.lows[k] == ":" {
			starts = append(starts, k+1)
		}
	}
	for k := s.First; k+3 < s.Last; k++ {
		if r.lows[k] == "," {
			starts = append(starts, k+1)
		}
	}
	return append(starts, s.First)
}

// opensIssue tells whether a noun phrase that can be an issue begins at token
// i: not somebody, not a pronoun.
func (r *reader) opensIssue(i int) bool {
	if m, ok := r.mention(i); ok && r.human(m.Entity) || r.t.Tokens[i].UPOS == "PRON" {
		return false
	}
	switch r.t.Tokens[i].UPOS {
	case "DET", "ADJ", "NOUN", "PROPN", "NUM":
		return true
	}
	return false
}

// issueEnd is the last token of the clause at first: before a colon, a stop or
// ", both presidents believe".
func (r *reader) issueEnd(first int, s text.Sentence) int {
	last := first
	for k := first; k < s.Last; k++ {
		switch r.lows[k] {
		case ".", ";", ":", "”":
			return last
		case ",":
			if m, ok := r.mention(k + 1); ok && r.actor(m.Entity) {
				return last
			}
		}
		last = k
	}
	return last
}

// keptIn tells whether a position of a sentence is kept already.
func (r *reader) keptIn(s text.Sentence) bool {
	for _, p := range r.rec.Positions {
		if e := p.Evidence[0]; e.Start >= s.Start && e.End <= s.End && len(p.Holders) > 1 {
			return true
		}
	}
	return false
}

// noUse reads "neither leader sees any use in a truce", "see little sense in a
// truce", "does not believe in a truce".
func (r *reader) noUse(i int) {
	tok := r.t.Tokens[i]
	if tok.UPOS != "VERB" || tok.Lemma != "see" && tok.Lemma != "believe" {
		return
	}
	s := r.sentence(i)
	in, doubtful := i+1, r.negated(i) || r.neither(i)
	for in < s.Last && r.lows[in] != "in" && in < i+5 {
		if low := r.lows[in]; low == "no" || low == "little" {
			doubtful = true
		}
		in++
	}
	if r.lowIn(in, s) != "in" || !doubtful || tok.Lemma == "see" && r.t.Tokens[in-1].UPOS != "NOUN" || in+1 >= s.Last {
		return
	}
	who := r.names(r.subject(i))
	if r.neither(i) {
		who = r.pairHere(i)
	}
	last := r.viewEnd(in+1, s)
	first := i
	if sub := r.t.Child(i, "nsubj"); sub >= 0 && sub < i {
		first, _ = r.t.Extent(sub)
	}
	r.position(who, in+1, last, parley.Against, first, last, tok.Span)
}

// pairHere lists the persons whom "neither leader" means: those of the contact
// the text reports.
func (r *reader) pairHere(i int) []string {
	if len(r.contacts) == 0 {
		return nil
	}
	var list []string
	for _, e := range r.contacts[r.reported()].who {
		if r.human(e) {
			list = appendNew(list, r.name(e))
		}
	}
	return list
}
