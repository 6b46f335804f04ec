package outcome

import (
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/extract/join"
	"parley/extract/source"
	"parley/text"
)

// Commitments reads what somebody agreed or promised to do: "the leaders
// agreed to talk after the meeting", "Berg pledged to send grain".
func Commitments(t *text.Text, all []field.Telling, j join.Joined, src source.Sources) []parley.Commitment {
	var found []parley.Commitment
	for i, tok := range t.Tokens {
		if tok.UPOS == "NOUN" && (text.OneOf(tok.Lemma, "commitment", "pledge")) {
			found = append(found, commitmentNoun(t, all, j, src, i)...)
			continue
		}
		who, first, last, ok := committed(t, i)
		if ok && (len(who) == 0 || !doing(t, first, last)) {
			continue
		}
		if !ok {
			who, first, last, ok = undertakenBy(t, i)
		}
		if !ok {
			who, first, last, ok = boundBy(t, i)
		}
		if ok {
			found = append(found, commit(t, all, j, src, i, who, first, last))
		}
	}
	return notRepeated(t, found)
}

// notRepeated leaves out what the title only promises in fewer words than the text: "Sow, Bari
// agree to reopen road".
func notRepeated(t *text.Text, all []parley.Commitment) []parley.Commitment {
	title := t.Paragraphs
	if len(title) < 2 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(c parley.Commitment) bool {
		return c.Evidence[0].End <= title[0].End &&
			!strings.ContainsAny(t.At(title[0])[title[0].End-title[0].Start-1:], ".!?”\"") &&
			slices.ContainsFunc(all, func(o parley.Commitment) bool {
				return o.Evidence[0].Start >= title[0].End && wordsWithin(c.What, o.What)
			})
	})
}

// wordsWithin reports whether all words of one phrase stand in another.
func wordsWithin(short, long string) bool {
	known := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(long)) {
		known[w] = true
	}
	for _, w := range strings.Fields(strings.ToLower(short)) {
		if !known[w] {
			return false
		}
	}
	return true
}

// undertakenBy is who undertakes something by the verb at i, and its words.
func undertakenBy(t *text.Text, i int) (who []string, first, last int, ok bool) {
	tok := t.Tokens[i]
	if tok.UPOS != "VERB" || !commits(tok.Lemma) || argument.Negated(t, i) || argument.Unreal(t, i) {
		return nil, 0, 0, false
	}
	who = argument.Names(t, argument.Subject(t, i))
	first, last, ok = undertaking(t, i)
	return who, first, last, ok && len(who) > 0 && !awaited(t, i) && !asks(t.Tokens[first].Low)
}

// awaited tells whether the verb at i is still waited for: "before both countries
// agree to open the border".
func awaited(t *text.Text, i int) bool {
	return t.Tokens[i].XPOS != "VBD" &&
		text.OneOf(t.Low(t.Child(i, "mark")), "before", "until", "unless", "if", "once", "till")
}

// asks tells whether words open a question: to "agree on how it is measured" is to
// have no answer yet.
func asks(low string) bool {
	return text.OneOf(low, "how", "whether", "what", "when", "where", "who", "whom", "whose", "which")
}

func commits(lemma string) bool {
	return text.OneOf(lemma, "agree", "promise", "pledge", "commit", "vow", "undertake")
}

// commit keeps a commitment; the contact promised, the day and the condition
// are found inside its words.
func commit(t *text.Text, all []field.Telling, j join.Joined, src source.Sources, i int, who []string, first,
	last int) parley.Commitment {
	span := t.Words(first, last)
	c := parley.Commitment{By: who, What: trimStop(t.At(span)), Evidence: []parley.Evidence{source.Cite(t, i, last)}}
	if s := t.Child(i, "nsubj"); s >= 0 && s < i {
		a, _ := t.Extent(s)
		c.Evidence = []parley.Evidence{source.Cite(t, a, last)}
	}
	c.To = promisee(t, i, first, last)
	c.Chain, c.Presumed = source.ChainAt(t, src, t.Tokens[i].Span)
	if ids := join.AboutContacts(t, all, j.Of, span.Start, span.End); len(ids) > 0 {
		c.Contact = ids[0]
	}
	for _, x := range t.Times {
		if x.Kind == text.DateTime && span.Contains(x.Span) && !strings.HasPrefix(x.Value, "XXXX-XX") && isDue(t, x,
			first, last) {
			c.When = x.Value
		}
		if x.Kind == text.Duration && span.Contains(x.Span) && c.When == "" {
			c.When, _ = field.LastDay(t, x, t.Low(x.First-1)) // "within three weeks"
		}
	}
	for k := first + 1; k <= last; k++ {
		switch t.Tokens[k].Low {
		case "after", "once", "following", "when", "until":
			c.After = trimStop(t.At(t.Words(k, last)))
			c.What = trimStop(t.At(t.Words(first, k-1)))
			k = last
		}
	}
	return c
}

// actorAt tells whether somebody who can act is named at token i.
func actorAt(t *text.Text, i int) bool {
	m, ok := t.MentionAt(i)
	return ok && (argument.Actor(t, m.Entity) || m.Form == text.Pronoun) && !argument.Modifies(t, m) ||
		text.OneOf(t.Tokens[i].Low, "we", "they")
}

// sendsTeam tells whether those who will act, told of among tokens [i,k), are
// somebody's people: "agreed that the teams will meet".
func sendsTeam(t *text.Text, i, k int) bool {
	for ; i < k; i++ {
		switch t.Tokens[i].Low {
		case "teams", "sides", "delegations", "experts", "ministers", "negotiators", "officials", "countries":
			return true
		}
	}
	return false
}

// trimStop takes a final stop or comma off words.
func trimStop(words string) string { return strings.TrimRight(words, " .,;:") }
