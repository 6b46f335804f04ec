package web

import (
	"fmt"
	"strings"

	"parley"
	"parley/reconcile"
)

// whose is "Norway & Mali: " before what is theirs; nothing for nobody.
func whose(by []string) string {
	if len(by) == 0 {
		return ""
	}
	return strings.Join(by, " & ") + ": "
}

func spanWords(e parley.Evidence) string { return fmt.Sprintf("%d-%d", e.Start, e.End) }

// valueWords is a fact's value as people say it.
func valueWords(f parley.Fact) string {
	if f.Field == "duration" {
		return reconcile.Spoken(fmt.Sprint(f.Value))
	}
	if f.Field == "date" {
		return when(fmt.Sprint(f.Value))
	}
	return parley.ValueText(f.Value)
}

func dueWords(c parley.Commitment) string {
	var parts []string
	if len(c.To) > 0 {
		parts = append(parts, "to "+strings.Join(c.To, " & "))
	}
	if c.When != "" {
		parts = append(parts, "due "+when(c.When))
	}
	if c.After != "" {
		parts = append(parts, "after "+strings.TrimPrefix(c.After, "after "))
	}
	return strings.Join(parts, " · ")
}

func answerWords(p parley.Proposal) string {
	var parts []string
	for _, a := range p.Answers {
		parts = append(parts, strings.Join(a.By, " & ")+": "+string(a.Act))
	}
	return strings.Join(parts, " · ")
}

func groupWords(g parley.Group) string {
	parts := []string{string(g.Status)}
	if g.Subject != "" {
		parts = append(parts, "on "+g.Subject)
	}
	if len(g.Members) > 0 {
		parts = append(parts, strings.Join(g.Members, ", "))
	}
	return strings.Join(parts, " · ")
}

func planWords(p parley.Plan) string {
	var parts []string
	if p.Points > 0 {
		parts = append(parts, plural(p.Points, "point"))
	}
	for _, s := range []string{p.VersionNote, p.Aim} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}
