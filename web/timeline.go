package web

import (
	"slices"

	"parley"
	"parley/query"
	"parley/store"
	"parley/view"
)

// timelinePage is contacts over time.
type timelinePage struct {
	Asked    filterForm
	Lanes    chart
	Months   []month
	N        int    // contacts shown
	All      int    // that fit; 0 where it is not told
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
	kinds  = parley.Kinds()
	stages = parley.Statuses()
)

func (d *Desk) timeline(q *asking) (page, error) {
	b := timelinePage{View: "lanes", ByKind: q.word("by") == "kind", LanesAt: q.with("view", "", "from", ""),
		ListAt: q.with("view", "list"), ByPairAt: q.with("by", ""), ByKindAt: q.with("by", "kind")}
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

// chosen fetches contacts, leaves those that fit, and tells where to go on.
func (b *timelinePage) chosen(r store.Reader, q *asking, f store.Filter, people []view.Who) ([]view.Line,
	[]parley.ContactOnRecord, error) {
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
	lines = view.StatedFirst(lines)
	b.N = len(lines)
	for _, l := range lines {
		name := "Day unknown"
		switch {
		case l.Status == "":
			name = "Status not stated"
		case l.From != "":
			name = dayWords(l.From[:7])
		}
		if n := len(b.Months); n == 0 || b.Months[n-1].Name != name {
			b.Months = append(b.Months, month{Name: name})
		}
		last := &b.Months[len(b.Months)-1]
		last.Lines = append(last.Lines, l)
	}
	if b.Asked.Process == "" && len(people) == 0 {
		if b.All, err = r.Count(f); err != nil {
			return err
		}
	}
	if len(fetched) == mostListed {
		b.Older = q.with("from", fetched[0].From+"~"+string(fetched[0].ID))
	}
	return nil
}

// daysOf counts contacts by the day they began.
func daysOf(lines []view.Line) []store.DayCount {
	var all []store.DayCount
	for _, l := range lines {
		if l.Status == "" {
			continue // no count has those
		}
		all = append(all, store.DayCount{Day: l.From, Status: l.Status, N: 1})
	}
	return all
}

// draw fills the lanes: three months up to now, or the days asked for.
func (b *timelinePage) draw(r store.Reader, q *asking, f store.Filter, people []view.Who) error {
	span := f
	if f.Since == "" && f.Until == "" {
		span.Since, span.Until = isoDay(q.today().AddDate(0, 0, -drawnDays)),
			isoDay(q.today().AddDate(0, 0, drawnAhead))
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
		if k := slices.IndexFunc(lines, func(l view.Line) bool { return l.From != "" }); k >= 0 {
			span.Since, span.Until = lines[k].From, lines[len(lines)-1].Until // all days would be counted else
		}
	}
	if b.Asked.Process != "" || len(people) > 0 {
		b.N = len(lines)
		b.Lanes = drawLanes(lines, daysOf(lines), span, q.today(), b.ByKind)
		b.Lanes.Cut = len(fetched) == mostDrawn
		return nil
	}
	days, err := r.Tally(store.Filter{Parties: span.Parties, Persons: span.Persons, Kinds: span.Kinds,
		Statuses: span.Statuses, Since: span.Since, Until: span.Until, Domestic: span.Domestic})
	b.N = len(lines)
	b.Lanes = drawLanes(lines, days, span, q.today(), b.ByKind)
	b.Lanes.Cut = len(fetched) == mostDrawn
	return err
}
