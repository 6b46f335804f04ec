package web

import (
	"slices"
	"time"

	"parley"
	"parley/query"
	"parley/reconcile/promise"
	"parley/store"
	"parley/view"
)

// processPage is one negotiation: its contacts, plans, groups, positions and
// promises.
type processPage struct {
	parley.Process
	Lanes     chart
	Lines     []view.Line
	Older     int // contacts before those listed
	Plans     []body
	Groups    []body
	Positions []parley.Outcome
	Promises  []promise.Promise
}

func (d *Desk) process(q *asking) (page, error) {
	var b processPage
	err := q.read(func(r store.Reader) (err error) {
		if b.Process, err = d.processNamed(q, r); err != nil {
			return err
		}
		decisions, err := r.Decisions()
		if err != nil {
			return err
		}
		contacts, err := contactsOfProcess(r, b.Process, decisions)
		if err != nil {
			return err
		}
		b.Older = max(0, len(contacts)-mostOfProcess)
		b.Lines = view.Timeline(contacts[b.Older:], nil, q.today())
		b.Lanes = drawLanes(b.Lines, nil, store.Filter{Since: b.Since, Until: b.Until}, q.today(), false)
		if err := query.Perhaps(r, b.Lines); err != nil {
			return err
		}
		slices.Reverse(b.Lines)
		return b.outcomes(r, q)
	})
	return page{name: "process", title: b.Name, body: &b}, err
}

// processNamed is the negotiation asked for. One that was begun later than the
// day looked back to is that of now: what belonged to it can have been known.
func (d *Desk) processNamed(q *asking, r store.Reader) (parley.Process, error) {
	p, err := query.Process(r, q.word("name"))
	if parley.ErrorCode(err) == parley.Missing && !q.asOf.IsZero() {
		err = d.Store.Read(q.ctx(), time.Time{},
			func(now store.Reader) (err error) { p, err = query.Process(now, q.word("name")); return err })
	}
	return p, err
}

// outcomes lists what documents that tell of its parties say came of it.
func (b *processPage) outcomes(r store.Reader, q *asking) error {
	documents, err := b.documents(r)
	if err != nil {
		return err
	}
	var groups, plans, promises []parley.Outcome
	for _, kind := range []parley.Kind{parley.PlanThing, parley.GroupThing, parley.PositionThing,
		parley.CommitmentThing} {
		found, err := r.Outcomes(store.OutcomeFilter{Kind: kind, Of: documents, Newest: true, Most: mostOutcomes})
		if err != nil {
			return err
		}
		if found, err = b.besides(r, kind, found, plans); err != nil {
			return err
		}
		switch kind {
		case parley.GroupThing:
			groups = found
		case parley.PlanThing:
			plans = found
		case parley.PositionThing:
			b.Positions = found
		default:
			promises = found
		}
	}
	b.Groups, b.Plans = bodies(groups), bodies(plans)
	b.Promises, err = query.Settled(r, promises, q.today())
	slices.Reverse(b.Promises)
	return err
}

// mostOfProcess is how many contacts of a negotiation give the documents whose
// outcomes are listed, the newest.
const mostOfProcess = 120

// mostOutcomes is how many promises, positions, groups and plans of a negotiation
// are listed, the newest of each.
const mostOutcomes = 60

func (b *processPage) documents(r store.Reader) ([]int64, error) {
	var ids []parley.ContactID
	for _, l := range b.Lines {
		ids = append(ids, l.ID)
	}
	return r.DocumentsOf(ids...)
}
