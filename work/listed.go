package work

import (
	"cmp"
	"slices"

	"parley"
	"parley/reconcile"
)

// listed lists the statements, commitments and positions of a record that
// nobody rejected.
func listed(d parley.Taken, r parley.Record, decisions []parley.Decision) ([]parley.Said, []parley.Outcome) {
	rejected := rejections(decisions, d.ID)
	accounts := map[string]parley.AccountID{}
	for _, a := range reconcile.Accounts(d, r) {
		accounts[a.Contact.ID] = a.ID
	}
	day := d.Published[:min(len(d.Published), 10)]
	var said []parley.Said
	for k, s := range r.Statements {
		place := []parley.Evidence{{Start: s.Start, End: s.End, Exact: s.Content}}
		if rejected(parley.StatementThing, place) {
			continue
		}
		x := parley.Said{Statement: s, Document: d.ID, Seq: d.Seq, Ord: k + 1, Day: day, Publisher: d.Publisher, Title: d.Title, Home: d.Home}
		for _, about := range s.About {
			x.Contacts = append(x.Contacts, accounts[about])
		}
		said = append(said, x)
	}
	var outcomes []parley.Outcome
	for k := range r.Commitments {
		if c := &r.Commitments[k]; !rejected(parley.CommitmentThing, c.Evidence) {
			outcomes = append(outcomes, parley.Outcome{Document: d.ID, Seq: d.Seq, Ord: k + 1, Day: day, Publisher: d.Publisher, Kind: parley.CommitmentThing,
				Account: cmp.Or(accounts[c.Contact], mainAccount(r, accounts)), Commitment: c})
		}
	}
	for k := range r.Positions {
		if p := &r.Positions[k]; !rejected(parley.PositionThing, p.Evidence) {
			outcomes = append(outcomes, parley.Outcome{Document: d.ID, Seq: d.Seq, Ord: k + 1, Day: day, Publisher: d.Publisher, Kind: parley.PositionThing, Position: p})
		}
	}
	return said, outcomes
}

// mainAccount is the account of the one contact a record reports.
func mainAccount(r parley.Record, accounts map[string]parley.AccountID) parley.AccountID {
	for _, c := range r.Contacts {
		if c.Main {
			return accounts[c.ID]
		}
	}
	return ""
}

// rejections tells of a document's places whether somebody rejected what stands
// there.
func rejections(decisions []parley.Decision, id parley.DocumentID) func(parley.Kind, []parley.Evidence) bool {
	var rejected []parley.Anchor
	for _, d := range reconcile.InForce(decisions) {
		for _, a := range d.Anchors {
			if d.Action == parley.RejectIt && a.Document == id {
				rejected = append(rejected, a)
			}
		}
	}
	return func(kind parley.Kind, places []parley.Evidence) bool {
		return slices.ContainsFunc(rejected, func(a parley.Anchor) bool {
			return a.Kind == kind && slices.ContainsFunc(a.Evidence, func(e parley.Evidence) bool { return slices.Contains(places, e) })
		})
	}
}
