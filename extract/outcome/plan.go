package outcome

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/source"
	"parley/lexicon"
	"parley/text"
)

// Plan is a named text with all its mentions.
type Plan struct {
	parley.Plan
	Heads []int // tokens of its mentions
}

// Plans reads named texts under negotiation: "a revised 20-point peace plan
// aimed at ending the war".
func Plans(t *text.Text, src source.Sources) []Plan {
	var plans []Plan
	for i := range t.Tokens {
		if !lexicon.PlanHead(t.Low(i)) || !text.OneOf(t.Tokens[i].UPOS, "NOUN", "PROPN") ||
			lexicon.PlanHead(t.Low(i+1)) {
			continue
		}
		p, ok := planAt(t, src, i)
		k := planBefore(t, plans, p, ok, i)
		switch {
		case ok && k < 0:
			plans = append(plans, Plan{p, []int{i}})
		case ok:
			plans[k] = plans[k].and(p, i)
		case k >= 0:
			plans[k] = plans[k].and(parley.Plan{Evidence: []parley.Evidence{source.Cite(t, i-1, i)}}, i)
		}
	}
	return plans
}

// and is a plan told of again at token i.
func (p Plan) and(again parley.Plan, i int) Plan {
	p.Evidence = slices.Concat(p.Evidence, again.Evidence)
	p.Heads = append(slices.Clip(p.Heads), i)
	p.Aim = cmp.Or(p.Aim, again.Aim)
	return p
}

// planBefore is the plan that token i tells of again, or -1: one of the same number of
// points, or of the name; for "the plan" the one told of last.
func planBefore(t *text.Text, plans []Plan, p parley.Plan, named bool, i int) int {
	if named {
		return slices.IndexFunc(plans, func(old Plan) bool {
			return old.Points == p.Points && (p.Points > 0 || strings.EqualFold(old.Title, p.Title))
		})
	}
	last := len(plans) - 1
	if last < 0 || !text.OneOf(t.Low(i-1), "the", "this") ||
		!strings.HasSuffix(strings.ToLower(plans[last].Title), t.Low(i)) {
		return -1
	}
	return last
}

// planAt reads a plan that is numbered or named: points before it, "peace
// plan", or a name in capitals ("Minsk agreement").
func planAt(t *text.Text, src source.Sources, i int) (parley.Plan, bool) {
	n := planName(t, i)
	points := max(n.points, pointsBehind(t, i))
	if points == 0 && (!n.named || !properPlan(t, i, n.first)) {
		return parley.Plan{}, false
	}
	title := n.first
	for title < i && (pointWord(t.Tokens[title].Low) || isNumeral(t.Tokens[title].Low)) {
		title++
	}
	p := parley.Plan{Title: t.At(t.Words(title, i)), Points: points, VersionNote: n.note, Aim: aim(t, i)}
	p.Evidence = []parley.Evidence{source.Cite(t, min(n.first, noteAt(t, n.first, n.note)), i)}
	p.Chain, p.Presumed = source.ChainAt(t, src, t.Words(n.first, i))
	return p, true
}

// planWords is what the words before the noun of a plan tell: where they begin, how many points it
// has, whether it has a name, and of which version it is.
type planWords struct {
	first, points int
	named         bool
	note          string
}

// planName reads the words before the noun of a plan at i: "a revised 28-point peace plan".
func planName(t *text.Text, i int) planWords {
	n := planWords{first: i}
	s := t.SentenceOf(i)
	for k := i - 1; k >= s.First && k > i-9 && ofTitle(t.Tokens[k]); k-- {
		low, tok := t.Tokens[k].Low, t.Tokens[k]
		if revision(low) {
			n.note = low
			continue
		}
		if points := pointsAt(t, k); points > 0 {
			n.points = points
		}
		n.named = n.named || low == "peace" || tok.UPOS == "PROPN" && tok.Mention < 0
		n.first = k
	}
	return n
}

// ofTitle reports whether a word can stand in the title of a plan.
func ofTitle(tok text.Token) bool {
	return tok.Low == "-" || text.OneOf(tok.UPOS, "ADJ", "NOUN", "PROPN", "NUM") ||
		tok.XPOS == "VBN" && revision(tok.Low)
}

// pointsAt is the number before "point" at k: "20 points", "20-point"; 0 without one.
func pointsAt(t *text.Text, k int) int {
	if !text.OneOf(t.Tokens[k].Low, "point", "points") {
		return 0
	}
	if n, ok := lexicon.Cardinal(t.Low(k - 1)); ok {
		return n
	}
	if n, ok := lexicon.Cardinal(t.Low(k - 2)); ok && t.Low(k-1) == "-" {
		return n
	}
	return 0
}

// properPlan tells whether a plan without points is a named text all the same:
// "the peace plan", "the Minsk agreements"; not any settlement or draft.
func properPlan(t *text.Text, i, first int) bool {
	switch t.Tokens[i].Low {
	case "plan", "roadmap", "formula", "agreement", "accord", "initiative", "memorandum":
	default:
		return false
	}
	before := t.Low(first - 1)
	return (text.OneOf(before, "the", "'s", "’s")) &&
		(t.Low(i-1) == "peace" || t.Tokens[i-1].UPOS == "PROPN")
}

func pointWord(low string) bool { return text.OneOf(low, "-", "point", "points") }

func isNumeral(low string) bool {
	_, ok := lexicon.Cardinal(low)
	return ok
}

// noteAt is the token of the word that tells the version, before the title.
func noteAt(t *text.Text, first int, note string) int {
	if note != "" && t.Low(first-1) == note {
		return first - 1
	}
	return first
}

// revision tells whether a word tells of a version.
func revision(low string) bool {
	return text.OneOf(low, "corrected", "redrafted", "rewritten", "fresh", "refined", "overhauled", "adjusted",
		"provisional", "revised",
		"updated", "amended", "new", "original", "latest", "final", "modified", "initial", "reworked", "draft",
		"trimmed", "shortened", "expanded")
}

// pointsBehind reads "a plan of 20 points", "consisting of twelve points".
func pointsBehind(t *text.Text, i int) int {
	for k := i + 1; k < len(t.Tokens) && k < i+6 && t.Tokens[k].Sentence == t.Tokens[i].Sentence; k++ {
		if n, ok := lexicon.Cardinal(t.Tokens[k].Low); ok &&
			(text.OneOf(t.Low(k+1), "points", "articles", "items")) {
			return n
		}
	}
	return 0
}

// aim reads "aimed at ending the war", "to end the war" behind a plan.
func aim(t *text.Text, i int) string {
	first := i + 1
	switch {
	case argument.Phrase(t, first, "aimed at") > first:
		first += 2
	case argument.Phrase(t, first, "intended to") > first, argument.Phrase(t, first, "designed to") > first:
		first += 2
	case t.Low(first) == "to" && t.Tokens[min(first+1, len(t.Tokens)-1)].UPOS == "VERB":
		first++
	default:
		return ""
	}
	s := t.SentenceOf(i)
	last := first
	for k := first; k < s.Last && !text.OneOf(t.Tokens[k].Low, ",", ".", ";"); k++ {
		last = k
	}
	return t.At(t.Words(first, last))
}
