package extract

import (
	"strings"

	"parley"
	"parley/text"
)

// findCommitments reads what somebody agreed or promised to do: "the leaders
// agreed to talk after the meeting", "Berg pledged to send grain".
func (r *reader) findCommitments() {
	for i, tok := range r.t.Tokens {
		switch {
		case tok.UPOS == "NOUN" && (tok.Lemma == "commitment" || tok.Lemma == "pledge"):
			r.commitmentNoun(i)
			continue
		case r.lows[i] == "committed" && tok.XPOS != "VBD" && r.committed(i):
			continue
		}
		if tok.UPOS != "VERB" || !commits(tok.Lemma) || r.negated(i) || r.unreal(i) {
			continue
		}
		who := r.names(r.subject(i))
		first, last, ok := r.undertaking(i)
		if len(who) == 0 || !ok || r.awaited(i) || asks(r.lows[first]) {
			continue
		}
		r.commit(i, who, first, last)
	}
}

// awaited tells whether the verb at i is still waited for: "before both countries
// agree to open the border".
func (r *reader) awaited(i int) bool {
	m := r.t.Child(i, "mark")
	if m < 0 || r.t.Tokens[i].XPOS == "VBD" {
		return false
	}
	switch r.lows[m] {
	case "before", "until", "unless", "if", "once", "till":
		return true
	}
	return false
}

// asks tells whether words open a question: to "agree on how it is measured" is to
// have no answer yet.
func asks(low string) bool {
	switch low {
	case "how", "whether", "what", "when", "where", "who", "whom", "whose", "which":
		return true
	}
	return false
}

func commits(lemma string) bool {
	switch lemma {
	case "agree", "promise", "pledge", "commit", "vow", "undertake":
		return true
	}
	return false
}

// unreal tells whether the verb at i did not happen: "would agree", "to agree".
func (r *reader) unreal(i int) bool {
	for _, c := range r.t.Children(i) {
		switch r.lows[c] {
		case "would", "could", "might", "may", "should", "must", "can", "will":
			return text.IsRel(r.t.Tokens[c].Rel, "aux")
		case "to":
			if r.t.Tokens[c].Rel == "mark" {
				return true
			}
		}
	}
	return false
}

// undertaking is what follows: an infinitive, "on X", "to X-ing". "Agreed that"
// and "agreed with" are views, not undertakings.
func (r *reader) undertaking(i int) (first, last int, ok bool) {
	next := i + 1
	for next < len(r.lows) && r.t.Tokens[next].UPOS == "ADV" {
		next++
	}
	s := r.sentence(i)
	switch r.lowIn(next, s) {
	case "to":
		first = next + 1
	case "with":
		if _, end := r.actorsAt(next+1, s); r.t.Tokens[i].Lemma == "agree" && r.lowIn(end, s) == "to" && end+1 < s.Last && r.t.Tokens[end+1].XPOS == "VB" {
			first = end + 1 // "agreed with Haddad to reopen the bridge"
			break
		}
		return 0, 0, false
	case "that":
		if first = next + 1; !r.willDo(first, s) {
			return 0, 0, false // "agreed that the call was useful" is a view
		}
	case "on":
		if r.t.Tokens[i].Lemma != "agree" {
			return 0, 0, false
		}
		first = next + 1
		if r.phrase(first, "the need") > first || r.phrase(first, "the importance") > first || r.phrase(first, "the necessity") > first {
			return 0, 0, false
		}
	default:
		if first = r.pledged(i, next, s); first < 0 {
			return 0, 0, false
		}
	}
	if first >= s.Last {
		return 0, 0, false
	}
	return first, r.clauseEnd(first, i, s), true
}

// pledged is where a gift begins that somebody promises: "pledged $5 million in
// aid"; who is promised it, or "that" behind him, is stepped over: "promised
// Haddad that nobody would be expelled". -1 where nothing of the kind stands.
func (r *reader) pledged(i, next int, s text.Sentence) int {
	switch r.t.Tokens[i].Lemma {
	case "pledge", "promise", "vow":
	default:
		return -1
	}
	if who, end := r.actorsAt(next, s); len(who) > 0 && r.lowIn(end, s) == "that" {
		return end + 1
	}
	o := r.t.Object(i)
	if m, ok := r.mention(o); o < next || ok && r.actor(m.Entity) {
		return -1
	}
	return next
}

// willDo tells whether the clause that begins at token i tells what is to come.
func (r *reader) willDo(i int, s text.Sentence) bool {
	for k := i; k < s.Last && k < i+16; k++ {
		switch {
		case r.lows[k] == "will" || r.lows[k] == "shall":
			return r.actorAt(i) || r.sendsTeam(i, k) // "that growth will bring jobs" is a view
		case r.lows[k] == "would":
			m, ok := r.mention(i)
			return ok && r.actor(m.Entity) // "that a settlement would help" is a view
		case r.finite(k), r.lows[k] == "was", r.lows[k] == "is", r.lows[k] == "should", r.lows[k] == "must":
			return false
		}
	}
	return false
}

// clauseEnd is the last token of an undertaking: before a stop, a joined clause
// of another subject, or what somebody is said to say of it.
func (r *reader) clauseEnd(first, verb int, s text.Sentence) int {
	last := first
	for k := first; k < s.Last; k++ {
		low := r.lows[k]
		switch {
		case low == "." || low == ";" || low == "”" || low == "\"":
			return last
		case low == "," && r.endsHere(k, verb, s):
			return last
		case (low == "and" || low == ",") && k+1 < s.Last && r.t.Tokens[k+1].XPOS == "VBD":
			return last
		case low == "and" && r.othersDeed(k+1):
			return last // "proposed an inquiry and Chad rejected it"
		case (low == "was" || low == "were") && k+1 < s.Last && answerAct(r.t.Tokens[k+1].Lemma) != "" && k > first:
			return last // "his proposal to meet was supported by her"
		}
		last = k
	}
	return last
}

// othersDeed tells whether somebody named at token i does something in the past
// right behind.
func (r *reader) othersDeed(i int) bool {
	m, ok := r.mention(i)
	return ok && m.First == i && r.actor(m.Entity) && m.Last < len(r.t.Tokens) && r.t.Tokens[m.Last].XPOS == "VBD"
}

// endsHere tells whether a comma at k ends the undertaking of the verb.
func (r *reader) endsHere(k, verb int, s text.Sentence) bool {
	next := k + 1
	if next >= s.Last {
		return true
	}
	if r.cueAt(next) || next+1 < s.Last && r.cueAt(next+1) || next+2 < s.Last && r.cueAt(next+2) {
		return true
	}
	if r.lows[next] == "and" {
		if m, ok := r.mention(next + 1); ok && m.First == next+1 && m.Last < s.Last {
			u := r.t.Tokens[m.Last].UPOS
			return u == "VERB" || u == "AUX" // ", and Haddad accepted the proposal"
		}
	}
	switch r.lows[next] {
	case "but", "while", "which", "who", "though", "although", "as", "according", "with":
		return true
	}
	if m, ok := r.mention(next); ok && m.Last < s.Last {
		for j := m.Last; j < s.Last && j < m.Last+6; j++ {
			if r.cueAt(j) {
				return true
			}
		}
	}
	return r.t.Tokens[next].XPOS == "VBG" || r.t.Tokens[next].XPOS == "VBD"
}

// commit keeps a commitment; the contact promised, the day and the condition
// are found inside its words.
func (r *reader) commit(i int, who []string, first, last int) {
	span := r.t.Words(first, last)
	c := parley.Commitment{By: who, What: trimStop(r.t.At(span)), Evidence: []parley.Evidence{r.cite(i, last)}}
	if s := r.t.Child(i, "nsubj"); s >= 0 && s < i {
		a, _ := r.t.Extent(s)
		c.Evidence = []parley.Evidence{r.cite(a, last)}
	}
	c.Chain, c.Presumed = r.chainAt(r.t.Tokens[i].Span)
	if ids := r.aboutContacts(span.Start, span.End); len(ids) > 0 {
		c.Contact = ids[0]
	}
	for _, x := range r.t.Times {
		if x.Kind == text.DateTime && span.Contains(x.Span) && !strings.HasPrefix(x.Value, "XXXX-XX") && r.isDue(x, first, last) {
			c.When = x.Value
		}
		if x.Kind == text.Duration && span.Contains(x.Span) && c.When == "" {
			c.When, _ = r.lastDay(x, r.low(x.First-1)) // "within three weeks"
		}
	}
	for k := first + 1; k <= last; k++ {
		switch r.lows[k] {
		case "after", "once", "following", "when", "until":
			c.After = trimStop(r.t.At(r.t.Words(k, last)))
			c.What = trimStop(r.t.At(r.t.Words(first, k-1)))
			k = last
		}
	}
	r.rec.Commitments = append(r.rec.Commitments, c)
}

// actorAt tells whether somebody who can act is named at token i.
func (r *reader) actorAt(i int) bool {
	m, ok := r.mention(i)
	return ok && (r.actor(m.Entity) || m.Form == text.Pronoun) && !r.modifies(m) || r.lows[i] == "we" || r.lows[i] == "they"
}

// sendsTeam tells whether those who will act, told of among tokens [i,k), are
// somebody's people: "agreed that the teams will meet".
func (r *reader) sendsTeam(i, k int) bool {
	for ; i < k; i++ {
		switch r.lows[i] {
		case "teams", "sides", "delegations", "experts", "ministers", "negotiators", "officials", "countries":
			return true
		}
	}
	return false
}
