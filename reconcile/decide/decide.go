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

// Decide puts decisions on top of the readings of some documents: what was
// rejected is left out, what was corrected is put right, and merges and splits
// become rules. The accounts must be all those of their documents; decisions on
// other documents are passed over. Accounts are not altered, changed ones are
// copies. Decisions whose words no account holds are passed over: [Orphaned]
// lists them.
func Decide(accounts []parley.Account, decisions []parley.Decision) ([]parley.Account, reconcile.Rules) {
	d := decider{accounts: slices.Clone(accounts), gone: map[parley.AccountID]bool{}}
	for _, decision := range InForce(decisions) {
		d.apply(decision)
	}
	kept := slices.DeleteFunc(d.accounts, func(a parley.Account) bool { return d.gone[a.ID] })
	return kept, d.rules
}

// Orphaned lists the decisions on a document whose words its accounts, as read,
// do not hold any more.
func Orphaned(accounts []parley.Account, id parley.DocumentID, decisions []parley.Decision) []Orphan {
	var all []Orphan
	for _, d := range InForce(decisions) {
		for _, a := range append(slices.Clone(d.Anchors), d.Apart...) {
			if a.Document == id && a.Kind == parley.ContactThing && !holds(accounts, a) {
				all = append(all, Orphan{d, a})
			}
		}
	}
	return all
}

// holds tells whether accounts have the words of an anchor, and its field there.
func holds(accounts []parley.Account, anchor parley.Anchor) bool {
	k := Anchored(accounts, anchor)
	return k >= 0 && (anchor.Field == "" || flat(anchor.Field) || overlapsFacts(accounts[k].Contact, anchor) > 0)
}

type decider struct {
	accounts []parley.Account
	gone     map[parley.AccountID]bool
	rules    reconcile.Rules
}

func (d *decider) apply(decision parley.Decision) {
	switch decision.Action {
	case parley.MergeIt:
		d.pair(decision.Anchors[:1], decision.Anchors[1:], true)
	case parley.SplitIt:
		d.pair(decision.Anchors, decision.Apart, false)
	case parley.AcceptIt, parley.RejectIt, parley.CorrectIt:
		for _, anchor := range decision.Anchors {
			if anchor.Kind == parley.ContactThing {
				d.onContact(decision, anchor)
			}
		}
	}
}

// pair makes rules of a merge or split; the later of two that speak of one pair
// holds.
func (d *decider) pair(left, right []parley.Anchor, one bool) {
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

func (d *decider) rule(p reconcile.Pair, one bool) {
	same := func(q reconcile.Pair) bool { return reconcile.Ordered(q.A, q.B) == p }
	d.rules.One, d.rules.Apart = slices.DeleteFunc(d.rules.One, same), slices.DeleteFunc(d.rules.Apart, same)
	if one {
		d.rules.One = append(d.rules.One, p)
	} else {
		d.rules.Apart = append(d.rules.Apart, p)
	}
}

// onContact applies a decision on a contact, or on one field of it.
func (d *decider) onContact(decision parley.Decision, anchor parley.Anchor) {
	k := Anchored(d.accounts, anchor)
	if k < 0 {
		return
	}
	a := d.accounts[k]
	a.Checked = true
	if anchor.Field == "" {
		d.gone[a.ID] = decision.Action == parley.RejectIt
		d.accounts[k] = a
		return
	}
	if contact, ok := change(a.Contact, decision, anchor); ok {
		a.Contact = contact
		d.accounts[k] = a
	}
}
