package extract

import (
	"strings"

	"parley"
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
func (r *reader) groupStatus(first int) parley.GroupStatus {
	s := r.sentence(first)
	status := parley.GroupReported
	for k := first - 1; k >= s.First && k > first-12; k-- {
		switch r.t.Tokens[k].Lemma {
		case "agree":
			if r.negated(k) {
				return parley.GroupProposed // "did not agree on a working group"
			}
			return parley.GroupAgreed
		case "propose", "suggest", "offer", "proposal":
			return parley.GroupProposed
		case "dissolve", "disband":
			return parley.GroupDissolved
		case "establish", "create", "form", "launch", "set":
			if k > s.First && r.lows[k-1] == "to" {
				continue
			}
			status = parley.GroupSetUp
		}
	}
	if status != parley.GroupReported {
		return status
	}
	switch {
	case r.setUpBehind(first, s):
		return parley.GroupSetUp
	case r.mootedBehind(first, s):
		return parley.GroupProposed
	}
	return status
}

// mootedBehind reads "a working group was discussed but not agreed", "a commission
// was proposed" behind the name: there is none yet.
func (r *reader) mootedBehind(first int, s text.Sentence) bool {
	if low := r.low(first - 1); low != "a" && low != "an" && low != "another" {
		return false // "the work of the commission was discussed"
	}
	for k := first; k < s.Last && k < first+14; k++ {
		switch r.lows[k] {
		case "discussed", "considered", "proposed", "suggested", "floated", "mooted", "rejected", "refused":
			return r.t.Tokens[k].XPOS == "VBN"
		case ".", ";", "which", "that":
			return false
		}
	}
	return false
}

// setUpBehind reads "a commission on demining was set up" behind the name.
func (r *reader) setUpBehind(first int, s text.Sentence) bool {
	for k := first; k < s.Last && k < first+14; k++ {
		switch r.lows[k] {
		case "was", "were", "been":
			next := r.lowIn(k+1, s)
			if next == "also" {
				next = r.lowIn(k+2, s)
			}
			return next == "set" || next == "established" || next == "created" || next == "formed" || next == "launched"
		case ".", ";", "which":
			return false
		}
	}
	return false
}

// proposedGroup takes status and founders from the proposal the group stands
// in: proposed, or agreed once the other side accepts.
func (r *reader) proposedGroup(g *parley.Group, first int) {
	at := r.t.Tokens[first].Start
	if r.low(first-1) == "the" {
		return // a group that is there already
	}
	for _, p := range r.rec.Proposals {
		if p.Evidence[0].Start > at || at >= p.Evidence[len(p.Evidence)-1].End {
			continue
		}
		g.Status, g.SetUpBy = parley.GroupProposed, p.By
		for _, a := range p.Answers {
			switch a.Act {
			case parley.Accept:
				g.Status, g.SetUpBy = parley.GroupAgreed, appendNew(append([]string{}, p.By...), a.By...)
			case parley.Reject:
				g.Status, g.SetUpBy = parley.GroupProposed, p.By
				return
			}
		}
		return
	}
	for _, c := range r.rec.Commitments {
		if e := c.Evidence[0]; e.Start <= at && at < e.End && foundsGroup(c.What) {
			g.Status, g.SetUpBy = parley.GroupAgreed, c.By
		}
	}
}
