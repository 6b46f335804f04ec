package view

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/lexicon"
)

// Issue is a subject of the talks with what was said about it.
type Issue struct {
	Name string
	Said []parley.Said // in the order given
}

// elsewhere is the issue of statements that the lists know none for.
const elsewhere = "other"

// IssuesOf lists the issues that a statement speaks of; "other" where the lists
// know none.
func IssuesOf(s parley.Said) []string {
	if found := lexicon.Issues(strings.ToLower(s.Content)); len(found) > 0 {
		return found
	}
	return []string{elsewhere}
}

// ByIssue sorts statements by what they speak of, the issue of most first. A
// statement of two issues stands under both.
func ByIssue(said []parley.Said) []Issue {
	at := map[string]int{}
	var all []Issue
	for _, s := range said {
		for _, name := range IssuesOf(s) {
			if _, known := at[name]; !known {
				at[name] = len(all)
				all = append(all, Issue{Name: name})
			}
			all[at[name]].Said = append(all[at[name]].Said, s)
		}
	}
	slices.SortFunc(all, func(a, b Issue) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(len(b.Said), len(a.Said)), cmp.Compare(a.Name, b.Name))
	})
	return all
}

// rank puts what is sorted nowhere last.
func rank(i Issue) int {
	if i.Name == elsewhere {
		return 1
	}
	return 0
}

// About leaves of statements those that speak of an issue.
func About(said []parley.Said, issue string) []parley.Said {
	return slices.DeleteFunc(slices.Clone(said),
		func(s parley.Said) bool { return !slices.Contains(IssuesOf(s), issue) })
}
