package web

import (
	"cmp"
	"errors"
	"net/url"
	"slices"
	"strings"

	"parley"
	"parley/gazetteer"
	"parley/query"
	"parley/reconcile"
	"parley/reconcile/promise"
	"parley/store"
	"parley/view"
)

// whoPage is a person or a party: contacts, statements by issue over time, what
// they hold and promise.
type whoPage struct {
	Name      string
	IsParty   bool
	Offices   []office
	People    []parley.Participant // of a party
	Lines     []view.Line
	All       int       // contacts on record, of which the newest are listed
	With      []counted // whom they met how often
	Issues    []view.Issue
	Positions []parley.Outcome
	Promises  []promise.Promise
	Timeline  string
	Saids     string // address of all statements
	Named     []hit  // documents that name who took part in nothing and said nothing alone
}

// office is an office somebody is told to hold, by the lists or by documents.
type office struct {
	Words, Party, Since, Until string
	Told                       bool // by documents on record
}

type counted struct {
	Name, Address string
	N             int
}

const (
	mostContacts = 60
	mostSaidOf   = 120
)

func (d *Desk) person(q *asking) (page, error) {
	name := q.PathValue("name")
	if reconcile.PersonKey(name) == "" {
		return page{}, (&whoPage{}).unknown(name) // a name without letters is everybody's
	}
	b := whoPage{Name: name, Timeline: "/timeline?person=" + queryWord(name) + "&view=list",
		Saids: "/statements?who=" + queryWord(name)}
	err := q.read(func(r store.Reader) error {
		all, err := query.OfPerson(r, name)
		if err != nil {
			return err
		}
		b.All = len(all)
		b.with(all, view.Who{Person: name})
		found := all[max(0, len(all)-mostContacts):]
		if err := b.contacts(r, view.Timeline(found, []view.Who{{Person: name}}, q.today())); err != nil {
			return err
		}
		b.offices(name)
		if err := b.outcomes(r, q, store.OutcomeFilter{Person: reconcile.PersonKey(name)}); err != nil {
			return err
		}
		return b.known(r)
	})
	return page{name: "who", title: name, body: &b}, err
}

func (d *Desk) party(q *asking) (page, error) {
	name := view.PartyNamed(q.PathValue("name"))
	if name != q.PathValue("name") {
		return page{goTo: "/party/" + url.PathEscape(name)}, nil
	}
	b := whoPage{Name: name, IsParty: true, Timeline: "/timeline?party=" + queryWord(name),
		Saids: "/statements?who=" + queryWord(name)}
	err := q.read(func(r store.Reader) error {
		f := store.Filter{Parties: []string{name}, Newest: mostContacts}
		found, err := r.Contacts(f)
		if err != nil {
			return err
		}
		if b.All, err = r.Count(f); err != nil {
			return err
		}
		if err := b.partners(r); err != nil {
			return err
		}
		if err := b.contacts(r, view.Timeline(found, nil, q.today())); err != nil {
			return err
		}
		b.people(name)
		if err := b.outcomes(r, q, store.OutcomeFilter{Party: name}); err != nil {
			return err
		}
		return b.known(r)
	})
	return page{name: "who", title: name, body: &b}, err
}

// known looks for documents that name somebody of whom nothing else is on record: a
// source between others, or one of a joint statement. Where there are none either,
// nobody is so called.
func (b *whoPage) known(r store.Reader) error {
	if len(b.Lines)+len(b.Issues)+len(b.Positions)+len(b.Promises) > 0 {
		return nil
	}
	words := strings.Fields(b.Name)
	if len(words) == 0 {
		return b.unknown(b.Name)
	}
	if !b.IsParty {
		words = words[len(words)-1:] // texts name people by their surnames
	}
	hits, err := r.Search(strings.Join(words, " "), mostNamedIn)
	if err != nil {
		return err
	}
	for _, h := range hits {
		if strings.Contains(h.Passage, "«"+words[0]) { // written as a name
			b.Named = append(b.Named, hit{h, pieces(h.Passage)})
		}
	}
	if len(b.Named) == 0 && !b.listed() {
		return b.unknown(b.Name)
	}
	return nil
}

// mostNamedIn is how many documents are listed that only name somebody.
const mostNamedIn = 20

// listed reports whether the gazetteer knows a party by its name: a text can name it
// by its capital, or by its people.
func (b *whoPage) listed() bool {
	return b.IsParty && slices.ContainsFunc(gazetteer.Lookup(b.Name),
		func(e gazetteer.Entry) bool { return e.Party == b.Name })
}

func (b *whoPage) unknown(name string) error {
	return &parley.Error{Code: parley.Missing, Op: "find", Thing: name,
		Err: errors.New("nothing on record is of anybody so called")}
}

// contacts lists them, the newest first.
func (b *whoPage) contacts(r store.Reader, lines []view.Line) error {
	slices.Reverse(lines)
	b.Lines = lines
	return query.Perhaps(r, b.Lines)
}

// partners counts with whom a party was in contact, as the matrix does.
func (b *whoPage) partners(r store.Reader) error {
	pairs, err := r.Pairs(store.Filter{})
	n := map[string]int{}
	for _, p := range pairs {
		switch b.Name {
		case p.One:
			n[p.Other] += p.N
		case p.Other:
			n[p.One] += p.N
		}
	}
	b.most(n)
	return err
}

// with counts with whom a person was in contact; contacts whose status nobody tells count nowhere.
func (b *whoPage) with(all []parley.ContactOnRecord, who view.Who) {
	n := map[string]int{}
	for _, c := range all {
		for _, p := range c.Parties {
			if c.Status != "" && p != who.Party && !ownParty(c, who, p) {
				n[p]++
			}
		}
	}
	b.most(n)
}

// most lists those with whom most contacts were.
func (b *whoPage) most(n map[string]int) {
	for name, k := range n {
		b.With = append(b.With, counted{name, partyLink(name), k})
	}
	slices.SortFunc(b.With, func(a, c counted) int {
		return cmp.Or(cmp.Compare(c.N, a.N),
			cmp.Compare(a.Name, c.Name))
	})
	b.With = b.With[:min(len(b.With), 8)]
}

// ownParty tells whether a person takes part in a contact for a party.
func ownParty(c parley.ContactOnRecord, who view.Who, party string) bool {
	return slices.ContainsFunc(c.Participants,
		func(p parley.Participant) bool { return who.Person != "" && p.Party == party && who.Is(p) })
}

// offices are those of the lists, and those that documents tell.
func (b *whoPage) offices(name string) {
	for _, h := range gazetteer.Known(gazetteer.Surname(name)) {
		if strings.EqualFold(gazetteer.Fold(h.Name), gazetteer.Fold(name)) {
			b.Offices = append(b.Offices, office{Words: h.Office, Party: h.Party, Since: h.Since, Until: h.Until})
		}
	}
	told := map[string]bool{}
	for _, l := range b.Lines {
		for _, p := range l.Participants {
			key := strings.ToLower(p.Office + p.Party)
			if p.Office != "" && p.Name != "" && reconcile.SameName(p.Name, name) && !told[key] {
				told[key] = true
				b.Offices = append(b.Offices, office{Words: p.Office, Party: p.Party, Told: true, Since: l.From})
			}
		}
	}
}

// people are those who spoke or met for a party in the contacts listed.
func (b *whoPage) people(party string) {
	n := map[string]int{}
	at := map[string]parley.Participant{}
	for _, l := range b.Lines {
		for _, p := range l.Participants {
			if p.Party == party && p.Name != "" {
				n[p.Name]++
				if at[p.Name].Office == "" {
					at[p.Name] = p
				}
			}
		}
	}
	for _, p := range at {
		b.People = append(b.People, p)
	}
	slices.SortFunc(b.People, func(p, q parley.Participant) int {
		return cmp.Or(cmp.Compare(n[q.Name], n[p.Name]), cmp.Compare(p.Name, q.Name))
	})
	b.People = b.People[:min(len(b.People), 12)]
}

// outcomes lists positions, promises and statements.
func (b *whoPage) outcomes(r store.Reader, q *asking, f store.OutcomeFilter) error {
	var err error
	f.Newest, f.Most, f.Kind = true, 30, parley.PositionThing
	if b.Positions, err = r.Outcomes(f); err != nil {
		return err
	}
	if b.Promises, err = query.Promises(r, f, q.today()); err != nil {
		return err
	}
	slices.Reverse(b.Promises)
	said, _, err := query.Statements(r, query.Said{Who: b.Name, Most: mostSaidOf})
	b.Issues = view.ByIssue(said)
	return err
}
