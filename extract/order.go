package extract

// orderContacts sets before and after, both ends.
func (r *reader) orderContacts() {
	for _, x := range r.tellings {
		for _, n := range x.before {
			r.precedes(x.contact, r.tellings[n].contact)
		}
		for _, n := range x.after {
			r.precedes(r.tellings[n].contact, x.contact)
		}
		if x.contact >= 0 && x.series != 0 {
			if m := r.seriesMate(x); x.series < 0 && past(r.contacts[x.contact].status) {
				r.precedes(x.contact, m)
			} else {
				r.precedes(m, x.contact)
			}
		}
	}
}

// seriesMate is the contact of the same sides that "again" and "previous" count
// from: the main one.
func (r *reader) seriesMate(x *telling) int {
	c := r.contacts[x.contact]
	for k, o := range r.contacts {
		if k != x.contact && past(o.status) && r.sameSides(o.who, c.who) && o.tellings[0].series == 0 {
			return k
		}
	}
	return -1
}

func (r *reader) precedes(a, b int) {
	if a < 0 || b < 0 || a == b {
		return
	}
	for _, earlier := range r.rec.Contacts[a].After {
		if earlier == contactID(b) {
			return // told the other way before
		}
	}
	r.rec.Contacts[a].Before = appendNew(r.rec.Contacts[a].Before, contactID(b))
	r.rec.Contacts[b].After = appendNew(r.rec.Contacts[b].After, contactID(a))
}
