package sqlite

import (
	"database/sql/driver"
	"fmt"
	"strings"
)

// Lost tells of documents, decisions and claims that are not there: those whose rows
// are damaged, and those whose numbers are missing.
func (s *salvage) Lost() []string {
	have := map[int64]bool{}
	for _, t := range s.at {
		for _, p := range t.documents {
			have[p.order] = true
		}
	}
	var lost []string
	for _, n := range missing(have, s.broken) {
		words := s.broken[n]
		if words == "" {
			words = fmt.Sprintf("number %d", n)
		}
		lost = append(lost, "document "+words)
	}
	for _, n := range s.LostDecisions() {
		lost = append(lost, fmt.Sprintf("decision d%d", n))
	}
	if n := len(missing(s.claims, s.brokenClaims)); n > 0 {
		lost = append(lost, fmt.Sprintf("%d of what was given with documents: days, publishers, titles or addresses",
			n))
	}
	return lost
}

// LostDecisions are the numbers of decisions that are not there.
func (s *salvage) LostDecisions() []int64 {
	have := map[int64]bool{}
	for _, t := range s.at {
		for _, d := range t.decisions {
			have[d.Seq] = true
		}
	}
	return missing(have, s.brokenDecisions)
}

// missing are the numbers below the highest that is there, or is known to be
// damaged, which are not there.
func missing(have map[int64]bool, broken map[int64]string) []int64 {
	last := int64(0)
	for n := range have {
		last = max(last, n)
	}
	for n := range broken {
		last = max(last, min(n, last+mostLost)) // a damaged number can be any
	}
	var all []int64
	for n := int64(1); n <= last; n++ {
		if !have[n] {
			all = append(all, n)
		}
	}
	return all
}

// mostLost is how many numbers behind the last that is there a damaged row may tell
// of.
const mostLost = 1000

// brokenWords are what a damaged row tells of its document, for whoever looks for it.
func brokenWords(v []driver.Value) string {
	var words []string
	for _, k := range []int{1, 7, 6, 5, 4} { // name, publisher, day, title, address
		if w, ok := v[k].(string); ok && w != "" {
			words = append(words, strings.ToValidUTF8(w[:min(len(w), 200)], "?"))
		}
	}
	return strings.Join(words, ", ")
}
