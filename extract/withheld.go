package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// findWithheld reads what a side is said not to have told: "Berg did not share
// more about the call", "gave no details", "declined to say who called".
func (r *reader) findWithheld() {
	for i, tok := range r.t.Tokens {
		switch {
		case tok.UPOS == "VERB" && lexicon.Telling(tok.Lemma) && r.t.Child(i, "nsubj:pass") < 0 && (r.negated(i) || r.noObject(i) || r.neither(i)):
			r.withhold(i, i, r.subject(i))
		case tok.UPOS == "VERB" && tok.Lemma == "leave" && r.low(i+1) == "out":
			r.leftOut(i)
		case tok.XPOS == "VBN" && lexicon.Telling(tok.Lemma) && r.negated(i) && r.t.Child(i, "nsubj:pass") >= 0:
			r.notDisclosed(i)
		case (tok.Lemma == "decline" || tok.Lemma == "refuse") && r.low(i+1) == "to" && i+2 < len(r.t.Tokens) && (lexicon.Telling(r.t.Tokens[i+2].Lemma) || r.low(i+2) == "comment"):
			r.withhold(i, i+2, r.subject(i))
		case r.lows[i] == "mention" && r.low(i-1) == "no" && tok.UPOS == "NOUN":
			if v := tok.Head; v >= 0 && r.t.Tokens[v].UPOS == "VERB" {
				r.withhold(v, i, r.subject(v))
			}
		}
	}
}

// leftOut reads "the Iranian readout left out the border".
func (r *reader) leftOut(i int) {
	by := r.documentSide(i)
	if len(by) == 0 || i+2 >= r.sentence(i).Last {
		return
	}
	s := r.t.Child(i, "nsubj")
	first, _ := r.t.Extent(s)
	last := r.untilClause(i+2, r.sentence(i))
	r.rec.Withheld = append(r.rec.Withheld, parley.Withheld{By: by, About: trimStop(r.t.At(r.t.Words(i+2, last))), Evidence: []parley.Evidence{r.cite(first, last)}})
}

// notDisclosed reads "the price was not disclosed by the Uzbek side".
func (r *reader) notDisclosed(i int) {
	by := r.names(r.agent(i))
	if len(by) == 0 {
		return
	}
	first, last := r.t.Extent(r.t.Child(i, "nsubj:pass"))
	if last >= i {
		return
	}
	r.rec.Withheld = append(r.rec.Withheld, parley.Withheld{By: by, About: trimStop(r.t.At(r.t.Words(first, last))), Evidence: []parley.Evidence{r.cite(first, i)}})
}

// noObject tells whether the object of the verb at i is "no details".
func (r *reader) noObject(i int) bool {
	o := r.t.Object(i)
	if o < 0 || !lexicon.Empty(r.low(o)) {
		return false
	}
	d := r.t.Child(o, "det")
	return d >= 0 && r.low(d) == "no"
}

// neither tells whether the subject is "neither side".
func (r *reader) neither(i int) bool {
	s := r.t.Child(i, "nsubj")
	if s < 0 {
		return false
	}
	for _, c := range r.t.Children(s) {
		if r.lows[c] == "neither" && int(c) < s {
			return true
		}
	}
	return r.low(s) == "neither"
}

// withhold keeps what the verb at i did not tell; tell is the verb of telling.
func (r *reader) withhold(i, tell int, who []side) {
	by := r.names(who)
	if r.neither(i) {
		by = r.bothSides()
	}
	if len(by) == 0 {
		by = r.documentSide(i)
	}
	if len(by) == 0 {
		return
	}
	s := r.sentence(i)
	first, last := r.notTold(tell, s)
	if first < 0 {
		return
	}
	start := i
	if sub := r.t.Child(i, "nsubj"); sub >= 0 && sub < i {
		start, _ = r.t.Extent(sub)
	}
	w := parley.Withheld{By: by, About: trimStop(r.t.At(r.t.Words(first, last))), Evidence: []parley.Evidence{r.cite(start, last)}}
	r.rec.Withheld = append(r.rec.Withheld, w)
}

// notTold is what was not told: behind "about", "of", a question word, or the
// object; "details" alone where nothing more is said.
func (r *reader) notTold(tell int, s text.Sentence) (first, last int) {
	for k := tell + 1; k < s.Last && k < tell+8; k++ {
		switch r.lows[k] {
		case "about", "of", "on", "regarding":
			return k + 1, r.untilClause(k+1, s)
		case "who", "what", "when", "where", "whether", "why", "how", "which":
			return k, r.untilClause(k, s)
		case ".", ",", ";", "but":
			k = s.Last
		}
	}
	o := r.t.Object(tell)
	if o > tell {
		f, l := r.topicPhrase(o, tell)
		if r.low(f) == "no" || r.low(f) == "any" {
			f++
		}
		return f, l
	}
	return -1, -1
}

// untilClause is the last token before a comma, a stop or a joined clause.
func (r *reader) untilClause(first int, s text.Sentence) int {
	last := first
	for k := first; k < s.Last; k++ {
		if low := r.lows[k]; low == "." || low == "," || low == ";" || low == "but" {
			break
		}
		last = k
	}
	return last
}

// bothSides are the parties of the main contact.
func (r *reader) bothSides() []string {
	var list []string
	if len(r.contacts) > 0 {
		for _, e := range r.contacts[0].who {
			list = appendNew(list, r.party(e))
		}
	}
	return list
}

// documentSide is the party whose text keeps silent: "the Iranian readout made
// no mention of".
func (r *reader) documentSide(i int) []string {
	s := r.t.Child(i, "nsubj")
	if s < 0 || !lexicon.Medium(strings.ToLower(r.t.Tokens[s].Lemma)) {
		return nil
	}
	for _, c := range r.t.Children(s) {
		if m, ok := r.mention(int(c)); ok {
			if p := r.party(m.Entity); p != "" && r.t.Entities[m.Entity].Kind != text.Person {
				return []string{p}
			}
			return []string{r.name(m.Entity)}
		}
	}
	return nil
}
