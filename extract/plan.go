package extract

import (
	"strings"

	"parley"
	"parley/lexicon"
)

// plan is a named text with all its mentions.
type plan struct {
	parley.Plan
	heads []int // tokens of its mentions
}

// findPlans reads named texts under negotiation: "a revised 20-point peace plan
// aimed at ending the war".
func (r *reader) findPlans() {
	for i := range r.t.Tokens {
		if !lexicon.PlanHead(r.low(i)) || r.t.Tokens[i].UPOS != "NOUN" && r.t.Tokens[i].UPOS != "PROPN" || lexicon.PlanHead(r.low(i+1)) {
			continue
		}
		p, ok := r.planAt(i)
		if !ok {
			r.planAgain(i)
			continue
		}
		r.addPlan(p, i)
	}
}

// planAt reads a plan that is numbered or named: points before it, "peace
// plan", or a name in capitals ("Minsk agreement").
func (r *reader) planAt(i int) (parley.Plan, bool) {
	s := r.sentence(i)
	first, points, note := i, 0, ""
	named := false
	for k := i - 1; k >= s.First && k > i-9; k-- {
		low, tok := r.lows[k], r.t.Tokens[k]
		switch {
		case low == "-" || tok.UPOS == "ADJ" || tok.UPOS == "NOUN" || tok.UPOS == "PROPN" || tok.UPOS == "NUM" || tok.XPOS == "VBN" && revision(low):
		default:
			k = s.First
			continue
		}
		if low == "point" || low == "points" {
			if n, ok := lexicon.Cardinal(r.low(k - 1)); ok {
				points = n
			} else if n, ok := lexicon.Cardinal(r.low(k - 2)); ok && r.low(k-1) == "-" {
				points = n
			}
		}
		if revision(low) {
			note = low
			continue
		}
		named = named || low == "peace" || tok.UPOS == "PROPN" && r.byAt[k] < 0
		first = k
	}
	points = max(points, r.pointsBehind(i))
	if points == 0 && (!named || !r.properPlan(i, first)) {
		return parley.Plan{}, false
	}
	title := first
	for title < i && (pointWord(r.lows[title]) || isNumeral(r.lows[title])) {
		title++
	}
	p := parley.Plan{Title: r.t.At(r.t.Words(title, i)), Points: points, VersionNote: note, Aim: r.aim(i)}
	p.Evidence = []parley.Evidence{r.cite(min(first, r.noteAt(first, note)), i)}
	p.Chain, p.Presumed = r.chainAt(r.t.Words(first, i))
	return p, true
}

// properPlan tells whether a plan without points is a named text all the same:
// "the peace plan", "the Minsk agreements"; not any settlement or draft.
func (r *reader) properPlan(i, first int) bool {
	switch r.lows[i] {
	case "plan", "roadmap", "formula", "agreement", "accord", "initiative", "memorandum":
	default:
		return false
	}
	before := r.low(first - 1)
	return (before == "the" || before == "'s" || before == "’s") && (r.low(i-1) == "peace" || r.t.Tokens[i-1].UPOS == "PROPN")
}

func pointWord(low string) bool { return low == "-" || low == "point" || low == "points" }

func isNumeral(low string) bool {
	_, ok := lexicon.Cardinal(low)
	return ok
}

// noteAt is the token of the word that tells the version, before the title.
func (r *reader) noteAt(first int, note string) int {
	if note != "" && r.low(first-1) == note {
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
func (r *reader) pointsBehind(i int) int {
	for k := i + 1; k < len(r.lows) && k < i+6 && r.t.Tokens[k].Sentence == r.t.Tokens[i].Sentence; k++ {
		if n, ok := lexicon.Cardinal(r.lows[k]); ok && (r.low(k+1) == "points" || r.low(k+1) == "articles" || r.low(k+1) == "items") {
			return n
		}
	}
	return 0
}

// aim reads "aimed at ending the war", "to end the war" behind a plan.
func (r *reader) aim(i int) string {
	first := i + 1
	switch {
	case r.phrase(first, "aimed at") > first:
		first += 2
	case r.phrase(first, "intended to") > first, r.phrase(first, "designed to") > first:
		first += 2
	case r.low(first) == "to" && r.t.Tokens[min(first+1, len(r.lows)-1)].UPOS == "VERB":
		first++
	default:
		return ""
	}
	s := r.sentence(i)
	last := first
	for k := first; k < s.Last && r.lows[k] != "," && r.lows[k] != "." && r.lows[k] != ";"; k++ {
		last = k
	}
	return r.t.At(r.t.Words(first, last))
}

// addPlan joins a plan with one of the same number of points told before.
func (r *reader) addPlan(p parley.Plan, i int) {
	for k := range r.plans {
		old := &r.plans[k]
		if old.Points == p.Points && (p.Points > 0 || strings.EqualFold(old.Title, p.Title)) {
			old.Evidence = append(old.Evidence, p.Evidence...)
			old.heads = append(old.heads, i)
			if old.Aim == "" {
				old.Aim = p.Aim
			}
			return
		}
	}
	r.plans = append(r.plans, plan{p, []int{i}})
}

// planAgain gives "the plan" to the plan told of before.
func (r *reader) planAgain(i int) {
	if len(r.plans) == 0 || r.low(i-1) != "the" && r.low(i-1) != "this" {
		return
	}
	p := &r.plans[len(r.plans)-1]
	if strings.HasSuffix(strings.ToLower(p.Title), r.low(i)) {
		p.heads = append(p.heads, i)
		p.Evidence = append(p.Evidence, r.cite(i-1, i))
	}
}
