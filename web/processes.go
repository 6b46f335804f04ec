package web

import (
	"slices"
	"strings"

	"parley"
	"parley/query"
	"parley/reconcile/decide"
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
	b := processesPage{Author: author(q), Past: q.closed()}
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

func lineOf(p parley.Process, contacts []parley.ContactOnRecord, today string) processLine {
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
func contactsOfProcess(r store.Reader, p parley.Process, decisions []parley.Decision) ([]parley.ContactOnRecord,
	error) {
	var all []parley.ContactOnRecord
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
	slices.SortFunc(all, func(a, b parley.ContactOnRecord) int {
		return strings.Compare(a.From+string(a.ID), b.From+string(b.ID))
	})
	var failed error
	kept := view.Belonging(all, p, decisions, func(c parley.ContactOnRecord) []parley.Account {
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
func includedIn(r store.Reader, p parley.Process, decisions []parley.Decision,
	seen map[parley.ContactID]bool) ([]parley.ContactOnRecord, error) {
	var all []parley.ContactOnRecord
	for _, d := range decide.InForce(decisions) {
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

// begin keeps the decision that begins a negotiation.
func (d *Desk) begin(q *asking) (page, error) {
	f := q.form()
	since, until, err := query.Days(f.Get("since"), f.Get("until"))
	if err != nil {
		return page{}, err
	}
	p := parley.Process{Name: strings.TrimSpace(f.Get("name")), Since: since, Until: until,
		Parties: splitWords(f.Get("parties")), Topics: splitWords(f.Get("topics"))}
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
