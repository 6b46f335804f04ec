package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/text"
)

// light are verbs whose subject takes part in the contact that is their object.
func SupportVerb(lemma string) bool {
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
func nominalSides(t *text.Text, before []Event, x Event) Event {
	s := t.SentenceOf(x.At)
	if m, ok := t.MentionAt(t.Child(x.At, "nmod:poss")); ok && m.First < x.At && actor(t, m.Entity) {
		x.Sides = append(x.Sides, Side{Entity: m.Entity, Span: m.Span})
	} else if m, ok := possessor(t, x.First); ok {
		x.Sides = append(x.Sides, Side{Entity: m.Entity, Span: m.Span})
	}
	x.Sides = append(x.Sides, adjectives(t, x)...)
	company := complements(t, x, s)
	x.With, x.Values = company.with, append(x.Values, company.told...)
	x.Sides = append(x.Sides, company.sides...)
	if x.Governor >= 0 {
		if shares, others := sharesSubject(t, x, company); shares {
			x.Sides = slices.Concat(whoMet(t, before, x.Governor), x.Sides, others)
		}
	}
	if n := len(company.sides); (n == 1 || n > 1 && x.With) && relative(t, x) != "" {
		x.Sides = mainSubject(t, x, company.sides, s)
	}
	x.Sides = heldWith(t, x, s)
	if x.Kind == parley.Message && len(x.Sides) < 2 {
		x.Sides, x.Governor = letterSides(t, x, s)
	}
	if host := hosts(t, x, company); len(host) > 0 {
		x.Sides = slices.Concat(x.Sides, host)
		first := min(t.TokenAt(host[0].Span.Start), x.Governor)
		x.Values = append(x.Values, tell(x, "host", strings.Join(names(t, host), " & "), t.Words(first, x.Governor), "", 0.9))
	}
	x.Definite = len(company.sides) == 1 && len(x.Sides) == 1 && x.Governor < 0
	return x
}

// hosts is the subject of "hosted a meeting between A and B", who takes part too.
func hosts(t *text.Text, x Event, with company) []Side {
	if x.Governor < 0 || x.Governor >= x.At || len(with.sides) < 2 || !text.IsRel(t.Tokens[x.At].Rel, "obj") {
		return nil
	}
	switch t.Tokens[x.Governor].Lemma {
	case "host", "chair", "convene":
		return subject(t, x.Governor)
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
func adjectives(t *text.Text, x Event) []Side {
	var sides []Side
	for k := x.First - 1; k >= 0 && k > x.First-8 && t.Tokens[k].Sentence == t.Tokens[x.At].Sentence; k-- {
		if m, ok := t.MentionAt(k); ok && t.Entities[m.Entity].Kind == text.State && m.First == k {
			sides = append([]Side{{Entity: m.Entity, Span: m.Span}}, sides...)
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
