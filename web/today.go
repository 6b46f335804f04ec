package web

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"parley"
	"parley/query"
	"parley/reconcile/promise"
	"parley/store"
	"parley/view"
)

// todayPage is the brief: what is new since the last visit, what comes next, what
// waits.
type todayPage struct {
	Day       time.Time
	Own       string // address of the page
	Since     time.Time
	First     bool // nobody was here before, as far as the browser tells
	Brief     view.Brief
	Planned   []view.Line
	Due       []promise.Promise
	Overdue   []promise.Promise
	Review    []parley.ContactOnRecord
	Quiet     bool // nothing is new
	Processes []parley.Process
}

const (
	mostNew     = 60 // contacts in a brief
	mostPlanned = 12
	mostDue     = 12
	mostReview  = 6
	ahead       = 14 // days that are looked ahead
	firstLook   = 14 // days that are news to who was never here
	behind      = 45 // days for which an overdue promise is news
)

func (d *Desk) today(q *asking) (page, error) {
	b := todayPage{Day: q.today(), Own: q.URL.RequestURI()}
	var err error
	if b.Since, b.First, err = d.since(q); err != nil {
		return page{}, err
	}
	if b.Brief, err = query.Brief(q.ctx(), d.Store,
		query.Asked{Since: b.Since, AsOf: q.asOf, Most: mostNew}); err != nil {
		return page{}, err
	}
	b.newestFirst()
	b.Quiet = len(b.Brief.New)+len(b.Brief.Changed)+len(b.Brief.Disputed)+len(b.Brief.Withdrawn)+len(b.Brief.Revised) == 0
	return page{name: "today", title: "Today", body: &b}, q.read(b.fill(q))
}

// newestFirst turns the brief's order round: on a page, what came last is read
// first.
func (b *todayPage) newestFirst() {
	slices.Reverse(b.Brief.New)
	slices.Reverse(b.Brief.Changed)
	slices.Reverse(b.Brief.Disputed)
	slices.Reverse(b.Brief.Revised)
	b.Brief.Changed = slices.DeleteFunc(b.Brief.Changed, func(c view.Change) bool { return len(c.Fields) == 0 })
}

// fill looks up what comes next and what waits.
func (b *todayPage) fill(q *asking) func(store.Reader) error {
	return func(r store.Reader) error {
		today := isoDay(b.Day)
		planned, err := r.Contacts(store.Filter{Statuses: []parley.Status{parley.Planned, parley.UnderWay,
			parley.Postponed, parley.Proposed}, Since: today, Until: isoDay(b.Day.AddDate(0, 0, ahead))})
		if err != nil {
			return err
		}
		planned = slices.DeleteFunc(planned, func(c parley.ContactOnRecord) bool { return c.Date == "" })
		// days before months
		slices.SortStableFunc(planned, func(a, c parley.ContactOnRecord) int {
			return strings.Compare(a.Until,
				c.Until)
		})
		b.Planned = view.Timeline(planned[:min(len(planned), mostPlanned)], nil, b.Day)
		if err := b.promises(r); err != nil {
			return err
		}
		if b.Review, err = r.Review(mostReview, 0); err != nil {
			return err
		}
		decisions, err := r.Decisions()
		b.Processes = view.Processes(decisions)
		return err
	}
}

// promises sorts those around today into overdue and due.
func (b *todayPage) promises(r store.Reader) error {
	all, err := query.Promises(r, store.OutcomeFilter{DueFrom: isoDay(b.Day.AddDate(0, 0, -behind)),
		Before: isoDay(b.Day.AddDate(0, 0, ahead)), Most: 200}, b.Day)
	slices.SortStableFunc(all, func(a, c promise.Promise) int { return strings.Compare(a.Due, c.Due) })
	for _, p := range all {
		switch {
		case p.KeptBy != "" || p.Due == "":
		case p.Overdue && len(b.Overdue) < mostDue:
			b.Overdue = append(b.Overdue, p)
		case !p.Overdue && len(b.Due) < mostDue:
			b.Due = append(b.Due, p)
		}
	}
	slices.Reverse(b.Overdue)
	return err
}

func isoDay(t time.Time) string { return t.Format(time.DateOnly) }

// away is how long somebody must have been away for their next look to be a new
// visit.
const away = 30 * time.Minute

// visitCookie keeps when somebody was here: the end of the visit before, and when
// they were last seen.
const visitCookie = "parley-visit"

// since is from when on things are new to a visitor: the time asked for, else the
// end of their visit before, else two weeks.
func (d *Desk) since(q *asking) (since time.Time, first bool, err error) {
	if words := q.word("since"); words != "" {
		since, err = query.Since(words, q.today())
		return since, false, err
	}
	begin := q.today().AddDate(0, 0, -firstLook)
	if !q.asOf.IsZero() {
		return begin, false, nil
	}
	before, last := visits(q.Request)
	switch {
	case last.IsZero():
		before, first = begin, true
	case q.now.Sub(last) > away:
		before = last
	}
	http.SetCookie(q.w, &http.Cookie{Name: visitCookie,
		Value: strconv.FormatInt(before.Unix(), 36) + "." + strconv.FormatInt(q.now.Unix(), 36), Path: "/",
		MaxAge: 400 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	return before, first, nil
}

func visits(r *http.Request) (before, last time.Time) {
	c, err := r.Cookie(visitCookie)
	if err != nil {
		return
	}
	a, b, _ := strings.Cut(c.Value, ".")
	first, bad := strconv.ParseInt(a, 36, 64)
	second, worse := strconv.ParseInt(b, 36, 64)
	if bad != nil || worse != nil {
		return
	}
	return time.Unix(first, 0), time.Unix(second, 0)
}
