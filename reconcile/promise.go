package reconcile

import (
	"time"

	"parley"
)

// Promise is a commitment on record, and what became of it.
type Promise struct {
	parley.Commitment
	Ref       string // document and number
	Document  parley.Document
	Made      string // ISO day: of the contact at which it was made, else of publication
	Due       string // EDTF; "" where no date is told
	FollowUp  bool   // it promises another contact
	KeptBy    parley.ContactID
	KeptOn    string
	Overdue   bool // its date has passed and no contact on record keeps it
	Uncertain bool // it promises no contact: the record cannot tell whether it was kept
}

// followUps are the words of a promise to be in contact again.
var followUps = map[string]bool{"meet": true, "meeting": true, "talk": true, "talks": true, "speak": true, "call": true, "visit": true, "consultation": true,
	"consult": true, "summit": true, "negotiation": true, "conversation": true, "reconvene": true, "negotiate": true, "session": true, "round": true}

// Settle finds what became of a promise: the first contact held later between
// the sides of the contact at which it was made, by the date it names; or that
// the date has passed. The contacts are those between these sides.
func Settle(p Promise, contacts []Contact, now time.Time) Promise {
	p.FollowUp = promisesContact(p.What)
	p.Uncertain = !p.FollowUp
	_, until, told := Span(p.Due)
	if p.FollowUp {
		p.KeptBy, p.KeptOn = keeper(p, contacts, until, told)
	}
	p.Overdue = told != Undated && now.After(until.AddDate(0, 0, 1)) && p.KeptBy == ""
	return p
}

func promisesContact(what string) bool {
	for _, w := range contentWords(what) {
		if followUps[w] {
			return true
		}
	}
	return false
}

func keeper(p Promise, contacts []Contact, until time.Time, told Precision) (parley.ContactID, string) {
	var best *Contact
	for k := range contacts {
		c := &contacts[k]
		if !happened(c.Status) || c.From <= p.Made || told != Undated && c.From >= until.Format(time.DateOnly) {
			continue
		}
		if best == nil || byDay(*c, *best) < 0 {
			best = c
		}
	}
	if best == nil {
		return "", ""
	}
	return best.ID, best.From
}
