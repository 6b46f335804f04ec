package web

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"parley"
	"parley/lexicon"
	"parley/store"
)

// mostBesides is how many outcomes of each party are looked through for those of
// documents that tell of no contact.
const mostBesides = 40

// besides adds to what documents of a negotiation's contacts say came of it what
// others say: of two of its parties, or of one of them and a plan that it has.
// "The minister backs the revised 11-point plan" is told beside no contact.
func (b *processPage) besides(r store.Reader, kind parley.Kind, found, plans []parley.Outcome) ([]parley.Outcome,
	error) {
	points := pointsOf(append(slices.Clone(plans), found...))
	for _, party := range b.Parties {
		more, err := r.Outcomes(store.OutcomeFilter{Kind: kind, Party: party, Newest: true, Most: mostBesides})
		if err != nil {
			return nil, err
		}
		for _, o := range more {
			if b.inDays(o.Day) && b.concerns(o, points) && !holdsOutcome(found, o) {
				found = append(found, o)
			}
		}
	}
	slices.SortStableFunc(found, func(x, y parley.Outcome) int { return cmp.Compare(y.Day, x.Day) })
	return found[:min(len(found), mostOutcomes)], nil
}

func (b *processPage) inDays(day string) bool {
	return day != "" && (b.Since == "" || day >= b.Since) && (b.Until == "" || day <= b.Until)
}

// concerns tells whether an outcome belongs to a negotiation by who it is of, and
// what.
func (b *processPage) concerns(o parley.Outcome, points map[int]bool) bool {
	n := 0
	for _, party := range b.Parties {
		if slices.Contains(o.By(), party) || slices.Contains(o.Parties, party) {
			n++
		}
	}
	return n > 1 || n == 1 && points[pointsTold(o)]
}

func holdsOutcome(all []parley.Outcome, o parley.Outcome) bool {
	return slices.ContainsFunc(all, func(x parley.Outcome) bool {
		return x.Document == o.Document && x.Kind == o.Kind &&
			x.Ord == o.Ord
	})
}

// pointsOf are by how many points plans are called.
func pointsOf(plans []parley.Outcome) map[int]bool {
	points := map[int]bool{}
	for _, o := range plans {
		if o.Plan != nil && o.Plan.Points > 0 {
			points[o.Plan.Points] = true
		}
	}
	return points
}

var pointPlan = regexp.MustCompile(`(?i)([\p{L}\d]+)[- ]point `)

// pointsTold is how many points the plan has that an outcome is, or is about; 0
// where none is told.
func pointsTold(o parley.Outcome) int {
	switch {
	case o.Plan != nil:
		return o.Plan.Points
	case o.Position == nil:
		return 0
	}
	m := pointPlan.FindStringSubmatch(o.Position.Issue + " ")
	if m == nil {
		return 0
	}
	if n, err := strconv.Atoi(m[1]); err == nil {
		return n
	}
	n, _ := lexicon.Cardinal(strings.ToLower(m[1]))
	return n
}
