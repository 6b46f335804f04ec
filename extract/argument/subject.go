package argument

import (
	"parley/text"
)

// subject lists the actors that do what the verb at i tells, by the parse and,
// where it is silent, by the verb it is joined to.
func Subject(t *text.Text, i int) []Side {
	if found := ParsedSubject(t, i); len(found) > 0 {
		return found
	}
	return Before(t, i)
}

// ParsedSubject lists the actors that do what the verb at i tells, by the parse alone.
func ParsedSubject(t *text.Text, i int) []Side {
	for steps := 0; i >= 0 && steps < 5; steps++ {
		if s := t.Child(i, "nsubj"); s >= 0 && !leadsThere(t, i, s) {
			return ownSubject(t, s, i, steps)
		}
		if asked := controller(t, i); len(asked) > 0 {
			return asked
		}
		if thanked := thankedFor(t, i); len(thanked) > 0 {
			return thanked
		}
		switch tok := t.Tokens[i]; {
		case tok.Rel == "conj", text.IsRel(tok.Rel, "xcomp", "advcl"):
			i = tok.Head
		case !text.IsRel(tok.Rel, "acl"):
			return nil
		case t.Child(i, "cc") < 0 || t.Child(i, "aux", "aux:pass") < 0:
			return ActorsUnder(t, tok.Head)
		default:
			i = MainVerb(t, t.SentenceOf(i)) // ", and is slated to meet" goes on with the sentence
		}
	}
	return nil
}

// leadsThere reads "departs for Hanoi to take part", where the parse makes the place of the journey the subject
// of what it is made for.
func leadsThere(t *text.Text, i, s int) bool {
	m, ok := t.MentionAt(s)
	h := t.Tokens[i].Head
	return ok && h >= 0 && h < s && PlaceLike(t, m) && t.Low(m.First-1) == "for" && Arrives(t, h)
}

// ownSubject lists the actors of the subject s of the verb at i, so many steps above the one asked
// for. Who does what a passive tells stands behind "by"; "A and B are expected to meet" has them
// do it, and so has "the ministers conferred by telephone", whatever the parse.
func ownSubject(t *text.Text, s, i, steps int) []Side {
	passive := t.Tokens[s].Rel == "nsubj:pass" && !(t.Tokens[i].Head < 0 && t.Child(i, "aux:pass") < 0)
	if passive && (steps == 0 || !raises(t.Tokens[i].Lemma)) {
		return Agent(t, i)
	}
	return SubjectAt(t, s, i)
}

// SubjectAt lists the actors of a subject; a relative pronoun stands for the
// noun its clause hangs on.
func SubjectAt(t *text.Text, s, verb int) []Side {
	if text.OneOf(t.Low(s), "who", "which", "that") {
		if found, ok := antecedent(t, s, verb); ok {
			return found
		}
	}
	found := ActorsUnder(t, s)
	if len(found) == 0 {
		found = foretold(t, s, verb)
	}
	if m, ok := t.MentionAt(s); ok && Actor(t, m.Entity) && !Modifies(t, m) {
		return alongWith(t, wholeList(t, found, m, verb))
	}
	return found
}

// alongWith lists who is told behind a subject to have been with it: "Lund and Keita, along with Berg, had dinner".
func alongWith(t *text.Text, found []Side) []Side {
	if len(found) == 0 {
		return found
	}
	at := t.TokenAt(found[len(found)-1].Span.End-1) + 1
	s := t.SentenceOf(max(at-1, 0))
	if text.LowIn(t, at, s) == "," {
		at++
	}
	if w := text.LowIn(t, at, s); !text.OneOf(w, "along", "together") || text.LowIn(t, at+1, s) != "with" {
		return found
	}
	more, end := ActorsAt(t, at+2, s)
	if !Persons(t, more) || text.LowIn(t, end, s) != "," {
		return found
	}
	for _, m := range more {
		if !HoldsSide(found, m) {
			found = append(found[:len(found):len(found)], m)
		}
	}
	return found
}

// antecedent lists whom a relative pronoun at s stands for: the noun that its clause hangs on, else
// the person before the comma, ", the president, who will host".
func antecedent(t *text.Text, s, verb int) ([]Side, bool) {
	h := t.Tokens[verb].Head
	var found []Side
	if h >= 0 {
		found = ActorsUnder(t, h)
	}
	if len(found) > 0 && AnyHuman(t, found) {
		return found, true
	}
	if m, ok := t.MentionAt(s - 2); ok && t.Low(s-1) == "," && Human(t, m.Entity) {
		return []Side{{Entity: m.Entity, Span: m.Span}}, true
	}
	return found, h >= 0
}

// foretold is the subject of the main clause for the pronoun of a clause before it that nobody
// stands before: "As he met Netanyahu, President Obama promised help".
func foretold(t *text.Text, s, verb int) []Side {
	if low := t.Low(s); !text.OneOf(low, "he", "she", "they") || t.Tokens[verb].Rel != "advcl" &&
		!(text.IsRel(t.Tokens[verb].Rel, "acl") && nobodyBefore(t, s)) {
		return nil
	}
	if _, known := t.MentionAt(s); known {
		return nil
	}
	h := t.Tokens[verb].Head
	if t.Tokens[verb].Rel != "advcl" {
		h = MainVerb(t, t.SentenceOf(verb))
	}
	if n := t.Child(h, "nsubj"); h > verb && n > verb {
		return ActorsUnder(t, n)
	}
	return nil
}

// nobodyBefore reports whether no person is named in the sentence of token i before it: "Before leaving Tashkent, where
// she had met Yuldashev, Minister Sommerfeld said".
func nobodyBefore(t *text.Text, i int) bool {
	s := t.SentenceOf(i)
	for k := s.First; k < i; k++ {
		if m, ok := t.MentionAt(k); ok && Human(t, m.Entity) && m.Form != text.Pronoun {
			return false
		}
	}
	return true
}

func HoldsSide(sides []Side, s Side) bool {
	for _, known := range sides {
		if known.Entity == s.Entity {
			return true
		}
	}
	return false
}

// agent lists the actors behind "by" in a passive.
func Agent(t *text.Text, i int) []Side {
	for _, o := range t.ChildrenBy(i, "obl") {
		if c := t.Child(o, "case"); c >= 0 && t.Low(c) == "by" {
			if listed, _ := ActorsAt(t, c+1, t.SentenceOf(i)); len(listed) > 1 {
				return listed
			}
			return ActorsUnder(t, o)
		}
	}
	return nil
}

// Before lists the actor right before the verb at i, past adverbs and a time,
// where the parse lost the subject: "Alimi 8 June met the envoy".
func Before(t *text.Text, i int) []Side {
	s := t.SentenceOf(i)
	for k := i - 1; k >= s.First && k > i-6; k-- {
		if x, ok := timeHolding(t, k); ok && x.First > s.First {
			k = x.First
			if text.OneOf(t.Tokens[k-1].Low, "on", "in") {
				k--
			}
			continue
		}
		if m, ok := t.MentionAt(k); ok && Actor(t, m.Entity) && !Modifies(t, m) {
			if m.First > s.First && t.Tokens[m.First-1].UPOS == "ADP" {
				return nil
			}
			return []Side{{Entity: m.Entity, Span: m.Span}}
		}
		if !leadsToVerb(t, k, i) && !(t.Tokens[k].Low == "," && k > s.First+2) {
			return nil
		}
	}
	return nil
}

// leadsToVerb reports whether the word at k can stand between a subject and the verb at i: an
// auxiliary, an adverb, "plans to separately host both".
func leadsToVerb(t *text.Text, k, i int) bool {
	tok := t.Tokens[k]
	return text.OneOf(tok.UPOS, "AUX", "ADV") || tok.Low == "to" && tok.UPOS == "PART" ||
		k+1 < i && t.Tokens[k+1].Low == "to" && intends(t, k)
}
