package mention

import (
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// onlyNamed reports whether a contact is spoken of without being told: discussed, not ruled out,
// a process that stalls. "Their respective talks with Keita and Diarra" are several, not all four's.
func onlyNamed(t *text.Text, i, first int) bool {
	return t.Low(first-1) == "respective" || supposed(t, i, first) || onlyDiscussed(t, i, first) || leftOpen(t, i) ||
		stalled(t, i)
}

// supposed reads "A meeting between Berg and Haddad would be unthinkable", which tells of none.
func supposed(t *text.Text, i, first int) bool {
	h := t.Tokens[i].Head
	return h >= 0 && text.OneOf(t.Low(first-1), "a", "any", "no", "such") && text.IsRel(t.Tokens[i].Rel, "nsubj") &&
		t.Tokens[h].UPOS == "ADJ" && t.Child(h, "cop") >= 0 && text.OneOf(t.Low(t.Child(h, "aux")), "would", "might")
}

// leftOpen reports whether somebody only does not exclude a contact: "did not rule out a meeting".
func leftOpen(t *text.Text, i int) bool {
	h := t.Tokens[i].Head
	return h >= 0 && text.IsRel(t.Tokens[i].Rel, "obj") &&
		(lexicon.Refuse.Has(t.Tokens[h].Lemma) || text.OneOf(t.Tokens[h].Lemma, "rule", "exclude")) &&
		argument.Negated(t, h)
}

// stalled tells whether talks are told of only as a process that does not move: "peace talks
// between Chad and Mali have stalled". "The talks of 5 May broke down" were held.
func stalled(t *text.Text, i int) bool {
	h := t.Tokens[i].Head
	if h < 0 || t.Tokens[i].XPOS != "NNS" || !text.IsRel(t.Tokens[i].Rel, "nsubj") ||
		!lexicon.Stall.Has(t.Tokens[h].Lemma) || datedBehind(t, i) {
		return false
	}
	return t.Tokens[h].Lemma != "break" || t.Low(h+1) == "down"
}

// notContact tells whether the words around make the noun something else: an
// earnings call, a call for action, a note of thanks.
func notContact(t *text.Text, before []Event, i, first int) bool {
	if otherKind(t, first) || namedEvent(t, i) && !convened(t, i) || apposedNoun(t, before, i, first) ||
		purposeOf(t, before, i) || framesOnly(t, i, first) {
		return true
	}
	switch t.Low(i) {
	case "call", "calls":
		return first == i && t.Low(i-1) != "courtesy" && appeal(t, i)
	case "exchange", "exchanges":
		return t.Low(i+1) == "of" && t.Low(i+2) != "letters"
	case "round", "rounds":
		return roundOf(t, i) < 0 && !roundTold(t, before, i)
	}
	return ofRound(t, i)
}

// framesOnly reads "to talk by video link", which tells the means, and "between sessions of the
// conference", which tells when.
func framesOnly(t *text.Text, i, first int) bool {
	lead := t.Low(first - 1)
	return text.OneOf(lead, "by", "via", "over") && t.Tokens[i].XPOS == "NN" ||
		lead == "between" && t.Tokens[i].XPOS == "NNS"
}

// otherKind reads "pay talks", "earnings call"; not "pay a visit".
func otherKind(t *text.Text, first int) bool {
	for k := first - 1; k >= 0 && k > first-3; k-- {
		if lexicon.NotContact(t.Low(k)) && t.Tokens[k+1].UPOS != "DET" {
			return true
		}
	}
	return false
}

// appeal tells whether the call at i asks for something: "a call for restraint", "a call on all
// sides". "A call on Friday", "calls to Lund and Keita" are contacts.
func appeal(t *text.Text, i int) bool {
	switch t.Low(i + 1) {
	case "for", "upon":
		return true
	case "on":
		return !argument.TimeAt(t, i+2)
	case "to":
		return !placedTo(t, i)
	}
	return false
}

// placedTo tells whether the call at i is one by phone to somebody: "made separate
// calls to Lund and Keita". "A call to all sides to show restraint" is an appeal.
func placedTo(t *text.Text, i int) bool {
	v := Governor(t, i)
	if v < 0 || t.Tokens[i].Rel != "obj" || !text.OneOf(t.Tokens[v].Lemma, "make", "place") {
		return false
	}
	who, end := argument.ActorsAt(t, i+2, t.SentenceOf(i))
	return len(who) > 0 && argument.Human(t, who[0].Entity) && (t.Low(end) != "to" || t.Low(end+1) == "discuss")
}

// convened reports whether a gathering with a name is told of as one that comes about: "The
// 12th Summit of the Lake Union was held in Entebbe".
func convened(t *text.Text, i int) bool {
	h := t.Tokens[i].Head
	if _, numbered := lexicon.Ordinal(t.Low(i - 1)); h < 0 ||
		!numbered && t.Low(i-1) != "inaugural" && !ordinalName(t, i) || !text.IsRel(t.Tokens[i].Rel, "nsubj", "obj") {
		return false
	}
	switch t.Tokens[h].Lemma {
	case "hold", "chair", "co-chair", "convene", "open", "attend":
		return true
	}
	return happens(t, h)
}

// namedEvent tells whether the noun is part of a name: "the Summit of the
// Americas", "the Munich Dialogue".
func namedEvent(t *text.Text, i int) bool {
	word := t.Tokens[i].Text
	if word[0] < 'A' || word[0] > 'Z' || i <= t.SentenceOf(i).First {
		return false
	}
	return t.Tokens[i].UPOS == "PROPN" || ordinalName(t, i)
}

// ordinalName tells whether the capitalised words before token i begin with an
// ordinal: "the 57th Regional Ministers' Meeting".
func ordinalName(t *text.Text, i int) bool {
	for k := i - 1; k > i-8 && k >= t.SentenceOf(i).First; k-- {
		if _, ok := lexicon.Ordinal(t.Tokens[k].Low); ok {
			return k < i-1
		}
		if !argument.Capital(t, k) && !text.OneOf(t.Tokens[k].Low, "'", "’", "'s", "’s", "-", "of") {
			return false
		}
	}
	return false
}
