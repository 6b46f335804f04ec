package main

import (
	"cmp"
	"fmt"
	"strings"

	"parley"
	"parley/view"
)

func (h *sheet) decisions(all []view.Decided) {
	if len(all) == 0 {
		return
	}
	h.section("Decisions")
	for _, d := range all {
		h.decision(d)
	}
}

func (h *sheet) decision(d view.Decided) {
	line := fmt.Sprintf("%s  %s  %s by %s: %s", d.ID, d.At.Local().Format("2006-01-02 15:04"), view.Deed(d.Decision),
		d.By, d.Why)
	if d.Undone {
		h.wrap(margin, line+" (undone)", h.faint)
		return
	}
	h.wrap(margin, line, h.plain)
}

// anchors writes what a decision is on: between whom, and in which words of which
// document.
func (h *sheet) anchors(d parley.Decision) {
	anchors := append(append([]parley.Anchor{}, d.Anchors...), d.Apart...)
	for k, a := range anchors {
		if k == mostAnchors {
			h.line(2*margin, h.faint.Render(fmt.Sprintf("and %d more", len(anchors)-k)))
			return
		}
		var words []string
		for _, e := range a.Evidence[:min(len(a.Evidence), 2)] {
			words = append(words, "“"+clip(e.Exact, 60)+"”")
		}
		h.wrap(2*margin, "on "+strings.Join(nonEmpty(strings.Join(a.Parties, ", "), strings.Join(words, ", "),
			cmp.Or(string(a.Account), string(a.Document))), " · "), h.faint)
	}
}

// mostAnchors is how many places of one decision are written.
const mostAnchors = 4
