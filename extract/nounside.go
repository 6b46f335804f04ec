package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/text"
)

// light are verbs whose subject takes part in the contact that is their object.
func light(lemma string) bool {
	switch lemma {
	case "have", "hold", "conduct", "host", "start", "begin", "chair", "join", "attend", "lead", "finish", "conclude", "complete", "open", "resume", "convene", "receive", "make",
		"place", "take", "arrange", "organize", "organise", "schedule", "plan", "finalize", "continue", "send", "participate", "engage", "agree", "exchange", "arrive", "return", "go", "pay", "end", "request", "propose", "discuss", "confirm",
		"embark", "undertake", "wrap", "kick", "round", "cancel", "postpone", "call", "scrap", "delay", "seek", "want", "refuse", "reject", "mediate", "broker", "facilitate", "moderate":
		return true
	}
	return false
}

// nounSides gives a noun who takes part: "Berg's meeting with Haddad", "talks
// between A and B", "Russian-Turkish talks", and the subject of a light verb.
func nounSides(t *text.Text, before []telling, x telling) telling {
	s := t.SentenceOf(x.at)
	if m, ok := t.MentionAt(t.Child(x.at, "nmod:poss")); ok && m.First < x.at && actor(t, m.Entity) {
		x.sides = append(x.sides, side{m.Entity, m.Span})
	} else if m, ok := possessor(t, x.first); ok {
		x.sides = append(x.sides, side{m.Entity, m.Span})
	}
	x.sides = append(x.sides, adjectives(t, x)...)
	company := behind(t, x, s)
	x.with, x.fields = company.with, append(x.fields, company.told...)
	x.sides = append(x.sides, company.sides...)
	if x.verb >= 0 {
		if shares, others := takesSubject(t, x, company); shares {
			x.sides = slices.Concat(whoMet(t, before, x.verb), x.sides, others)
		}
	}
	if n := len(company.sides); (n == 1 || n > 1 && x.with) && relative(t, x) != "" {
		x.sides = mainSubject(t, x, company.sides, s)
	}
	x.sides = heldWith(t, x, s)
	if x.kind == parley.Message && len(x.sides) < 2 {
		x.sides, x.verb = letterSides(t, x, s)
	}
	if host := hosts(t, x, company); len(host) > 0 {
		x.sides = slices.Concat(x.sides, host)
		first := min(t.TokenAt(host[0].span.Start), x.verb)
		x.fields = append(x.fields, tell(x, "host", strings.Join(names(t, host), " & "), t.Words(first, x.verb), "", 0.9))
	}
	x.definite = len(company.sides) == 1 && len(x.sides) == 1 && x.verb < 0
	return x
}

// hosts is the subject of "hosted a meeting between A and B", who takes part too.
func hosts(t *text.Text, x telling, with company) []side {
	if x.verb < 0 || x.verb >= x.at || len(with.sides) < 2 || !text.IsRel(t.Tokens[x.at].Rel, "obj") {
		return nil
	}
	switch t.Tokens[x.verb].Lemma {
	case "host", "chair", "convene":
		return subject(t, x.verb)
	}
	return nil
}

// possessor is the mention before "'s" that stands right before the noun's
// words, adjectives between.
func possessor(t *text.Text, first int) (text.Mention, bool) {
	for k := first - 1; k > 0 && k > first-5; k-- {
		switch {
		case t.Tokens[k].Low == "'s" || t.Tokens[k].Low == "’s" || t.Tokens[k].Low == "'" || t.Tokens[k].Low == "’":
			m, ok := t.MentionAt(k - 1)
			return m, ok && actor(t, m.Entity)
		case t.Tokens[k].XPOS == "PRP$":
			m, ok := t.MentionAt(k)
			return m, ok
		case t.Tokens[k].UPOS != "ADJ" && t.Tokens[k].UPOS != "NOUN" && t.Tokens[k].UPOS != "NUM" && t.Tokens[k].Low != "-" && t.Tokens[k].Low != "and" && t.Tokens[k].UPOS != "VERB":
			return text.Mention{}, false
		}
	}
	return text.Mention{}, false
}

// adjectives reads parties before the noun: "Russian-Turkish talks", "US-China
// summit". One adjective alone says where, not who.
func adjectives(t *text.Text, x telling) []side {
	var sides []side
	for k := x.first - 1; k >= 0 && k > x.first-8 && t.Tokens[k].Sentence == t.Tokens[x.at].Sentence; k-- {
		if m, ok := t.MentionAt(k); ok && t.Entities[m.Entity].Kind == text.State && m.First == k {
			sides = append([]side{{m.Entity, m.Span}}, sides...)
			continue
		}
		if t.Tokens[k].Low != "-" && t.Tokens[k].Low != "–" && t.Tokens[k].UPOS != "ADJ" {
			break
		}
	}
	if len(sides) < 2 {
		return nil
	}
	return sides
}
