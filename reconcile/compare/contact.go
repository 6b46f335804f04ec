package compare

import (
	"cmp"
	"slices"

	"parley"
	"parley/reconcile"
	"parley/reconcile/origin"
)

// Contacts sorts accounts into the contacts on record that they tell of.
func Contacts(accounts []parley.Account, rules reconcile.Rules) []parley.ContactOnRecord {
	groups := reconcile.Group(accounts, rules)
	all := make([]parley.ContactOnRecord, len(groups))
	for k, g := range groups {
		all[k] = assemble(g.Accounts, g.Why)
	}
	return all
}

// assemble makes a contact of its accounts, which are in order of publication.
func assemble(accounts []parley.Account, why []parley.Reason) parley.ContactOnRecord {
	c := parley.ContactOnRecord{ID: parley.NameOfContact(accounts[0].ID), Accounts: accounts, Why: why, Domestic: true}
	c.Withdrawn = !slices.ContainsFunc(accounts, func(a parley.Account) bool { return !a.Superseded })
	t := tellingOf(c)
	for _, a := range t.current {
		c.Domestic = c.Domestic && a.Contact.Domestic
		c.Main = c.Main || a.Contact.Main
		c.Checked = c.Checked || a.Checked
		c.Count = max(c.Count, a.Contact.Count)
	}
	c.Parties, c.Participants = who(t.current)
	summarise(&c, t)
	c.From, c.Until = daysOf(c)
	origins := origin.Origins(t.current)
	c.Origins = len(origins)
	for _, o := range origins {
		c.Articles += len(o.Documents)
	}
	c.TellingSides = tellingSides(c, t)
	c.Disputed = disputed(sideBySide(c, t))
	c.Need = need(c)
	return c
}

// who lists the sides and the people of all accounts, each once, by the fullest
// name. Of what took place those say who was there who tell that it did: that two
// ministers were to hold talks does not put them among the delegations that did.
func who(accounts []parley.Account) (parties []string, people []parley.Participant) {
	held := slices.ContainsFunc(accounts, func(a parley.Account) bool { return a.Contact.Status.Happened() })
	for _, a := range accounts {
		for _, p := range a.Contact.Parties {
			if !slices.Contains(parties, p) {
				parties = append(parties, p)
			}
		}
		for _, p := range a.Contact.Participants {
			if !held || a.Contact.Status.Happened() {
				people = reconcile.AddPerson(people, p)
			}
		}
	}
	slices.Sort(parties)
	named := map[string]bool{}
	for _, p := range people {
		named[p.Party] = named[p.Party] || p.Name != ""
	}
	people = slices.DeleteFunc(people, func(p parley.Participant) bool { return p.Name == "" && named[p.Party] })
	slices.SortStableFunc(people, func(p, q parley.Participant) int {
		return cmp.Or(cmp.Compare(p.Party, q.Party), cmp.Compare(p.Name, q.Name))
	})
	return parties, people
}
