package outcome

import (
	"parley"
	"parley/extract/argument"
	"parley/extract/source"
	"parley/text"
)

// passiveAnswers reads what follows: "... and agreed to by Adhikari", "was
// accepted by Cairo and turned down by Addis Ababa".
func passiveAnswers(t *text.Text, i int) (found []parley.Answer) {
	s := t.SentenceOf(i)
	for k := i + 1; k+1 < s.Last; k++ {
		act, by := answerAct(t.Tokens[k].Lemma), k+1
		switch {
		case t.Tokens[k].Low == "turned" && t.Tokens[k+1].Low == "down":
			act, by = parley.Reject, k+2
		case act == "":
			continue
		}
		if text.OneOf(text.LowIn(t, by, s), "to", "with") {
			by++
		}
		if text.LowIn(t, by, s) != "by" {
			continue
		}
		if who, end := argument.ActorsAt(t, by+1, s); len(who) > 0 {
			found = append(found, parley.Answer{By: argument.Names(t, who), Act: act,
				Evidence: []parley.Evidence{source.Cite(t, k, end-1)}})
		}
	}
	return found
}

// tellsOnly tells whether the verb merely asserts or gives: "suggested that he
// was tired", "offered condolences".
func tellsOnly(t *text.Text, i int) bool {
	lemma := t.Tokens[i].Lemma
	if lemma == "offer" {
		return t.Low(i+1) != "to"
	}
	if c := t.Child(i, "ccomp"); c >= 0 && lemma == "suggest" {
		x := t.Tokens[c].XPOS
		return text.OneOf(x, "VBD", "VBZ", "VBP")
	}
	return false
}

// invites is the "to" of "invited Haddad to visit Oslo", or -1.
func invites(t *text.Text, i int) int {
	who, end := argument.ActorsAt(t, i+1, t.SentenceOf(i))
	if len(who) == 0 || t.Low(end) != "to" {
		return -1
	}
	if m, ok := t.MentionAt(end + 1); ok && argument.PlaceLike(t, m) && m.First == end+1 {
		return -1 // "invited Haddad to Oslo" is a contact proposed
	}
	return end
}
