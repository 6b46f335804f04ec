package query

import (
	"time"

	"parley"
	"parley/reconcile/promise"
	"parley/store"
	"parley/view"
)

// Promises lists commitments that fit, with what became of them, oldest first.
func Promises(r store.Reader, f store.OutcomeFilter, now time.Time) ([]promise.Promise, error) {
	f.Kind = parley.CommitmentThing
	outcomes, err := r.Outcomes(f)
	if err != nil {
		return nil, err
	}
	return Settled(r, outcomes, now)
}

// Settled finds what became of commitments. Contacts are looked up once each.
func Settled(r store.Reader, outcomes []parley.Outcome, now time.Time) ([]promise.Promise, error) {
	var accounts []parley.AccountID
	for _, o := range outcomes {
		for _, a := range []parley.AccountID{o.Account, o.Promised} {
			if a != "" {
				accounts = append(accounts, a)
			}
		}
	}
	contacts, err := r.ContactOf(accounts...)
	if err != nil {
		return nil, err
	}
	s := await(r)
	promises := view.Promises(outcomes, func(id parley.AccountID) (parley.ContactOnRecord, bool) {
		c,
			ok := contacts[id]
		return c, ok
	}, s.candidates, now)
	return promises, s.failed
}
