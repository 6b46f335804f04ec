package extract

// deniedClause tells whether somebody denies that a contact took place: "the
// presidency has denied that the two met", "denies that there was a call". In
// "denied that the border was discussed when they met" and "denied that the call
// lasted an hour" the contact is not what is denied.
func (r *reader) deniedClause(x *telling) bool {
	at := x.at
	if x.noun {
		if at = x.verb; at < 0 || !takesPlace(r.t.Tokens[at].Lemma) || x.definite && r.t.Tokens[at].Lemma == "be" {
			return false
		}
	}
	for _, a := range r.t.Saying {
		if a.Lemma == "deny" && !a.Negated && a.Quotation == "indirect" && contentHolds(a, r.t.Tokens[at].Span) && !r.subordinate(a.Content[0].Start, at) {
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
func (r *reader) subordinate(from, at int) bool {
	for k := r.t.TokenAt(from); k >= 0 && k < at; k++ {
		switch r.lows[k] {
		case "that", "when", "while", "after", "before", "because", "if", "who", "which", "where", "during", "since", "whether":
			return true
		}
	}
	return false
}
