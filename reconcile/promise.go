package reconcile

import (
	"slices"
	"strings"
	"time"

	"parley"
)

// Promise is a commitment on record, and what became of it.
type Promise struct {
	parley.Commitment
	Ref       string // document and number
	Document  parley.Document
	Made      string   // ISO day: of the contact at which it was made, else of publication
	Due       string   // EDTF; "" where no date is told
	FollowUp  bool     // it promises another contact
	Parties   []string // of those bound, as far as the contact tells
	KeptBy    parley.ContactID
	KeptOn    string
	Overdue   bool // its date has passed and no contact on record keeps it
	Uncertain bool // it promises no contact: the record cannot tell whether it was kept
}

// contactVerbs promise a contact by themselves, contactNouns behind a verb that
// brings one about.
var (
	contactVerbs = words("meet talk speak call phone visit reconvene consult confer negotiate")
	contactNouns = words("meeting talk call visit consultation summit negotiation conversation round session dialogue")
	bringing     = words("hold have continue resume convene organise organize arrange schedule keep launch begin start relaunch restart conduct make pay host")
)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

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
	if told != Undated && until.Format(time.DateOnly) <= p.Made {
		p.Due, told = "", Undated // a day before the promise names something else in it
	}
	p.Overdue = told != Undated && now.After(until.AddDate(0, 0, 1)) && p.KeptBy == ""
	return p
}

// promisesContact tells whether somebody promised to be in contact again: "to
// meet in May", "to hold a further round of talks". "To cooperate in preparing
// the summit" promises none.
func promisesContact(what string) bool {
	list := contentWords(what)
	if len(list) == 0 {
		return false
	}
	if contactVerbs[list[0]] {
		return true
	}
	return bringing[list[0]] && slices.ContainsFunc(list[1:min(len(list), 6)], func(w string) bool { return contactNouns[w] })
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
