package compare

import (
	"cmp"
	"slices"
	"time"

	"parley"
	"parley/reconcile"
)

// Step is one stage in the life of a contact, as one account tells it.
type Step struct {
	Day     string // of publication
	Status  parley.Status
	Account parley.AccountID
	Date    string // for when, as then told
}

// Life is how far the contact was told to have come, over time; accounts that
// repeat the stage before them are left out.
func Life(c parley.ContactOnRecord) []Step {
	var steps []Step
	for _, a := range byStage(c) {
		s := Step{Day: reconcile.Day10(a.Document.Published), Status: a.Contact.Status, Account: a.ID,
			Date: a.Contact.Date}
		if s.Status == "" {
			continue
		}
		if n := len(steps); n > 0 && steps[n-1].Status == s.Status && (s.Date == "" || steps[n-1].Date == s.Date) {
			continue
		}
		steps = append(steps, s)
	}
	return steps
}

// byStage orders accounts by day, and on one day by the life of a contact.
func byStage(c parley.ContactOnRecord) []parley.Account {
	sorted := slices.Clone(c.Accounts)
	slices.SortStableFunc(sorted, func(a, b parley.Account) int {
		return cmp.Or(cmp.Compare(reconcile.Day10(a.Document.Published), reconcile.Day10(b.Document.Published)),
			cmp.Compare(stage(a.Contact.Status), stage(b.Contact.Status)))
	})
	return sorted
}

// statusOf is the last stage told. What was held stays held, whatever an old
// announcement says; that somebody denies it does not undo it either.
func statusOf(c parley.ContactOnRecord) parley.Status {
	var last, best parley.Status
	for _, a := range byStage(c) {
		if last = a.Contact.Status; last == "" {
			continue // who tells no stage does not undo one
		}
		if last == parley.Held || best == "" || best != parley.Held && last != parley.Denied {
			best = last
		}
	}
	return best
}

// daysOf puts a contact on a timeline: on its date, else on the day it was
// first told of.
func daysOf(c parley.ContactOnRecord) (first, last string) {
	from, until, told := reconcile.Span(c.Date)
	if told == reconcile.Undated {
		first = reconcile.Day10(c.Accounts[0].Document.Published)
		for _, a := range c.Accounts {
			if day := reconcile.Day10(a.Document.Published); day != "" && (first == "" || day < first) {
				first = day
			}
		}
		return first, first
	}
	return from.Format(time.DateOnly), until.AddDate(0, 0, -1).Format(time.DateOnly)
}

// Overdue tells whether a contact that was planned for a day has passed without
// any report of it.
func Overdue(c parley.ContactOnRecord, now time.Time) bool {
	_, until, told := reconcile.Span(c.Date)
	return c.Status.Ahead() && !c.Withdrawn && told != reconcile.Undated && now.After(until.AddDate(0, 0, 1))
}
