package view

import (
	"errors"
	"regexp"
	"strconv"
	"strings"

	"parley"
	"parley/lexicon"
	"parley/reconcile"
	"parley/reconcile/audit"
)

// Claim is a number or rank that somebody claims for contacts between two
// sides.
type Claim struct {
	audit.Claim
	Sides   []Who
	Longest bool // a claim of rank: the longest
	Rank    bool
}

var (
	claimForm   = regexp.MustCompile(`(?i)^(?:(?:it|this|that) (?:was|is) )?(?:the |their )?(\S+) (.+) (?:between|among) (.+?)((?: since | this | from | in ).*)?$`)
	numeralForm = regexp.MustCompile(`^(\d+)(?:st|nd|rd|th)$`)
)

var errClaim = &parley.Error{Code: parley.Invalid, Op: "read claim",
	Err:  errors.New("it has no number, kind and two sides"),
	Hint: `write it as "ninth call between Trump and Putin since January 2025", or "longest call between Trump and Putin"`}

// ParseClaim reads "ninth call between Trump and Putin since January 2025", told
// on an ISO day.
func ParseClaim(words, told string) (Claim, error) {
	words = strings.TrimRight(strings.Join(strings.Fields(words), " "), ".!")
	m := claimForm.FindStringSubmatch(words)
	if m == nil {
		return Claim{}, errClaim
	}
	c := Claim{Claim: audit.Claim{Scope: reconcile.ParseScope(m[2] + m[4]), Words: words, Told: told}}
	switch rank := strings.ToLower(m[1]); rank {
	case "longest", "shortest":
		c.Rank, c.Longest = true, rank == "longest"
	default:
		if c.Number = ordinal(rank); c.Number == 0 {
			return Claim{}, errClaim
		}
	}
	for part := range strings.SplitSeq(strings.NewReplacer(", ", " and ", " with ", " and ", " & ",
		" and ").Replace(m[3]), " and ") {
		if part = strings.TrimSpace(part); part != "" {
			c.Sides = append(c.Sides, Whom(part))
		}
	}
	if len(c.Sides) < 2 {
		return Claim{}, errClaim
	}
	return c, nil
}

// ordinal is the number of "ninth", "9th"; 0 for other words.
func ordinal(word string) int {
	if m := numeralForm.FindStringSubmatch(word); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	tens, units, compound := strings.Cut(word, "-") // "twenty-first"
	if n, ok := lexicon.Ordinal(word); ok || !compound {
		return n
	}
	n, _ := lexicon.Cardinal(tens)
	m, ok := lexicon.Ordinal(units)
	if !ok || n < 20 {
		return 0
	}
	return n + m
}
