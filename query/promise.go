package query

import (
	"fmt"
	"time"

	"parley"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// Promises lists commitments that fit, with what became of them, oldest first.
func Promises(r store.Reader, f store.OutcomeFilter, now time.Time) ([]reconcile.Promise, error) {
	f.Kind = parley.CommitmentThing
	outcomes, err := r.Outcomes(f)
	if err != nil {
		return nil, err
	}
	return Settled(r, outcomes, now)
}

// Settled finds what became of commitments. Contacts are looked up once each.
func Settled(r store.Reader, outcomes []parley.Outcome, now time.Time) ([]reconcile.Promise, error) {
	var accounts []parley.AccountID
	for _, o := range outcomes {
		if o.Account != "" {
			accounts = append(accounts, o.Account)
		}
	}
	contacts, err := r.ContactOf(accounts...)
	if err != nil {
		return nil, err
	}
	s := &settling{r: r, found: map[string][]reconcile.Contact{}}
	promises := view.Promises(outcomes, func(id parley.AccountID) (reconcile.Contact, bool) { c, ok := contacts[id]; return c, ok }, s.candidates, now)
	return promises, s.failed
}

// settling looks up the contacts that could keep commitments, and remembers them.
type settling struct {
	r      store.Reader
	found  map[string][]reconcile.Contact
	failed error
}

// mostCandidates bounds what is looked through for a contact that the names of
// sides and kinds do not tell from others.
const mostCandidates = 30

// candidates are the first contacts between those awaited, within the days.
func (s *settling) candidates(a reconcile.Awaited) []reconcile.Contact {
	key := fmt.Sprintf("%#v", a)
	if found, known := s.found[key]; known {
		return found
	}
	f := store.Filter{Parties: a.Parties, Kinds: a.Kinds, Statuses: []parley.Status{parley.Held, parley.UnderWay}, After: before(a.From), Until: before(a.Until), Oldest: mostCandidates}
	for _, name := range a.Persons {
		if !a.Delegated {
			f.Persons = append(f.Persons, reconcile.PersonKey(name))
		}
	}
	found, err := s.r.Contacts(f)
	if err != nil {
		s.failed = err
	}
	s.found[key] = found
	return found
}

// before is the day before an ISO day; a day that is none is itself.
func before(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, 0, -1).Format(time.DateOnly)
}
