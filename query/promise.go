package query

import (
	"strings"
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
	s := &settling{r: r, pairs: map[string][]reconcile.Contact{}}
	promises := view.Promises(outcomes, func(id parley.AccountID) (reconcile.Contact, bool) { c, ok := contacts[id]; return c, ok }, s.next, now)
	return promises, s.failed
}

// settling looks up the contacts that could keep commitments, and remembers them.
type settling struct {
	r      store.Reader
	pairs  map[string][]reconcile.Contact
	failed error
}

// next is the first contact that took place between parties after a day: what
// comes later keeps no promise that it does not.
func (s *settling) next(parties []string, after string) []reconcile.Contact {
	key := strings.Join(parties, "|") + after
	if _, known := s.pairs[key]; !known {
		found, err := s.r.Contacts(store.Filter{Parties: parties, After: after, Statuses: []parley.Status{parley.Held, parley.UnderWay}, Oldest: 1})
		if err != nil {
			s.failed = err
		}
		s.pairs[key] = found
	}
	return s.pairs[key]
}
