package mention

import (
	"parley/extract/argument"
	"parley/text"
)

// deniedReport tells whether the clause or noun at i is what a report tells that
// somebody denies: "dismissed reports that Berg met Lind", "no plans for Berg to
// meet Lind". "Rejected a call with Lind" is another matter.
func deniedReport(t *text.Text, i int) bool {
	if !text.IsRel(t.Tokens[i].Rel, "acl", "nmod", "ccomp", "advcl") {
		return false
	}
	h := t.Tokens[i].Head
	if h < 0 || h > i {
		return false
	}
	switch t.Tokens[h].Lemma {
	case "plan", "intention":
		return t.Low(h-1) == "no"
	case "report", "claim", "rumour", "rumor", "allegation", "story", "speculation", "news", "suggestion":
	default:
		return false
	}
	v := t.Tokens[h].Head
	if v >= 0 && t.Low(t.Child(v, "mark", "case")) == "as" {
		v = t.Tokens[v].Head // "dismissed as fabricated a report that they met"
	}
	if v < 0 || t.Tokens[v].UPOS != "VERB" || argument.Negated(t, v) {
		return false
	}
	return text.OneOf(t.Tokens[v].Lemma, "deny", "dismiss", "reject", "refute", "rebut", "debunk")
}

// deniedClause tells whether somebody denies that a contact took place: "the
// presidency has denied that the two met", "denies that there was a call". In
// "denied that the border was discussed when they met" and "denied that the call
// lasted an hour" the contact is not what is denied.
func deniedClause(t *text.Text, x Event) bool {
	at := x.At
	if x.Nominal {
		if at = x.Governor; at < 0 || !takesPlace(t.Tokens[at].Lemma) || x.Definite && t.Tokens[at].Lemma == "be" {
			return false
		}
	}
	for _, a := range t.Saying {
		if a.Lemma == "deny" && !a.Negated && a.Quotation == "indirect" && a.Holds(t.Tokens[at].Span) &&
			!argument.Subordinate(t, a.Content[0].Start, at) {
			return true
		}
	}
	return false
}

// takesPlace tells whether a verb says of its subject, or of what is there, that
// it is, was or is to be.
func takesPlace(lemma string) bool {
	return text.OneOf(lemma, "be", "take", "happen", "occur", "hold", "plan", "schedule", "arrange", "agree", "set")
}

// toldUntrue tells whether a text says of a telling that it was wrong: "an earlier
// version wrongly said that they had spoken", "rumours that they met were false".
func toldUntrue(t *text.Text, x Event) bool {
	s := t.SentenceOf(x.At)
	rumour := false
	for k := s.First; k < s.Last; k++ {
		switch t.Tokens[k].Low {
		case "wrongly", "falsely", "incorrectly", "erroneously", "mistakenly":
			if k < x.At && cueNear(t, k) {
				return true
			}
		case "rumours", "rumors", "rumour", "rumor", "reports", "report", "claims", "claim", "allegations",
			"suggestions":
			rumour = rumour || k < x.At && (text.OneOf(t.Low(k+1), "that", "of", "about"))
		case "false", "untrue", "baseless", "unfounded", "wrong", "groundless", "fake":
			if rumour && k > x.At && t.Tokens[k].UPOS == "ADJ" {
				return true
			}
		}
	}
	return false
}

// cueNear tells whether a cue of saying stands right behind token k.
func cueNear(t *text.Text, k int) bool { return argument.CueAt(t, k+1) || argument.CueAt(t, k+2) }
