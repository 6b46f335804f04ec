package main

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"parley"
)

// statements writes each statement as a chain, a link a step further in.
func (h *sheet) statements(all []parley.Statement) {
	if len(all) == 0 {
		return
	}
	h.section("Statements")
	for _, s := range all {
		h.statement(s)
	}
}

// deepest is the column behind which the links of a chain step in no further: a
// chain can be of any length, a line has 80 columns.
const deepest = 24

func (h *sheet) statement(s parley.Statement) {
	indent := 0
	for _, l := range s.Chain {
		h.link(indent, clip(l.Name, 60), cue(l))
		indent = min(indent+2, deepest)
	}
	if len(s.Chain) == 0 {
		h.wrap(0, "presumably "+strings.Join(s.Presumed.Names(), " › "), h.name)
		indent = 2
	}
	words := clip(s.Content, 400)
	if len(s.Pieces) > 1 {
		words = pieces(s.Pieces)
	}
	if s.Quotation == parley.Direct {
		words = "“" + words + "”"
	}
	h.wrap(indent+2, words, h.plain)
	h.wrap(indent+2, strings.Join(h.about(s), " · "), h.faint)
}

// link writes one link of a chain, its cue behind its name where both fit on a
// line, else below it.
func (h *sheet) link(indent int, name, cue string) {
	if indent+lipgloss.Width(name)+lipgloss.Width(cue) <= width {
		h.line(indent, h.name.Render(name)+h.faint.Render(cue))
		return
	}
	h.wrap(indent, name, h.name)
	h.wrap(indent+1, cue, h.faint)
}

// pieces joins the parts of a content that its cue splits.
func pieces(parts []parley.Evidence) string {
	words := make([]string, len(parts))
	for k, p := range parts {
		words[k] = clip(p.Exact, 200)
	}
	return strings.Join(words, " … ")
}

func cue(l parley.Link) string {
	if l.Party != "" && l.Kind != parley.PartyLink {
		return fmt.Sprintf(" (%s) %s", clip(l.Party, 60), clip(l.Cue, 60))
	}
	return " " + clip(l.Cue, 60)
}

// about is what there is to know of a statement beside its words.
func (h *sheet) about(s parley.Statement) []string {
	parts := []string{string(s.Act), string(s.Quotation), fmt.Sprintf("%d:%d", s.Start, s.End)}
	if s.Medium != "" {
		parts = append(parts, "on "+s.Medium)
	}
	if s.Condition != "" {
		parts = append(parts, "condition: "+clip(s.Condition, 80))
	}
	return append(parts, s.About...)
}

// outcomes writes commitments, proposals, groups, plans, positions and what is
// withheld.
func (h *sheet) outcomes(r parley.Record) {
	h.list("Commitments", len(r.Commitments), func(k int) {
		c := r.Commitments[k]
		words := strings.Join(c.By, " & ") + ": " + c.What
		for _, part := range []string{c.After, c.When} {
			if part != "" {
				words += ", " + part
			}
		}
		h.item(words, c.Evidence, c.Chain, c.Presumed)
	})
	h.list("Proposals", len(r.Proposals), func(k int) {
		p := r.Proposals[k]
		h.item(strings.Join(p.By, " & ")+": "+p.What, p.Evidence, p.Chain, p.Presumed)
		for _, a := range p.Answers {
			h.wrap(margin, strings.Join(a.By, " & ")+": "+string(a.Act), h.plain)
			h.cite(margin, a.Evidence, nil, nil, "")
		}
	})
	h.list("Groups", len(r.Groups), func(k int) {
		g := r.Groups[k]
		h.item(g.Name+" ("+string(g.Status)+")"+by(g.SetUpBy), g.Evidence, g.Chain, g.Presumed)
	})
	h.list("Plans", len(r.Plans), func(k int) {
		p := r.Plans[k]
		h.item(plan(p), p.Evidence, p.Chain, p.Presumed)
	})
	h.list("Positions", len(r.Positions), func(k int) {
		p := r.Positions[k]
		h.item(strings.Join(p.Holders, " & ")+" "+string(p.Stance)+": "+p.Issue, p.Evidence, p.Chain, p.Presumed)
	})
	h.list("Withheld", len(r.Withheld), func(k int) {
		w := r.Withheld[k]
		h.item(strings.Join(w.By, " & ")+": "+w.About, w.Evidence, nil, nil)
	})
}

func by(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return " by " + strings.Join(names, " & ")
}

// plan is a plan's title with its number of points.
func plan(p parley.Plan) string {
	words := p.ID + "  "
	if p.VersionNote != "" {
		words += p.VersionNote + " "
	}
	words += p.Title
	if p.Points > 0 {
		words += fmt.Sprintf(", %d points", p.Points)
	}
	if p.Aim != "" {
		words += ", aim: " + p.Aim
	}
	return words
}

// list writes a section of n items.
func (h *sheet) list(name string, n int, item func(int)) {
	if n == 0 {
		return
	}
	h.section(name)
	for k := range n {
		item(k)
	}
}

// item writes one thing with its words.
func (h *sheet) item(words string, places []parley.Evidence, chain, presumed parley.Chain) {
	for k, row := range fold(words, width-2) {
		mark := "  "
		if k == 0 {
			mark = "• "
		}
		h.line(0, mark+row)
	}
	h.cite(margin, places, chain, presumed, "")
}
