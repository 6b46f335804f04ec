package reconcile

import (
	"slices"

	"parley"
)

// Visits tells for contacts that took place during a visit among them, which.
func Visits(contacts []parley.ContactOnRecord) map[parley.ContactID]parley.ContactID {
	within := map[parley.ContactID]parley.ContactID{}
	for _, visit := range contacts {
		for _, c := range contacts {
			if within[c.ID] == "" && DuringVisit(visit, c) {
				within[c.ID] = visit.ID
			}
		}
	}
	return within
}

// DuringVisit tells whether a contact took place in the course of a visit, on
// one of its days: between the same sides, with the visitor among those who met
// if both name people; or of the visitor with others, as nobody is at two places
// at once.
func DuringVisit(visit, c parley.ContactOnRecord) bool {
	if visit.Kind != parley.Visit || visit.Status == parley.Denied || visit.Status == parley.Cancelled ||
		c.Kind.Remote() || c.Kind == parley.Visit {
		return false
	}
	visitor := shareSomebody(visit, c)
	if len(visit.Participants) > 0 && !visitor {
		return false
	}
	if sameSides := len(visit.Parties) > 1 && Subset(visit.Parties, c.Parties); !sameSides &&
		(!visitor || elsewhere(visit, c)) {
		return false
	}
	return slices.ContainsFunc(visit.Accounts, func(a parley.Account) bool { return meets(a, c, visitor) })
}

func shareSomebody(a, b parley.ContactOnRecord) bool {
	return slices.ContainsFunc(a.Participants, func(p parley.Participant) bool {
		return p.Name != "" && slices.ContainsFunc(b.Participants,
			func(q parley.Participant) bool { return SamePerson(p, q) })
	})
}

// elsewhere tells whether a contact is told to have been at another place than
// the visit.
func elsewhere(visit, c parley.ContactOnRecord) bool {
	return visit.Place != "" && c.Place != "" && ComparePlaces(visit.Place, c.Place) == Contradict
}

// around is how long before and after the days that a list gives a visitor may
// be there, in minutes: lists have the day of the main meeting.
const around = 24 * 60

// meets tells whether the days of an account of a visit and of a contact meet.
// The stay of a visitor named in both is longer than the days told.
func meets(a parley.Account, c parley.ContactOnRecord, named bool) bool {
	w := When(a)
	if named && w.Told >= Day {
		w.From, w.To = w.From-around, w.To+around
	}
	return w.Told >= Month && slices.ContainsFunc(c.Accounts, func(b parley.Account) bool {
		x := When(b)
		return (x.Told >= Day || x.Told == Inferred) && w.Overlap(x)
	})
}
