package decide

import (
	"slices"

	"parley"
	"parley/reconcile"
)

// Orphan is a decision whose words no reading tells of any more. It is shown,
// not applied.
type Orphan struct {
	Decision parley.Decision
	Anchor   parley.Anchor
}

// Undone names the decisions that were undone. An undoing can be undone in turn.
func Undone(decisions []parley.Decision) map[string]bool {
	undone := map[string]bool{}
	for _, d := range slices.Backward(decisions) {
		if d.Action == parley.UndoIt && !undone[d.ID] {
			undone[d.Undo] = true
		}
	}
	return undone
}

// InForce leaves out decisions that were undone, and the undoing itself.
func InForce(decisions []parley.Decision) []parley.Decision {
	undone := Undone(decisions)
	return slices.DeleteFunc(slices.Clone(decisions),
		func(d parley.Decision) bool { return d.Action == parley.UndoIt || undone[d.ID] })
}

// Rules are the merges and splits of people among some accounts. Decisions whose words no account holds
// are passed over.
func Rules(accounts []parley.Account, decisions []parley.Decision) reconcile.Rules {
	d := pairing{accounts: accounts}
	for _, decision := range InForce(decisions) {
		switch decision.Action {
		case parley.MergeIt:
			d.pair(decision.Anchors[:1], decision.Anchors[1:], true)
		case parley.SplitIt:
			d.pair(decision.Anchors, decision.Apart, false)
		}
	}
	return d.rules
}

// Unheld lists the decisions on contacts as wholes, such as merges, whose words the accounts of a document
// do not hold any more.
func Unheld(accounts []parley.Account, id parley.DocumentID, decisions []parley.Decision) []Orphan {
	var all []Orphan
	for _, d := range InForce(decisions) {
		for _, a := range append(slices.Clone(d.Anchors), d.Apart...) {
			if a.Document == id && a.Kind == parley.ContactThing && !onThings(d.Action) && Anchored(accounts, a) < 0 {
				all = append(all, Orphan{d, a})
			}
		}
	}
	return all
}

type pairing struct {
	accounts []parley.Account
	rules    reconcile.Rules
}

// pair makes rules of a merge or split; the later of two that speak of one pair
// holds.
func (d *pairing) pair(left, right []parley.Anchor, one bool) {
	for _, a := range left {
		for _, b := range right {
			i, j := Anchored(d.accounts, a), Anchored(d.accounts, b)
			if i < 0 || j < 0 || i == j {
				continue
			}
			d.rule(reconcile.Ordered(d.accounts[i].ID, d.accounts[j].ID), one)
		}
	}
}

func (d *pairing) rule(p reconcile.Pair, one bool) {
	same := func(q reconcile.Pair) bool { return reconcile.Ordered(q.A, q.B) == p }
	d.rules.One, d.rules.Apart = slices.DeleteFunc(d.rules.One, same), slices.DeleteFunc(d.rules.Apart, same)
	if one {
		d.rules.One = append(d.rules.One, p)
	} else {
		d.rules.Apart = append(d.rules.Apart, p)
	}
}
