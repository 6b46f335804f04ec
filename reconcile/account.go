package reconcile

import (
	"fmt"
	"slices"

	"parley"
)

// Accounts lists what a document says about contacts, one account each. Main
// contacts without sides, and those of nobody, are left out: they cannot meet
// any other account.
func Accounts(d parley.Taken, r parley.Record) []parley.Account {
	meta := d.Document
	meta.Text = ""
	var all []parley.Account
	seen := map[int]int{}
	for _, c := range r.Contacts {
		if len(c.Evidence) == 0 {
			continue
		}
		start := c.Evidence[0].Start
		a := parley.Account{ID: accountID(meta.ID, start, seen[start]), Seq: d.Seq, Document: meta, Page: d.Page,
			Contact: c, Signature: d.Signature, Credits: d.Credits, Home: d.Home}
		seen[start]++
		a.Agreed, a.Beside = agreedAt(r, c), besideOf(r, c)
		all = append(all, a)
	}
	return all
}

func accountID(d parley.DocumentID, start, before int) parley.AccountID {
	if before > 0 {
		return parley.AccountID(fmt.Sprintf("%s@%d.%d", d, start, before))
	}
	return parley.AccountID(fmt.Sprintf("%s@%d", d, start))
}

// agreedAt are the commitments made at a contact: those that name it, and in a
// record with one main contact those that name none.
func agreedAt(r parley.Record, c parley.Contact) []parley.Commitment {
	mains := 0
	for _, o := range r.Contacts {
		if o.Main {
			mains++
		}
	}
	var agreed []parley.Commitment
	for _, k := range r.Commitments {
		if k.Contact == c.ID || c.Main && (mains == 1 &&
			!slices.ContainsFunc(r.Contacts, func(o parley.Contact) bool { return o.ID == k.Contact && o.Main })) {
			agreed = append(agreed, k)
		}
	}
	return agreed
}

// besideOf places an undated contact next to the first that the document
// reports.
func besideOf(r parley.Record, c parley.Contact) parley.Beside {
	if c.Date != "" {
		return parley.Beside{}
	}
	k := slices.IndexFunc(r.Contacts, func(o parley.Contact) bool { return o.Main && o.ID != c.ID })
	if k < 0 {
		return parley.Beside{}
	}
	main := r.Contacts[k]
	b := parley.Beside{Day: main.Date}
	if len(b.Day) != 10 {
		b.Day = Day10(r.Document.Published)
	}
	switch {
	case slices.Contains(c.After, main.ID):
		b.Order = "after"
	case slices.Contains(c.Before, main.ID):
		b.Order = "before"
	}
	return b
}
