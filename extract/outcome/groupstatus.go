package outcome

import (
	"slices"
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/text"
)

// foundsGroup tells whether a commitment is to set a group up, rather than to
// use or revive one.
func foundsGroup(what string) bool {
	for _, verb := range []string{"set up", "form", "creat", "establish", "launch", "a "} {
		if strings.HasPrefix(what, verb) {
			return true
		}
	}
	return false
}

// groupStatus reads the verb that governs the group: "set up", "agreed to
// form", "proposed".
func groupStatus(t *text.Text, first int) parley.GroupStatus {
	s := t.SentenceOf(first)
	status := parley.GroupReported
	for k := first - 1; k >= s.First && k > first-12; k-- {
		switch t.Tokens[k].Lemma {
		case "agree":
			if argument.Negated(t, k) {
				return parley.GroupProposed // "did not agree on a working group"
			}
			return parley.GroupAgreed
		case "propose", "suggest", "offer", "proposal":
			return parley.GroupProposed
		case "dissolve", "disband":
			return parley.GroupDissolved
		case "establish", "create", "form", "launch", "set":
			if k > s.First && t.Tokens[k-1].Low == "to" {
				continue
			}
			status = parley.GroupSetUp
		}
	}
	if status != parley.GroupReported {
		return status
	}
	switch {
	case setUpBehind(t, first, s):
		return parley.GroupSetUp
	case mootedBehind(t, first, s):
		return parley.GroupProposed
	}
	return status
}

// mootedBehind reads "a working group was discussed but not agreed", "a commission
// was proposed" behind the name: there is none yet.
func mootedBehind(t *text.Text, first int, s text.Sentence) bool {
	if low := t.Low(first - 1); !text.OneOf(low, "a", "an", "another") {
		return false // "the work of the commission was discussed"
	}
	for k := first; k < s.Last && k < first+14; k++ {
		switch t.Tokens[k].Low {
		case "discussed", "considered", "proposed", "suggested", "floated", "mooted", "rejected", "refused":
			return t.Tokens[k].XPOS == "VBN"
		case ".", ";", "which", "that":
			return false
		}
	}
	return false
}

// setUpBehind reads "a commission on demining was set up" behind the name.
func setUpBehind(t *text.Text, first int, s text.Sentence) bool {
	for k := first; k < s.Last && k < first+14; k++ {
		switch t.Tokens[k].Low {
		case "was", "were", "been":
			next := text.LowIn(t, k+1, s)
			if next == "also" {
				next = text.LowIn(t, k+2, s)
			}
			return text.OneOf(next, "set", "established", "created", "formed", "launched")
		case ".", ";", "which":
			return false
		}
	}
	return false
}

// setUp is the status of a group, and who set it up, by the proposal or the undertaking that
// it stands in: proposed, or agreed once the other side accepts.
func setUp(t *text.Text, g parley.Group, proposals []parley.Proposal,
	commitments []parley.Commitment) (parley.GroupStatus, []string) {
	at := g.Evidence[0].Start
	if t.Low(t.TokenAt(at)-1) == "the" {
		return g.Status, nil // a group that is there already
	}
	for _, p := range proposals {
		if p.Evidence[0].Start <= at && at < p.Evidence[len(p.Evidence)-1].End {
			return proposedBy(p)
		}
	}
	status, by := g.Status, []string(nil)
	for _, c := range commitments {
		if e := c.Evidence[0]; e.Start <= at && at < e.End && foundsGroup(c.What) {
			status, by = parley.GroupAgreed, c.By
		}
	}
	return status, by
}

// proposedBy is how far a group came that a proposal puts forward, and who stands behind it.
func proposedBy(p parley.Proposal) (parley.GroupStatus, []string) {
	status, by := parley.GroupProposed, p.By
	for _, a := range p.Answers {
		switch a.Act {
		case parley.Accept:
			status, by = parley.GroupAgreed, argument.AppendNew(slices.Clone(p.By), a.By...)
		case parley.Reject:
			return parley.GroupProposed, p.By
		}
	}
	return status, by
}
