package mention

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// saidOf is the status that the verb at v, so many steps above a contact, gives it; "" where it is
// settled that it gives none.
func saidOf(t *text.Text, x Event, v, steps int) (st parley.Status, settled bool) {
	if st := fate(t, v); st != "" {
		return st, true
	}
	object := x.Nominal || v != x.Governor
	switch t.Tokens[v].Lemma {
	case "move", "shift", "push", "bring":
		if movedOn(t, v) {
			return parley.Postponed, true // "was moved to Friday"
		}
	case "look", "anticipate", "await":
		if object && (t.Low(v+1) == "forward" || t.Tokens[v].Lemma != "look") {
			return parley.Planned, true // "looked forward to further talks"
		}
	case "propose", "suggest", "offer", "seek", "request", "invite":
		if object {
			return bid(t, x, v, steps), true
		}
	}
	if deniedBy(t, x, v) || deniedReport(t, v) && (!x.Nominal || text.IsRel(t.Tokens[x.At].Rel, "obj", "nsubj")) {
		return parley.Denied, true
	}
	return "", false
}

// deniedBy reads "denied the call", "denied that he met Lind", "denied that a call took place".
// What a denial only mentions it does not deny.
func deniedBy(t *text.Text, x Event, v int) bool {
	if t.Tokens[v].Lemma != "deny" {
		return false
	}
	if v == x.Governor {
		return x.Nominal
	}
	return !x.Nominal || takesPlace(t.Tokens[x.Governor].Lemma)
}

// bid is the status of what somebody asks for. "Requested the call" tells who asked, not whether it
// came about.
func bid(t *text.Text, x Event, v, steps int) parley.Status {
	lemma := t.Tokens[v].Lemma
	if steps == 0 && x.Nominal && (lemma == "request" || lemma == "seek" && x.Definite) {
		return ""
	}
	return parley.Proposed
}

// intended is the status of what a plan, an offer or an invitation is for, by the noun that the
// contact hangs on or that its verb is said of: "There are plans for a visit", "Preparations are under
// way for a visit", "a proposal for talks". "Thanks for the visit" tell nothing.
func intended(t *text.Text, x Event) parley.Status {
	h := t.Tokens[x.At].Head
	if h < 0 || !text.OneOf(t.Low(t.Child(x.At, "case")), "for", "of") {
		return ""
	}
	for _, n := range []int{h, t.Child(h, "nsubj")} {
		if n < 0 || t.Tokens[n].UPOS != "NOUN" {
			continue
		}
		switch lemma := t.Tokens[n].Lemma; {
		case text.OneOf(lemma, "plan", "preparation", "arrangement", "groundwork"):
			return parley.Planned
		case lexicon.Bid.Has(lemma):
			return parley.Proposed
		}
	}
	return ""
}
