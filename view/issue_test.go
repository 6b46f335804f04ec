package view

import (
	"slices"
	"testing"

	"parley"
)

func said(content string) parley.Said {
	return parley.Said{Statement: parley.Statement{Content: content}}
}

func TestIssuesOf(t *testing.T) {
	for content, want := range map[string][]string{
		"The truce must be monitored by observers":      {"ceasefire", "inspections"},
		"a temporary ceasefire would only prolong this": {"ceasefire"},
		"Sanctions against the banks will stay":         {"finance", "sanctions"},
		"we were very tired":                            {"other"},
		"the important thing is that we met":            {"other"}, // "important" is no import
		"the prosecution rests":                         {"other"},
	} {
		if got := IssuesOf(said(content)); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", content, got, want)
		}
	}
}

func TestByIssueListsTheLargestFirstAndTheRestLast(t *testing.T) {
	all := []parley.Said{said("we were tired"), said("we were late"), said("we were glad"), said("no truce"),
		said("a truce with water"), said("water is life")}
	var names []string
	for _, i := range ByIssue(all) {
		names = append(names, i.Name)
	}
	if want := []string{"ceasefire", "water", "other"}; !slices.Equal(names, want) {
		t.Errorf("%v, want %v", names, want)
	}
	if got := About(all, "water"); len(got) != 2 {
		t.Errorf("about water: %+v", got)
	}
}
