package extract

import (
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

// nounSides collects who takes part: "Berg's meeting with Haddad", "talks
// between A and B", "Russian-Turkish talks", and the subject of a light verb.
func (r *reader) nounSides(x *telling) {
	s := r.sentence(x.at)
	if m, ok := r.mention(r.t.Child(x.at, "nmod:poss")); ok && m.First < x.at && r.actor(m.Entity) {
		x.sides = append(x.sides, side{m.Entity, m.Span})
	} else if m, ok := r.possessor(x.first); ok {
		x.sides = append(x.sides, side{m.Entity, m.Span})
	}
	x.sides = append(x.sides, r.adjectives(x)...)
	behind := r.behind(x, s)
	x.sides = append(x.sides, behind...)
	if x.verb >= 0 && r.takesSubject(x) {
		x.sides = append(r.subject(x.verb), x.sides...)
	}
	if (len(behind) == 1 || len(behind) > 1 && x.with) && r.relative(x) != "" {
		r.mainSubject(x, behind, s)
	}
	r.heldWith(x, s)
	if x.kind == parley.Message && len(x.sides) < 2 {
		r.letterSides(x, s)
	}
	if x.verb >= 0 && x.verb < x.at && len(behind) > 1 && text.IsRel(r.t.Tokens[x.at].Rel, "obj") {
		switch r.t.Tokens[x.verb].Lemma {
		case "host", "chair", "convene":
			r.hosted(x)
		}
	}
	if len(behind) == 1 && len(x.sides) == 1 && x.verb < 0 {
		x.definite = true
	}
}

// hosted makes the subject of "hosted a meeting between A and B" the host, who
// takes part too.
func (r *reader) hosted(x *telling) {
	who := r.subject(x.verb)
	if len(who) == 0 {
		return
	}
	x.host = who
	x.sides = append(x.sides, who...)
	first := min(r.t.TokenAt(who[0].span.Start), x.verb)
	x.tell("host", strings.Join(r.names(who), " & "), r.t.Words(first, x.verb), "", 0.9)
}

// possessor is the mention before "'s" that stands right before the noun's
// words, adjectives between.
func (r *reader) possessor(first int) (text.Mention, bool) {
	for k := first - 1; k > 0 && k > first-5; k-- {
		switch {
		case r.lows[k] == "'s" || r.lows[k] == "’s" || r.lows[k] == "'" || r.lows[k] == "’":
			m, ok := r.mention(k - 1)
			return m, ok && r.actor(m.Entity)
		case r.t.Tokens[k].XPOS == "PRP$":
			m, ok := r.mention(k)
			return m, ok
		case r.t.Tokens[k].UPOS != "ADJ" && r.t.Tokens[k].UPOS != "NOUN" && r.t.Tokens[k].UPOS != "NUM" && r.lows[k] != "-" && r.lows[k] != "and" && r.t.Tokens[k].UPOS != "VERB":
			return text.Mention{}, false
		}
	}
	return text.Mention{}, false
}

// adjectives reads parties before the noun: "Russian-Turkish talks", "US-China
// summit". One adjective alone says where, not who.
func (r *reader) adjectives(x *telling) []side {
	var sides []side
	for k := x.first - 1; k >= 0 && k > x.first-8 && r.t.Tokens[k].Sentence == r.t.Tokens[x.at].Sentence; k-- {
		if m, ok := r.mention(k); ok && r.t.Entities[m.Entity].Kind == text.State && m.First == k {
			sides = append([]side{{m.Entity, m.Span}}, sides...)
			continue
		}
		if r.lows[k] != "-" && r.lows[k] != "–" && r.t.Tokens[k].UPOS != "ADJ" {
			break
		}
	}
	if len(sides) < 2 {
		return nil
	}
	return sides
}
