package extract

import (
	"parley"
	"parley/text"
)

// orderContacts sets before and after, both ends.
func orderContacts(t *text.Text, events []*telling, contacts []*contact, rec *parley.Record) {
	for _, x := range events {
		for _, n := range x.before {
			precedes(rec, x.contact, events[n].contact)
		}
		for _, n := range x.after {
			precedes(rec, events[n].contact, x.contact)
		}
		if x.contact >= 0 && x.series != 0 {
			if m := seriesMate(t, contacts, x); x.series < 0 && past(contacts[x.contact].status) {
				precedes(rec, x.contact, m)
			} else {
				precedes(rec, m, x.contact)
			}
		}
	}
}

// seriesMate is the contact of the same sides that "again" and "previous" count
// from: the main one.
func seriesMate(t *text.Text, contacts []*contact, x *telling) int {
	c := contacts[x.contact]
	for k, o := range contacts {
		if k != x.contact && past(o.status) && sameSides(t, o.who, c.who) && o.tellings[0].series == 0 {
			return k
		}
	}
	return -1
}

func precedes(rec *parley.Record, a, b int) {
	if a < 0 || b < 0 || a == b {
		return
	}
	for _, earlier := range rec.Contacts[a].After {
		if earlier == contactID(b) {
			return // told the other way before
		}
	}
	rec.Contacts[a].Before = appendNew(rec.Contacts[a].Before, contactID(b))
	rec.Contacts[b].After = appendNew(rec.Contacts[b].After, contactID(a))
}
