package web

import (
	"errors"
	"slices"
	"strings"

	"parley"
	"parley/query"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// timelinePage is contacts over time.
type timelinePage struct {
	Asked    filterForm
	Lanes    chart
	Months   []month
	N        int
	Older    string // address of those before
	View     string // "lanes" or "list"
	ByKind   bool
	LanesAt  string
	ListAt   string
	ByPairAt string
	ByKindAt string
	Names    []string // of processes
}

// filterForm is what the form of filters shows.
type filterForm struct {
	Party, Person  []string
	Kinds          []choice
	Statuses       []choice
	Since, Until   string
	Process        string
	Domestic       bool
	Any            bool // something is chosen
	Clear          string
	PartyS, PartyT string // the first two parties
	PersonS        string
}

type choice struct {
	Word string
	On   bool
}

// mostAsked is how many parties, or people, can be asked for at once.
const mostAsked = 16

// chosenOf are the words of a list with those marked that an address asks for, and
// these alone. Asking for any other is an error: an empty answer would look like
// one.
func chosenOf[T ~string](q *asking, name string, list []T) (choices []choice, asked []T, err error) {
	for _, word := range q.all(name) {
		if !slices.Contains(list, T(word)) {
			return nil, nil, &parley.Error{Code: parley.Invalid, Op: "read " + name, Thing: word, Err: errors.New("there is no such " + name)}
		}
		asked = append(asked, T(word))
	}
	for _, word := range list {
		choices = append(choices, choice{string(word), slices.Contains(asked, word)})
	}
	return choices, asked, nil
}

// month is the contacts of one month in a list.
type month struct {
	Name  string
	Lines []view.Line
}

const (
	mostListed = 150
	mostDrawn  = 400
	drawnDays  = 92 // days before today that lanes show if nobody asks for others
	drawnAhead = 21
)

var (
	kinds  = []parley.ContactKind{parley.Call, parley.VideoCall, parley.Meeting, parley.Visit, parley.Talks, parley.Message}
	stages = []parley.Status{parley.Held, parley.UnderWay, parley.Planned, parley.Proposed, parley.Postponed, parley.Cancelled, parley.Denied}
)

func (d *Desk) timeline(q *asking) (page, error) {
	b := timelinePage{View: "lanes", ByKind: q.word("by") == "kind", LanesAt: q.with("view", "", "from", ""), ListAt: q.with("view", "list"), ByPairAt: q.with("by", ""), ByKindAt: q.with("by", "kind")}
	if q.word("view") == "list" {
		b.View = "list"
	}
	filter, people, err := b.filter(q)
	if err != nil {
		return page{}, err
	}
	return page{name: "timeline", title: "Timeline", body: &b}, q.read(func(r store.Reader) error {
		decisions, err := r.Decisions()
		if err != nil {
			return err
		}
		for _, p := range view.Processes(decisions) {
			b.Names = append(b.Names, p.Name)
		}
		if b.View == "list" {
			return b.list(r, q, filter, people)
		}
		return b.draw(r, q, filter, people)
	})
}

// filter reads the address.
func (b *timelinePage) filter(q *asking) (store.Filter, []view.Who, error) {
	f := store.Filter{Domestic: q.word("domestic") != ""}
	var err error
	if f.Since, f.Until, err = query.Days(q.word("since"), q.word("until")); err != nil {
		return f, nil, err
	}
	var people []view.Who
	if len(q.all("party")) > mostAsked || len(q.all("person")) > mostAsked {
		return f, nil, &parley.Error{Code: parley.Invalid, Op: "read filters", Err: errors.New("these are too many parties or people")}
	}
	for _, name := range q.all("party") {
		f.Parties = append(f.Parties, view.PartyNamed(name))
	}
	for _, name := range q.all("person") {
		f.Persons, people = append(f.Persons, reconcile.PersonKey(name)), append(people, view.Who{Person: name})
	}
	if b.Asked.Kinds, f.Kinds, err = chosenOf(q, "kind", kinds); err != nil {
		return f, nil, err
	}
	if b.Asked.Statuses, f.Statuses, err = chosenOf(q, "status", stages); err != nil {
		return f, nil, err
	}
	a := &b.Asked
	a.Party, a.Person, a.Since, a.Until, a.Process, a.Domestic = f.Parties, q.all("person"), q.word("since"), q.word("until"), q.word("process"), f.Domestic
	a.PartyS, a.PartyT, a.PersonS = nth(a.Party, 0), nth(a.Party, 1), nth(a.Person, 0)
	a.Any = len(a.Party)+len(a.Person)+len(f.Kinds)+len(f.Statuses) > 0 || a.Since+a.Until+a.Process != "" || a.Domestic
	a.Clear = q.with("party", "", "person", "", "kind", "", "status", "", "since", "", "until", "", "process", "", "domestic", "", "from", "")
	return f, people, nil
}

func nth(words []string, n int) string {
	if n < len(words) {
		return words[n]
	}
	return ""
}

// chosen fetches contacts, leaves those that fit, and tells where to go on.
func (b *timelinePage) chosen(r store.Reader, q *asking, f store.Filter, people []view.Who) ([]view.Line, []reconcile.Contact, error) {
	contacts, err := r.Contacts(f)
	if err != nil {
		return nil, nil, err
	}
	kept := contacts
	if b.Asked.Process != "" {
		if kept, err = query.OfProcess(r, contacts, b.Asked.Process); err != nil {
			return nil, nil, err
		}
	}
	return view.Timeline(kept, people, q.today()), contacts, nil
}

// list fills the list, the newest first, in parts.
func (b *timelinePage) list(r store.Reader, q *asking, f store.Filter, people []view.Who) error {
	f.Newest = mostListed
	var err error
	if f.From, err = parsePlace(q.word("from")); err != nil {
		return err
	}
	lines, fetched, err := b.chosen(r, q, f, people)
	if err != nil {
		return err
	}
	if err := query.Perhaps(r, lines); err != nil {
		return err
	}
	slices.Reverse(lines)
	b.N = len(lines)
	for _, l := range lines {
		name := "Day unknown"
		if l.From != "" {
			name = dayWords(l.From[:7])
		}
		if n := len(b.Months); n == 0 || b.Months[n-1].Name != name {
			b.Months = append(b.Months, month{Name: name})
		}
		last := &b.Months[len(b.Months)-1]
		last.Lines = append(last.Lines, l)
	}
	if len(fetched) == mostListed {
		b.Older = q.with("from", fetched[0].From+"~"+string(fetched[0].ID))
	}
	return nil
}

// parsePlace reads where a list goes on: "2026-06-02~15ca5b6eb641".
func parsePlace(words string) (store.Place, error) {
	day, id, ok := strings.Cut(words, "~")
	if words != "" && (!ok || parley.Valid("date", day) != nil && day != "") {
		return store.Place{}, &parley.Error{Code: parley.Invalid, Op: "find page", Thing: words, Err: errNothing}
	}
	return store.Place{Day: day, Contact: parley.ContactID(id)}, nil
}

// daysOf counts contacts by the day they began.
func daysOf(lines []view.Line) []store.DayCount {
	var all []store.DayCount
	for _, l := range lines {
		all = append(all, store.DayCount{Day: l.From, Status: l.Status, N: 1})
	}
	return all
}

// draw fills the lanes: three months up to now, or the days asked for.
func (b *timelinePage) draw(r store.Reader, q *asking, f store.Filter, people []view.Who) error {
	span := f
	if f.Since == "" && f.Until == "" {
		span.Since, span.Until = isoDay(q.today().AddDate(0, 0, -drawnDays)), isoDay(q.today().AddDate(0, 0, drawnAhead))
	}
	span.Newest = mostDrawn
	lines, fetched, err := b.chosen(r, q, span, people)
	if err != nil {
		return err
	}
	if len(lines) == 0 && f.Since == "" && f.Until == "" {
		f.Newest = mostDrawn / 4 // nothing of late: the last there is
		if lines, fetched, err = b.chosen(r, q, f, people); err != nil {
			return err
		}
		span = f
	}
	if b.Asked.Process != "" || len(people) > 0 {
		b.N = len(lines)
		b.Lanes = drawLanes(lines, daysOf(lines), span, q.today(), b.ByKind)
		b.Lanes.Cut = len(fetched) == mostDrawn
		return nil
	}
	days, err := r.Tally(store.Filter{Parties: span.Parties, Persons: span.Persons, Kinds: span.Kinds, Statuses: span.Statuses, Since: span.Since, Until: span.Until, Domestic: span.Domestic})
	b.N = len(lines)
	b.Lanes = drawLanes(lines, days, span, q.today(), b.ByKind)
	b.Lanes.Cut = len(fetched) == mostDrawn
	return err
}
