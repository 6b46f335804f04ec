package promise

import (
	"time"

	"parley"
	"parley/reconcile"
)

// Promise is a commitment on record, and what became of it.
type Promise struct {
	parley.Commitment
	Ref      string // document and number
	Document parley.Document
	Made     string   // ISO day: of the contact at which it was made, else of publication
	Due      string   // EDTF; "" where no date is told
	FollowUp bool     // it promises another contact
	Parties  []string // of those bound, as far as the contact tells
	KeptBy   parley.ContactID
	KeptOn   string
	Overdue  bool // its date has passed and no contact on record keeps it
	// the record cannot tell whether it was kept: it promises no contact, or one that nothing tells
	// from others
	Uncertain bool
}

// Settle finds what became of a promise made at a contact: the first contact
// held that it calls for, or that its date has passed. Candidates gives contacts
// that may keep it; those that do not are passed over.
func Settle(p Promise, at parley.ContactOnRecord, candidates func(Awaited) []parley.ContactOnRecord,
	now time.Time) Promise {
	_, until, told := reconcile.Span(p.Due)
	if told != reconcile.Undated && until.Format(time.DateOnly) <= p.Made {
		p.Due, told = "", reconcile.Undated // a day before the promise names something else in it
	}
	awaited, ok := Await(p, at)
	p.FollowUp, p.Uncertain = ok, !ok
	if ok {
		p.KeptBy, p.KeptOn = keeper(awaited, candidates(awaited))
	}
	p.Overdue = told != reconcile.Undated && now.After(until.AddDate(0, 0, 1)) && p.KeptBy == ""
	return p
}

// KeptAs is a promise of a contact that the text tells of as planned, where its
// account is one of a contact that took place later.
func (p Promise) KeptAs(promised parley.ContactOnRecord) Promise {
	if p.KeptBy == "" && promised.Status.Happened() && promised.From > p.Made {
		p.KeptBy, p.KeptOn, p.FollowUp, p.Uncertain, p.Overdue = promised.ID, promised.From, true, false, false
	}
	return p
}

// keeper is the first contact that is the one awaited.
func keeper(a Awaited, contacts []parley.ContactOnRecord) (parley.ContactID, string) {
	var best *parley.ContactOnRecord
	for k := range contacts {
		c := &contacts[k]
		if a.Is(*c) && (best == nil || parley.ByDay(*c, *best) < 0) {
			best = c
		}
	}
	if best == nil {
		return "", ""
	}
	return best.ID, best.From
}
