package work

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/reconcile/decide"
)

// listed lists the statements and outcomes of a record as people left it.
func listed(d parley.Taken, decided decide.Decided) ([]parley.Said, []parley.Outcome) {
	r, accounts := decided.Record, accountNames(d, decided)
	day := d.Published[:min(len(d.Published), 10)]
	var said []parley.Said
	for k, s := range r.Statements {
		x := parley.Said{Statement: s, Document: d.ID, Seq: d.Seq, Ord: decided.MarkOf(parley.StatementThing, k).Ord, Day: day, Publisher: d.Publisher,
			Title: d.Title, Home: d.Home}
		for _, about := range s.About {
			x.Contacts = append(x.Contacts, accounts[about])
		}
		said = append(said, x)
	}
	return said, outcomesOf(d, decided, day, accounts)
}

// outcomesOf lists what came of it, kind by kind.
func outcomesOf(d parley.Taken, decided decide.Decided, day string, accounts map[string]parley.AccountID) []parley.Outcome {
	r := decided.Record
	var all []parley.Outcome
	parties := partyOf(r)
	add := func(kind parley.Kind, k int, fill func(*parley.Outcome)) {
		o := parley.Outcome{Document: d.ID, Seq: d.Seq, Ord: decided.MarkOf(kind, k).Ord, Day: day, Publisher: d.Publisher, Kind: kind}
		fill(&o)
		o.Parties = append(partiesOf(o.By(), parties), tellers(d, o)...)
		all = append(all, o)
	}
	for k := range r.Commitments {
		c := &r.Commitments[k]
		add(parley.CommitmentThing, k, func(o *parley.Outcome) {
			o.Commitment, o.Account = c, cmp.Or(accounts[c.Contact], mainAccount(r, accounts))
			if liesAhead(r, c.Contact) {
				o.Account, o.Promised = mainAccount(r, accounts), accounts[c.Contact]
			}
		})
	}
	for k := range r.Positions {
		add(parley.PositionThing, k, func(o *parley.Outcome) { o.Position = &r.Positions[k] })
	}
	for k := range r.Proposals {
		add(parley.ProposalThing, k,
			func(o *parley.Outcome) { o.Proposal, o.Account = &r.Proposals[k], mainAccount(r, accounts) })
	}
	for k := range r.Groups {
		add(parley.GroupThing, k, func(o *parley.Outcome) { o.Group = &r.Groups[k] })
	}
	for k := range r.Plans {
		add(parley.PlanThing, k,
			func(o *parley.Outcome) { o.Plan, o.Account = &r.Plans[k], mainAccount(r, accounts) })
	}
	return all
}

// partyOf gives the parties of the people whom a record tells of.
func partyOf(r parley.Record) map[string]string {
	parties := map[string]string{}
	for _, c := range r.Contacts {
		for _, p := range c.Participants {
			if p.Party != "" {
				parties[p.Name] = p.Party
			}
		}
	}
	for _, s := range r.Statements {
		for _, l := range s.Chain {
			if l.Kind == parley.PersonLink && l.Party != "" {
				parties[l.Name] = l.Party
			}
		}
	}
	return parties
}

// tellers are the parties that tell of a plan or group, by the chain of who says so
// or by whose publisher it is: nobody owns these as people own a promise.
func tellers(d parley.Taken, o parley.Outcome) []string {
	var chain parley.Chain
	switch {
	case o.Plan != nil:
		chain = o.Plan.Chain
	case o.Group != nil:
		chain = o.Group.Chain
	default:
		return nil
	}
	var all []string
	for _, party := range append(chainParties(chain), d.Home) {
		if party != "" && !slices.Contains(all, party) && !slices.Contains(o.By(), party) {
			all = append(all, party)
		}
	}
	return all
}

func chainParties(chain parley.Chain) []string {
	var all []string
	for _, l := range chain {
		all = append(all, l.Party)
	}
	return all
}

// partiesOf are the parties of some people, each once.
func partiesOf(names []string, parties map[string]string) []string {
	var all []string
	for _, name := range names {
		for one := range strings.SplitSeq(name, " & ") {
			if party := parties[one]; party != "" && !slices.Contains(all, party) {
				all = append(all, party)
			}
		}
	}
	return all
}

// liesAhead tells whether a contact of a record is still to come.
func liesAhead(r parley.Record, id string) bool {
	return slices.ContainsFunc(r.Contacts, func(c parley.Contact) bool {
		return c.ID == id && (c.Status == parley.Planned || c.Status == parley.Proposed)
	})
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
