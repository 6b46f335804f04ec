package web

import (
	"slices"
	"strings"
	"time"

	"parley"
	"parley/query"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// processesPage is the negotiations people began, and a form for another.
type processesPage struct {
	Processes []processLine
	Author    string
	Past      bool
}

type processLine struct {
	parley.Process
	N       int
	Last    string // day of the last contact
	Next    string // day of the next one planned
	Address string
}

func (d *Desk) processes(q *asking) (page, error) {
	b := processesPage{Author: author(q), Past: !q.asOf.IsZero()}
	return page{name: "processes", title: "Processes", body: &b}, q.read(func(r store.Reader) error {
		decisions, err := r.Decisions()
		if err != nil {
			return err
		}
		for _, p := range view.Processes(decisions) {
			contacts, err := contactsOfProcess(r, p, decisions)
			if err != nil {
				return err
			}
			b.Processes = append(b.Processes, lineOf(p, contacts, isoDay(q.today())))
		}
		return nil
	})
}

func lineOf(p parley.Process, contacts []reconcile.Contact, today string) processLine {
	l := processLine{Process: p, N: len(contacts), Address: "/process?name=" + queryWord(p.Name)}
	for _, c := range contacts {
		switch {
		case c.Happened() && c.From > l.Last:
			l.Last = c.From
		case c.Status == parley.Planned && c.Date != "" && c.From >= today && (l.Next == "" || c.From < l.Next):
			l.Next = c.From
		}
	}
	return l
}

// contactsOfProcess lists the contacts that belong to a negotiation, oldest first.
func contactsOfProcess(r store.Reader, p parley.Process, decisions []parley.Decision) ([]reconcile.Contact, error) {
	var all []reconcile.Contact
	seen := map[parley.ContactID]bool{}
	for i, one := range p.Parties {
		for _, other := range p.Parties[i+1:] {
			found, err := r.Contacts(store.Filter{Parties: []string{one, other}, Since: p.Since, Until: p.Until})
			if err != nil {
				return nil, err
			}
			for _, c := range found {
				if !seen[c.ID] {
					seen[c.ID] = true
					all = append(all, c)
				}
			}
		}
	}
	included, err := includedIn(r, p, decisions, seen)
	if err != nil {
		return nil, err
	}
	all = append(all, included...)
	slices.SortFunc(all, func(a, b reconcile.Contact) int { return strings.Compare(a.From+string(a.ID), b.From+string(b.ID)) })
	var failed error
	kept := view.Belonging(all, p, decisions, func(c reconcile.Contact) []parley.Account {
		accounts, err := r.Members(c.ID)
		if err != nil {
			failed = err
		}
		return accounts
	})
	return kept, failed
}

// includedIn lists contacts that people put into a negotiation, other than those
// seen.
func includedIn(r store.Reader, p parley.Process, decisions []parley.Decision, seen map[parley.ContactID]bool) ([]reconcile.Contact, error) {
	var all []reconcile.Contact
	for _, d := range reconcile.InForce(decisions) {
		if d.Action != parley.IncludeIt || d.Process == nil || d.Process.Name != p.Name {
			continue
		}
		for _, a := range d.Anchors {
			ids, err := r.ContactsOf(a.Account)
			if err != nil {
				return nil, err
			}
			for _, id := range ids {
				if seen[id] {
					continue
				}
				seen[id] = true
				c, err := query.ContactByID(r, id)
				if err != nil {
					return nil, err
				}
				all = append(all, c)
			}
		}
	}
	return all, nil
}

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
	Promises  []reconcile.Promise
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
		err = d.Store.Read(q.ctx(), time.Time{}, func(now store.Reader) (err error) { p, err = query.Process(now, q.word("name")); return err })
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
	for _, kind := range []parley.Kind{parley.PlanThing, parley.GroupThing, parley.PositionThing, parley.CommitmentThing} {
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

// begin keeps the decision that begins a negotiation.
func (d *Desk) begin(q *asking) (page, error) {
	f := q.form()
	since, until, err := query.Days(f.Get("since"), f.Get("until"))
	if err != nil {
		return page{}, err
	}
	p := parley.Process{Name: strings.TrimSpace(f.Get("name")), Since: since, Until: until, Parties: splitWords(f.Get("parties")), Topics: splitWords(f.Get("topics"))}
	if _, err := d.settle(q, func(r store.Reader) (parley.Decision, error) { return query.Begin(r, p) }); err != nil {
		return page{}, err
	}
	return page{goTo: "/process?name=" + queryWord(p.Name)}, nil
}

// splitWords cuts a field that lists several at commas and semicolons.
func splitWords(s string) []string {
	var all []string
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ',' || r == ';' }) {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}
