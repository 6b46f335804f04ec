package extract

import "parley/text"

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
		if a.Lemma == "deny" && !a.Negated && a.Quotation == "indirect" && contentHolds(a, t.Tokens[at].Span) && !subordinate(t, a.Content[0].Start, at) {
			return true
		}
	}
	return false
}

// takesPlace tells whether a verb says of its subject, or of what is there, that
// it is, was or is to be.
func takesPlace(lemma string) bool {
	switch lemma {
	case "be", "take", "happen", "occur", "hold", "plan", "schedule", "arrange", "agree", "set":
		return true
	}
	return false
}

// subordinate tells whether a word that opens a clause within a clause stands
// between a place in the text and token at.
func subordinate(t *text.Text, from, at int) bool {
	for k := t.TokenAt(from); k >= 0 && k < at; k++ {
		switch t.Tokens[k].Low {
		case "that", "when", "while", "after", "before", "because", "if", "who", "which", "where", "during", "since", "whether":
			return true
		}
	}
	return false
}
