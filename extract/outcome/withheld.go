package outcome

import (
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/join"
	"parley/extract/source"
	"parley/lexicon"
	"parley/text"
)

// WithheldBy reads what a side is said not to have told: "Berg did not share
// more about the call", "gave no details", "declined to say who called".
func WithheldBy(t *text.Text, contacts []join.Contact) []parley.Withheld {
	var found []parley.Withheld
	for i := range t.Tokens {
		found = append(found, withheldAt(t, contacts, i)...)
	}
	return found
}

// withheldAt reads what somebody is said to keep back by the word at i.
func withheldAt(t *text.Text, contacts []join.Contact, i int) []parley.Withheld {
	tok := t.Tokens[i]
	switch {
	case tellsNothing(t, i):
		return withhold(t, contacts, i, i, argument.Subject(t, i))
	case tok.UPOS == "VERB" && tok.Lemma == "leave" && t.Low(i+1) == "out":
		return leftOut(t, i)
	case tok.XPOS == "VBN" && lexicon.Telling(tok.Lemma) && argument.Negated(t, i) && t.Child(i, "nsubj:pass") >= 0:
		return notDisclosed(t, i)
	case text.OneOf(tok.Lemma, "decline", "refuse") && declinesTo(t, i):
		return withhold(t, contacts, i, i+2, argument.Subject(t, i))
	case tok.Low == "mention" && tok.UPOS == "NOUN" && madeNo(t, i):
		return withhold(t, contacts, tok.Head, i, argument.Subject(t, tok.Head))
	}
	return nil
}

// tellsNothing reads "did not share", "gave no details", "neither side told".
func tellsNothing(t *text.Text, i int) bool {
	if t.Tokens[i].UPOS != "VERB" || !lexicon.Telling(t.Tokens[i].Lemma) || onlyNotTalkedOver(t, i) ||
		t.Child(i, "nsubj:pass") >= 0 {
		return false
	}
	return argument.Negated(t, i) || argument.NoObject(t, i) || argument.Neither(t, i)
}

// declinesTo reads "declined to say", "refused to comment".
func declinesTo(t *text.Text, i int) bool {
	return t.Low(i+1) == "to" && i+2 < len(t.Tokens) &&
		(lexicon.Telling(t.Tokens[i+2].Lemma) || t.Low(i+2) == "comment")
}

// madeNo reads "made no mention of the border".
func madeNo(t *text.Text, i int) bool {
	h := t.Tokens[i].Head
	return t.Low(i-1) == "no" && h >= 0 && t.Tokens[h].UPOS == "VERB"
}

// onlyNotTalkedOver reports whether the verb at i tells that two did not talk of something, which
// keeps nothing back: "The two did not discuss visa fees". "Would not discuss the debt" does.
func onlyNotTalkedOver(t *text.Text, i int) bool {
	return t.Tokens[i].Lemma == "discuss" && !text.OneOf(t.Low(t.Child(i, "aux")), "would", "will")
}

// leftOut reads "the Iranian readout left out the border".
func leftOut(t *text.Text, i int) []parley.Withheld {
	by := documentSide(t, i)
	if len(by) == 0 || i+2 >= t.SentenceOf(i).Last {
		return nil
	}
	s := t.Child(i, "nsubj")
	first, _ := t.Extent(s)
	last := untilClause(t, i+2, t.SentenceOf(i))
	return []parley.Withheld{parley.Withheld{By: by, About: trimStop(t.At(t.Words(i+2, last))),
		Evidence: []parley.Evidence{source.Cite(t, first, last)}}}
}

// notDisclosed reads "the price was not disclosed by the Uzbek side".
func notDisclosed(t *text.Text, i int) []parley.Withheld {
	by := argument.Names(t, argument.Agent(t, i))
	if len(by) == 0 {
		return nil
	}
	first, last := t.Extent(t.Child(i, "nsubj:pass"))
	if last >= i {
		return nil
	}
	return []parley.Withheld{parley.Withheld{By: by, About: trimStop(t.At(t.Words(first, last))),
		Evidence: []parley.Evidence{source.Cite(t, first, i)}}}
}

// withhold keeps what the verb at i did not tell; tell is the verb of telling.
func withhold(t *text.Text, contacts []join.Contact, i, tell int, who []argument.Side) []parley.Withheld {
	by := argument.Names(t, who)
	if argument.Neither(t, i) {
		by = bothSides(t, contacts)
	}
	if len(by) == 0 {
		by = documentSide(t, i)
	}
	if len(by) == 0 {
		return nil
	}
	s := t.SentenceOf(i)
	first, last := notTold(t, tell, s)
	if first < 0 {
		return nil
	}
	start := i
	if sub := t.Child(i, "nsubj"); sub >= 0 && sub < i {
		start, _ = t.Extent(sub)
	}
	w := parley.Withheld{By: by, About: trimStop(t.At(t.Words(first, last))),
		Evidence: []parley.Evidence{source.Cite(t, start, last)}}
	return []parley.Withheld{w}
}

// notTold is what was not told: behind "about", "of", a question word, or the
// object; "details" alone where nothing more is said.
func notTold(t *text.Text, tell int, s text.Sentence) (first, last int) {
	for k := tell + 1; k < s.Last && k < tell+8; k++ {
		switch t.Tokens[k].Low {
		case "about", "of", "on", "regarding":
			if k+1 == s.Last {
				return -1, -1
			}
			return k + 1, untilClause(t, k+1, s)
		case "who", "what", "when", "where", "whether", "why", "how", "which":
			return k, untilClause(t, k, s)
		case ".", ",", ";", "but":
			k = s.Last
		}
	}
	o := t.Object(tell)
	if o > tell {
		f, l := argument.TopicPhrase(t, o, tell)
		if text.OneOf(t.Low(f), "no", "any") {
			f++
		}
		return f, l
	}
	return -1, -1
}

// untilClause is the last token before a comma, a stop or a joined clause.
func untilClause(t *text.Text, first int, s text.Sentence) int {
	last := first
	for k := first; k < s.Last; k++ {
		if low := t.Tokens[k].Low; text.OneOf(low, ".", ",", ";", "but") {
			break
		}
		last = k
	}
	return last
}

// bothSides are the parties of the main contact.
func bothSides(t *text.Text, contacts []join.Contact) []string {
	var list []string
	if len(contacts) > 0 {
		for _, e := range contacts[0].Who {
			list = argument.AppendNew(list, argument.PartyOf(t, e))
		}
	}
	return list
}

// documentSide is the party whose text keeps silent: "the Iranian readout made
// no mention of".
func documentSide(t *text.Text, i int) []string {
	s := t.Child(i, "nsubj")
	if s < 0 || !lexicon.Medium(strings.ToLower(t.Tokens[s].Lemma)) {
		return nil
	}
	for _, c := range t.Children(s) {
		if m, ok := t.MentionAt(int(c)); ok {
			if p := argument.PartyOf(t, m.Entity); p != "" && t.Entities[m.Entity].Kind != text.Person {
				return []string{p}
			}
			return []string{argument.Name(t, m.Entity)}
		}
	}
	return nil
}
