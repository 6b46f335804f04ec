package outcome

import (
	"parley"
	"parley/extract/argument"
	"parley/extract/join"
	"parley/extract/source"
	"parley/text"
)

// jointView reads views that stand beside the words of holding them: "both
// presidents believe", "hold the same view: ISSUE would only prolong", "in the
// eyes of both leaders, ISSUE would make matters worse".
func jointView(t *text.Text, src source.Sources, s text.Sentence) []parley.Position {
	at, who := viewMarker(t, s)
	if at < 0 || len(who) == 0 {
		return nil
	}
	for _, first := range viewStarts(t, s) {
		if !opensIssue(t, first) {
			continue
		}
		if found, ok := judged(t, src, who, first, issueEnd(t, first, s), t.Tokens[first].Span); ok {
			return found
		}
	}
	return nil
}

// viewMarker is the token that tells of holding a view in a sentence, with the
// holders; -1 if none stands there. One speaker's "he believes" is his
// statement; the marker must be held by several.
func viewMarker(t *text.Text, s text.Sentence) (at int, who []string) {
	for k := s.First; k < s.Last; k++ {
		switch low := t.Tokens[k].Low; low {
		case "believe", "think", "convinced", "consider", "view", "opinion", "conviction", "one", "mind", "alike",
			"eye", "eyes", "agree", "agreed", "certain":
			if low == "one" && t.Low(k-1) != "at" || low == "mind" && t.Low(k-1) != "one" || low == "agreed" &&
				t.Low(k+1) != "that" {
				continue
			}
			if who = severalNear(t, k, s); len(who) > 1 {
				return k, who
			}
		}
	}
	return -1, nil
}

// severalNear lists the holders of the view at token k: the group or the names
// joined by "and" nearest to it.
func severalNear(t *text.Text, k int, s text.Sentence) []string {
	for d := 1; d < 9; d++ {
		for _, j := range []int{k - d, k + d} {
			if j < s.First || j >= s.Last {
				continue
			}
			m, ok := t.MentionAt(j)
			if !ok || !argument.Actor(t, m.Entity) {
				continue
			}
			listed, _ := argument.ActorsAt(t, m.First, s)
			if first, joined := argument.JoinedBefore(t, m, true); joined {
				listed = append([]argument.Side{{Entity: first.Entity, Span: first.Span}}, listed...)
			}
			if names := argument.Names(t, listed); len(names) > 1 {
				return names
			}
		}
	}
	return nil
}

// viewStarts are the tokens of a sentence at which the clause of a view can
// begin: behind "that", a colon, a comma, "of", and the beginning.
func viewStarts(t *text.Text, s text.Sentence) []int {
	var starts []int
	for k := s.First; k+3 < s.Last; k++ {
		if text.OneOf(t.Tokens[k].Low, "that", ":") {
			starts = append(starts, k+1)
		}
	}
	for k := s.First; k+3 < s.Last; k++ {
		if t.Tokens[k].Low == "," {
			starts = append(starts, k+1)
		}
	}
	return append(starts, s.First)
}

// opensIssue tells whether a noun phrase that can be an issue begins at token
// i: not somebody, not a pronoun.
func opensIssue(t *text.Text, i int) bool {
	if m, ok := t.MentionAt(i); ok && argument.Human(t, m.Entity) || t.Tokens[i].UPOS == "PRON" {
		return false
	}
	return text.OneOf(t.Tokens[i].UPOS, "DET", "ADJ", "NOUN", "PROPN", "NUM")
}

// issueEnd is the last token of the clause at first: before a colon, a stop or
// ", both presidents believe".
func issueEnd(t *text.Text, first int, s text.Sentence) int {
	last := first
	for k := first; k < s.Last; k++ {
		switch t.Tokens[k].Low {
		case ".", ";", ":", "”":
			return last
		case ",":
			if m, ok := t.MentionAt(k + 1); ok && argument.Actor(t, m.Entity) {
				return last
			}
		}
		last = k
	}
	return last
}

// keptIn tells whether a position of a sentence is kept already.
func keptIn(kept []parley.Position, s text.Sentence) bool {
	for _, p := range kept {
		if e := p.Evidence[0]; e.Start >= s.Start && e.End <= s.End && len(p.Holders) > 1 {
			return true
		}
	}
	return false
}

// noUse reads "neither leader sees any use in a truce", "see little sense in a
// truce", "does not believe in a truce".
func noUse(t *text.Text, contacts []join.Contact, src source.Sources, i int) []parley.Position {
	tok := t.Tokens[i]
	if tok.UPOS != "VERB" || !text.OneOf(tok.Lemma, "see", "believe") {
		return nil
	}
	s := t.SentenceOf(i)
	in, doubtful := i+1, argument.Negated(t, i) || argument.Neither(t, i)
	for in < s.Last && t.Tokens[in].Low != "in" && in < i+5 {
		doubtful = doubtful || text.OneOf(t.Tokens[in].Low, "no", "little")
		in++
	}
	if text.LowIn(t, in, s) != "in" || !doubtful || tok.Lemma == "see" && t.Tokens[in-1].UPOS != "NOUN" ||
		in+1 >= s.Last {
		return nil
	}
	who := argument.Names(t, argument.Subject(t, i))
	if argument.Neither(t, i) {
		who = pairHere(t, contacts, i)
	}
	last, first := viewEnd(t, in+1, s), fromSubject(t, i)
	return position(t, src, who, in+1, last, parley.Against, first, last, tok.Span)
}

// fromSubject is where the subject of the verb at i begins before it, else i.
func fromSubject(t *text.Text, i int) int {
	sub := t.Child(i, "nsubj")
	if sub < 0 || sub >= i {
		return i
	}
	first, _ := t.Extent(sub)
	return first
}

// pairHere lists the persons whom "neither leader" means: those of the contact
// the text reports.
func pairHere(t *text.Text, contacts []join.Contact, i int) []string {
	if len(contacts) == 0 {
		return nil
	}
	var list []string
	for _, e := range contacts[join.Reported(t, contacts)].Who {
		if argument.Human(t, e) {
			list = argument.AppendNew(list, argument.Name(t, e))
		}
	}
	return list
}
