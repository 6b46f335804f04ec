package audit

import (
	"fmt"
	"slices"
	"time"

	"parley"
	"parley/reconcile"
)

// Claim is a number that somebody gives a contact in a series, or says the
// series has.
type Claim struct {
	Number int
	Scope  reconcile.Scope
	Words  string
	Told   string // ISO day it was told
	// Contact is the contact so numbered, "" for a claim about the last one.
	Contact parley.ContactID
}

// Audit sets a claim against the contacts on record.
type Audit struct {
	Claim   Claim
	Start   time.Time                // of the series; zero where the words do not tell
	By      string                   // the rule that found the start
	Counted []parley.ContactOnRecord // one by one, up to the contact claimed
	Held    bool                     // the record's count is the claimed one
	Gap     []string                 // what would explain the difference
}

// AuditOrdinal counts the contacts of a series on record, oldest first, and
// looks for what explains a difference: another start, other kinds counted too,
// contacts denied or only planned, or contacts that are missing. The contacts
// are those between the sides of the claim.
func AuditOrdinal(claim Claim, contacts []parley.ContactOnRecord) Audit {
	told, _ := time.Parse(time.DateOnly, claim.Told)
	a := Audit{Claim: claim}
	a.Start, a.By = claim.Scope.Start(told)
	last := lastDay(claim, contacts)
	a.Counted = series(contacts, claim.Scope, a.Start, last, parley.ContactOnRecord.Happened)
	a.Held = len(a.Counted) == claim.Number
	if !a.Held {
		a.Gap = explain(claim, contacts, a, last)
	}
	return a
}

// lastDay is the day up to which a claim counts: that of its contact, or the
// day it was told.
func lastDay(claim Claim, contacts []parley.ContactOnRecord) string {
	k := slices.IndexFunc(contacts, func(c parley.ContactOnRecord) bool { return c.ID == claim.Contact })
	if k >= 0 {
		return contacts[k].From
	}
	return claim.Told
}

// series lists the contacts of a scope between two days, oldest first.
func series(contacts []parley.ContactOnRecord, scope reconcile.Scope, start time.Time, last string,
	keep func(parley.ContactOnRecord) bool) []parley.ContactOnRecord {
	var found []parley.ContactOnRecord
	for _, c := range contacts {
		if scope.Counts(c.Kind) && keep(c) && (start.IsZero() || c.From >= start.Format(time.DateOnly)) &&
			(last == "" || c.From <= last) {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, parley.ByDay)
	return found
}

// explain tries other ways to count.
func explain(claim Claim, contacts []parley.ContactOnRecord, a Audit, last string) []string {
	var gap []string
	try := func(n int, words string) {
		if n == claim.Number {
			gap = append(gap, words)
		}
	}
	any := reconcile.Scope{Medium: "contact"}
	try(len(series(contacts, any, a.Start, last, parley.ContactOnRecord.Happened)),
		fmt.Sprintf("with every kind of contact counted there are %d", claim.Number))
	withDenied := func(c parley.ContactOnRecord) bool { return c.Status.Happened() || c.Status == parley.Denied }
	try(len(series(contacts, claim.Scope, a.Start, last, withDenied)),
		fmt.Sprintf("with those that one side denies there are %d", claim.Number))
	withPlanned := func(c parley.ContactOnRecord) bool { return c.Status.Happened() || c.Status.Ahead() }
	try(len(series(contacts, claim.Scope, a.Start, last, withPlanned)),
		fmt.Sprintf("with those that were only planned there are %d", claim.Number))
	gap = append(gap, otherStart(claim, contacts, last)...)
	switch n := len(a.Counted); {
	case n < claim.Number:
		gap = append(gap, missing(claim.Number-n))
	case n > claim.Number && len(gap) == 0:
		gap = append(gap, fmt.Sprintf("the record has %d more than claimed", n-claim.Number))
	}
	return gap
}

// otherStart is the day from which the record would hold the claimed number.
func otherStart(claim Claim, contacts []parley.ContactOnRecord, last string) []string {
	all := series(contacts, claim.Scope, time.Time{}, last, parley.ContactOnRecord.Happened)
	if len(all) < claim.Number || claim.Number < 1 {
		return nil
	}
	return []string{fmt.Sprintf("counted from %s there are %d", all[len(all)-claim.Number].From, claim.Number)}
}

// AuditLongest sets "longest" or "shortest" against the lengths on record: the
// contacts that are told to be longer (shorter), and those of unknown length.
func AuditLongest(c parley.ContactOnRecord, contacts []parley.ContactOnRecord, longest bool) (rivals,
	unknown []parley.ContactOnRecord) {
	own := length(c)
	for _, o := range contacts {
		if o.ID == c.ID || o.Kind != c.Kind || !o.Happened() || o.From > c.From {
			continue
		}
		switch other := length(o); {
		case !other.Told() || !own.Told():
			unknown = append(unknown, o)
		case longest && other.Least > own.Most, !longest && other.Most < own.Least:
			rivals = append(rivals, o)
		}
	}
	return rivals, unknown
}

// length is the length of a contact as its summary has it.
func length(c parley.ContactOnRecord) reconcile.Minutes {
	for _, a := range c.Accounts {
		if m := reconcile.Length(a.Contact); m.Told() && a.Contact.Duration == c.Duration {
			return m
		}
	}
	if c.Duration != "" && len(c.Accounts) == 0 {
		return reconcile.LengthOfFact(c.Duration, "")
	}
	return reconcile.Minutes{}
}

// Lengths are the lengths that accounts of a contact tell, the longest first,
// each once.
func Lengths(c parley.ContactOnRecord) []string {
	var all []string
	for _, a := range c.Current() {
		for _, f := range a.Contact.Facts {
			if v, ok := f.Value.(string); ok && f.Field == "duration" && !slices.Contains(all, v) {
				all = append(all, v)
			}
		}
	}
	slices.SortStableFunc(all, func(x, y string) int { return int(reconcile.MinutesOf(y) - reconcile.MinutesOf(x)) })
	return all
}

// missing says how many contacts of a series may lack a document.
func missing(n int) string {
	if n == 1 {
		return "1 of them may be missing: no document on record tells of it"
	}
	return fmt.Sprintf("%d of them may be missing: no document on record tells of them", n)
}
