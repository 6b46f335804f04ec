package extract

import (
	"parley/lexicon"
	"parley/text"
)

// subject lists the actors that do what the verb at i tells, by the parse and,
// where it is silent, by the verb it is joined to.
func (r *reader) subject(i int) []side {
	if found := r.parsedSubject(i); len(found) > 0 {
		return found
	}
	if found := r.allTold(i); len(found) > 0 {
		return found
	}
	return r.before(i)
}

func (r *reader) parsedSubject(i int) []side {
	for steps := 0; i >= 0 && steps < 5; steps++ {
		if s := r.t.Child(i, "nsubj"); s >= 0 {
			if r.t.Tokens[s].Rel == "nsubj:pass" {
				if steps > 0 && raises(r.t.Tokens[i].Lemma) {
					return r.subjectAt(s, i) // "A and B are expected to meet"
				}
				return r.agent(i)
			}
			return r.subjectAt(s, i)
		}
		tok := r.t.Tokens[i]
		switch {
		case tok.Rel == "conj", text.IsRel(tok.Rel, "xcomp", "advcl"):
			i = tok.Head
		case text.IsRel(tok.Rel, "acl") && r.t.Child(i, "cc") >= 0 && r.t.Child(i, "aux", "aux:pass") >= 0:
			if i = r.mainVerb(r.sentence(i)); i < 0 {
				return nil // ", and is slated to meet" goes on with the sentence
			}
		case text.IsRel(tok.Rel, "acl"):
			return r.actorsUnder(tok.Head)
		default:
			return nil
		}
	}
	return nil
}

// allTold reads "the three met", "all four then sat down": as many people or
// parties as the sentence and the one before it have told of in contacts.
func (r *reader) allTold(i int) []side {
	n := i - 1
	for n > 0 && (r.t.Tokens[n].UPOS == "ADV" || r.t.Tokens[n].UPOS == "AUX") {
		n--
	}
	if n < 1 || r.low(n-1) != "the" && r.low(n-1) != "all" {
		return nil
	}
	count, ok := lexicon.Cardinal(r.lows[n])
	if !ok || count < 3 {
		return nil
	}
	var all []side
	for _, x := range r.tellings {
		if r.t.Tokens[i].Sentence-r.t.Tokens[x.at].Sentence > 1 {
			continue
		}
		for _, s := range x.sides {
			if one := (side{s.entity, r.t.Words(n-1, n)}); !holdsSide(all, one) {
				all = append(all, one)
			}
		}
	}
	if len(all) != count {
		return nil
	}
	return all
}

// raises tells whether the subject of a passive verb is that of the infinitive
// behind it. Who "was asked to meet" is another matter.
func raises(lemma string) bool {
	switch lemma {
	case "expect", "schedule", "slate", "set", "plan", "believe", "know", "report", "say", "authorise", "authorize", "reportedly", "prepare", "tip":
		return true
	}
	return false
}

// subjectAt lists the actors of a subject; a relative pronoun stands for the
// noun its clause hangs on.
func (r *reader) subjectAt(s, verb int) []side {
	switch r.low(s) {
	case "who", "which", "that":
		if h := r.t.Tokens[verb].Head; h >= 0 {
			if found := r.actorsUnder(h); len(found) > 0 && r.anyHuman(found) {
				return found
			}
		}
		if m, ok := r.mention(s - 2); ok && r.low(s-1) == "," && r.human(m.Entity) {
			return []side{{m.Entity, m.Span}} // ", the president, who will host"
		}
		if h := r.t.Tokens[verb].Head; h >= 0 {
			return r.actorsUnder(h)
		}
	}
	found := r.actorsUnder(s)
	if m, ok := r.mention(s); ok && r.actor(m.Entity) && !r.modifies(m) {
		// The parse may lose the second name of a list that the words show.
		for at := m; ; {
			first, ok := r.joinedBefore(at, at.First == m.First)
			if !ok {
				break
			}
			if one := (side{first.Entity, first.Span}); !holdsSide(found, one) {
				found = append([]side{one}, found...)
			}
			at = first
		}
		listed, _ := r.actorsAt(m.First, r.sentence(s))
		for _, more := range listed {
			if more.span.End <= r.t.Tokens[verb].Start && !holdsSide(found, more) {
				found = append(found, more)
			}
		}
	}
	return found
}

// joinedBefore is the person whom "and" joins to a mention from the left, where
// no preposition has him: "Fawzi and Haddad agreed"; further members of a list
// stand before commas.
func (r *reader) joinedBefore(m text.Mention, last bool) (text.Mention, bool) {
	end := m.First - 1
	if next := r.low(m.Last); last && end > 0 && r.low(end) == "," && (next == "and" || next == "," && r.low(m.Last+1) == "and") {
		last = false // the parse gave a member from the middle
	}
	if end < 1 || last && r.low(end) != "and" || !last && r.low(end) != "," {
		return text.Mention{}, false
	}
	if last && r.lows[end-1] == "," {
		end-- // "Lund, Lind, and Haddad spoke"
	}
	before, ok := r.mention(end - 1)
	if !ok || before.Last != end || !r.human(before.Entity) || !r.human(m.Entity) || r.t.Tokens[before.Head].Sentence != r.t.Tokens[m.Head].Sentence {
		return text.Mention{}, false
	}
	if before.First > 0 && r.t.Tokens[before.First-1].UPOS == "ADP" || before.Entity == m.Entity {
		return text.Mention{}, false
	}
	return before, true
}

func holdsSide(sides []side, s side) bool {
	for _, known := range sides {
		if known.entity == s.entity {
			return true
		}
	}
	return false
}

// agent lists the actors behind "by" in a passive.
func (r *reader) agent(i int) []side {
	for _, o := range r.t.ChildrenBy(i, "obl") {
		if c := r.t.Child(o, "case"); c >= 0 && r.low(c) == "by" {
			if listed, _ := r.actorsAt(c+1, r.sentence(i)); len(listed) > 1 {
				return listed
			}
			return r.actorsUnder(o)
		}
	}
	return nil
}

// before lists the actor right before the verb at i, past adverbs and a time,
// where the parse lost the subject: "Alimi 8 June met the envoy".
func (r *reader) before(i int) []side {
	s := r.sentence(i)
	for k := i - 1; k >= s.First && k > i-6; k-- {
		if x, ok := r.timeHolding(k); ok && x.First > s.First {
			k = x.First
			if r.lows[k-1] == "on" || r.lows[k-1] == "in" {
				k--
			}
			continue
		}
		if m, ok := r.mention(k); ok && r.actor(m.Entity) && !r.modifies(m) {
			if m.First > s.First && r.t.Tokens[m.First-1].UPOS == "ADP" {
				return nil
			}
			return []side{{m.Entity, m.Span}}
		}
		if r.lows[k] == "to" && r.t.Tokens[k].UPOS == "PART" || k+1 < i && r.lows[k+1] == "to" && r.intends(k) {
			continue // "plans to separately host both"
		}
		if u := r.t.Tokens[k].UPOS; u != "AUX" && u != "ADV" && !(r.lows[k] == "," && k > s.First+2) {
			return nil
		}
	}
	return nil
}

// intends tells whether the verb at k leaves its subject to the infinitive
// behind it.
func (r *reader) intends(k int) bool {
	switch r.t.Tokens[k].Lemma {
	case "plan", "want", "intend", "hope", "expect", "agree", "offer", "promise", "prepare", "continue", "manage", "wish":
		return true
	}
	return false
}

// timeHolding is the time that token k belongs to.
func (r *reader) timeHolding(k int) (text.Time, bool) {
	for _, x := range r.t.Times {
		if x.First <= k && k < x.Last {
			return x, true
		}
	}
	return text.Time{}, false
}
