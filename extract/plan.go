package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// plan is a named text with all its mentions.
type plan struct {
	parley.Plan
	heads []int // tokens of its mentions
}

// findPlans reads named texts under negotiation: "a revised 20-point peace plan
// aimed at ending the war".
func findPlans(t *text.Text, says []Saying, frames []Frame) []plan {
	var plans []plan
	for i := range t.Tokens {
		if !lexicon.PlanHead(t.Low(i)) || t.Tokens[i].UPOS != "NOUN" && t.Tokens[i].UPOS != "PROPN" || lexicon.PlanHead(t.Low(i+1)) {
			continue
		}
		p, ok := planAt(t, says, frames, i)
		if !ok {
			planAgain(t, plans, i)
			continue
		}
		plans = addPlan(plans, p, i)
	}
	return plans
}

// planAt reads a plan that is numbered or named: points before it, "peace
// plan", or a name in capitals ("Minsk agreement").
func planAt(t *text.Text, says []Saying, frames []Frame, i int) (parley.Plan, bool) {
	s := t.SentenceOf(i)
	first, points, note := i, 0, ""
	named := false
	for k := i - 1; k >= s.First && k > i-9; k-- {
		low, tok := t.Tokens[k].Low, t.Tokens[k]
		switch {
		case low == "-" || tok.UPOS == "ADJ" || tok.UPOS == "NOUN" || tok.UPOS == "PROPN" || tok.UPOS == "NUM" || tok.XPOS == "VBN" && revision(low):
		default:
			k = s.First
			continue
		}
		if low == "point" || low == "points" {
			if n, ok := lexicon.Cardinal(t.Low(k - 1)); ok {
				points = n
			} else if n, ok := lexicon.Cardinal(t.Low(k - 2)); ok && t.Low(k-1) == "-" {
				points = n
			}
		}
		if revision(low) {
			note = low
			continue
		}
		named = named || low == "peace" || tok.UPOS == "PROPN" && t.Tokens[k].Mention < 0
		first = k
	}
	points = max(points, pointsBehind(t, i))
	if points == 0 && (!named || !properPlan(t, i, first)) {
		return parley.Plan{}, false
	}
	title := first
	for title < i && (pointWord(t.Tokens[title].Low) || isNumeral(t.Tokens[title].Low)) {
		title++
	}
	p := parley.Plan{Title: t.At(t.Words(title, i)), Points: points, VersionNote: note, Aim: aim(t, i)}
	p.Evidence = []parley.Evidence{cite(t, min(first, noteAt(t, first, note)), i)}
	p.Chain, p.Presumed = chainAt(t, says, frames, t.Words(first, i))
	return p, true
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
	return (before == "the" || before == "'s" || before == "’s") && (t.Low(i-1) == "peace" || t.Tokens[i-1].UPOS == "PROPN")
}

func pointWord(low string) bool { return low == "-" || low == "point" || low == "points" }

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
	switch low {
	case "corrected", "redrafted", "rewritten", "fresh", "refined", "overhauled", "adjusted", "provisional", "revised", "updated", "amended", "new", "original", "latest", "final", "modified", "initial", "reworked", "draft", "trimmed", "shortened", "expanded":
		return true
	}
	return false
}

// pointsBehind reads "a plan of 20 points", "consisting of twelve points".
func pointsBehind(t *text.Text, i int) int {
	for k := i + 1; k < len(t.Tokens) && k < i+6 && t.Tokens[k].Sentence == t.Tokens[i].Sentence; k++ {
		if n, ok := lexicon.Cardinal(t.Tokens[k].Low); ok && (t.Low(k+1) == "points" || t.Low(k+1) == "articles" || t.Low(k+1) == "items") {
			return n
		}
	}
	return 0
}

// aim reads "aimed at ending the war", "to end the war" behind a plan.
func aim(t *text.Text, i int) string {
	first := i + 1
	switch {
	case phrase(t, first, "aimed at") > first:
		first += 2
	case phrase(t, first, "intended to") > first, phrase(t, first, "designed to") > first:
		first += 2
	case t.Low(first) == "to" && t.Tokens[min(first+1, len(t.Tokens)-1)].UPOS == "VERB":
		first++
	default:
		return ""
	}
	s := t.SentenceOf(i)
	last := first
	for k := first; k < s.Last && t.Tokens[k].Low != "," && t.Tokens[k].Low != "." && t.Tokens[k].Low != ";"; k++ {
		last = k
	}
	return t.At(t.Words(first, last))
}

// addPlan joins a plan with one of the same number of points told before.
func addPlan(plans []plan, p parley.Plan, i int) []plan {
	for k := range plans {
		old := &plans[k]
		if old.Points == p.Points && (p.Points > 0 || strings.EqualFold(old.Title, p.Title)) {
			old.Evidence = append(old.Evidence, p.Evidence...)
			old.heads = append(old.heads, i)
			if old.Aim == "" {
				old.Aim = p.Aim
			}
			return plans
		}
	}
	return append(plans, plan{p, []int{i}})
}

// planAgain gives "the plan" to the plan told of before.
func planAgain(t *text.Text, plans []plan, i int) {
	if len(plans) == 0 || t.Low(i-1) != "the" && t.Low(i-1) != "this" {
		return
	}
	p := &plans[len(plans)-1]
	if strings.HasSuffix(strings.ToLower(p.Title), t.Low(i)) {
		p.heads = append(p.heads, i)
		p.Evidence = append(p.Evidence, cite(t, i-1, i))
	}
}
