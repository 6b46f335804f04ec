package web

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/store"
	"parley/view"
)

// chart is a timeline to be drawn: days run from left to right in parts of a
// hundred, so that it fits any width.
type chart struct {
	Since, Until string
	Ticks        []tick
	Now          string // place of today, "" outside
	Lanes        []lane
	Bars         []bar
	Days         []int64 // seconds since 1970 at which a bar begins
	Counts       []int
	Most         int
	Step         int  // days a bar stands for
	Cut          bool // there are more contacts than are drawn
}

type tick struct{ At, Words string }

type bar struct {
	At, Width string
	Y, Height float64
	Words     string
}

// lane is the contacts of one pair or kind.
type lane struct {
	Name    string
	Address string
	Rows    int
	Height  int
	Marks   []mark
}

// mark is one contact.
type mark struct {
	view.Line
	At, To string // To is set where it took several days
	Y      int
	Words  string
}

const (
	mostLanes  = 16
	rowHeight  = 18
	chartWidth = 860 // pixels a lane is wide on a usual screen; nearer marks are stacked
	markWidth  = 13

	densityHeight = 40
)

func drawLanes(lines []view.Line, days []store.DayCount, f store.Filter, now time.Time, byKind bool) chart {
	c := chart{Since: f.Since, Until: f.Until}
	// they have no place in time
	lines = slices.DeleteFunc(slices.Clone(lines), func(l view.Line) bool { return l.From == "" })
	s := spanOf(lines, f)
	c.Since, c.Until = isoDay(s.from), isoDay(s.until)
	c.Ticks = s.ticks()
	if at := s.part(isoDay(now)); at >= 0 && at <= 100 {
		c.Now = percent(at)
	}
	for _, g := range inLanes(lines, byKind) {
		c.Lanes = append(c.Lanes, g.lane(s))
	}
	c.density(days, s)
	return c
}

// span is the days a chart shows.
type span struct {
	from, until time.Time
	days        float64
}

func spanOf(lines []view.Line, f store.Filter) span {
	from, until := f.Since, f.Until
	for _, l := range lines {
		if f.Since == "" && (from == "" || l.From < from) {
			from = l.From
		}
		if f.Until == "" && l.Until > until {
			until = l.Until
		}
	}
	s := span{}
	s.from, _ = time.Parse(time.DateOnly, from)
	s.until, _ = time.Parse(time.DateOnly, until)
	s.from, s.until = s.from.AddDate(0, 0, -2), s.until.AddDate(0, 0, 2)
	s.days = max(1, daysFrom(s.from, s.until))
	return s
}

// part is where a day lies, in parts of a hundred.
func (s span) part(day string) float64 {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return 0
	}
	return 100 * (daysFrom(s.from, t) + 0.5) / s.days
}

// daysFrom is how many days lie between two; a duration holds no more than 292
// years.
func daysFrom(from, until time.Time) float64 {
	return float64(until.Unix()-from.Unix()) / (24 * 3600)
}

func percent(part float64) string { return fmt.Sprintf("%.2f%%", part) }

// ticks are the beginnings of months, or of years where there are many.
func (s span) ticks() []tick {
	months := 1
	switch {
	case s.days > 3650:
		months = 60
	case s.days > 1200:
		months = 12
	case s.days > 400:
		months = 3
	}
	var all []tick
	for t := time.Date(s.from.Year(), 1, 1, 0, 0, 0, 0, time.UTC); t.Before(s.until); t = t.AddDate(0, months, 0) {
		form := "Jan 2006"
		if months >= 12 {
			form = "2006"
		}
		if !t.Before(s.from) {
			all = append(all, tick{percent(s.part(isoDay(t))), t.Format(form)})
		}
	}
	return all
}

// group is the contacts that share a lane.
type group struct {
	name, address string
	lines         []view.Line
}

// inLanes sorts contacts into lanes, those with most first; what is over goes
// into one.
func inLanes(lines []view.Line, byKind bool) []group {
	at := map[string]int{}
	var all []group
	for _, l := range lines {
		name, address := laneOf(l.ContactOnRecord, byKind)
		k, known := at[name]
		if !known {
			k = len(all)
			at[name] = k
			all = append(all, group{name: name, address: address})
		}
		all[k].lines = append(all[k].lines, l)
	}
	slices.SortStableFunc(all, func(a, b group) int {
		return cmp.Or(cmp.Compare(len(b.lines), len(a.lines)), cmp.Compare(a.name, b.name))
	})
	if len(all) <= mostLanes {
		return all
	}
	rest := group{name: plural(len(all)-mostLanes+1, "other")}
	for _, g := range all[mostLanes-1:] {
		rest.lines = append(rest.lines, g.lines...)
	}
	slices.SortStableFunc(rest.lines, func(a, b view.Line) int { return cmp.Compare(a.From, b.From) })
	return append(all[:mostLanes-1], rest)
}

func laneOf(c parley.ContactOnRecord, byKind bool) (name, address string) {
	if byKind {
		return string(c.Kind), "/timeline?kind=" + string(c.Kind)
	}
	parties := slices.Sorted(slices.Values(c.Parties))
	if len(parties) == 0 {
		return "parties not stated", ""
	}
	var words []string
	for _, p := range parties {
		words = append(words, "party="+queryWord(p))
	}
	return strings.Join(parties, " – "), "/timeline?" + strings.Join(words, "&")
}

// lane places the marks of a lane; those too near each other stand in rows.
func (g group) lane(s span) lane {
	out := lane{Name: g.name, Address: g.address, Rows: 1}
	var ends []float64
	for _, l := range g.lines {
		m := mark{Line: l, Words: markWords(l)}
		from, until := max(0, s.part(l.From)), min(100, s.part(l.Until))
		if l.Date == "" {
			until = from
		}
		if m.At = percent(from); until > from {
			m.To = percent(until)
		}
		row := slices.IndexFunc(ends, func(end float64) bool { return from > end })
		if row < 0 {
			row = len(ends)
			ends = append(ends, 0)
		}
		ends[row] = max(from, until) + 100*markWidth/chartWidth
		m.Y = row*rowHeight + rowHeight/2 + 2
		out.Marks = append(out.Marks, m)
	}
	out.Rows = max(1, len(ends))
	out.Height = out.Rows*rowHeight + 4
	return out
}

func markWords(l view.Line) string {
	words := fmt.Sprintf("%s: %s, %s, %s", dated(l.Date, l.From, l.Status), l.Kind, l.Status.Words(),
		view.Title(l.ContactOnRecord))
	if len(l.Disputed) > 0 {
		words += ", disputed"
	}
	return words
}

// density counts contacts by day, or by several where there are many days.
func (c *chart) density(days []store.DayCount, s span) {
	c.Step = 1 + int(s.days)/120
	counts := make([]int, int(s.days)/c.Step+1)
	for _, d := range days {
		t, err := time.Parse(time.DateOnly, d.Day)
		if err != nil || t.Before(s.from) || t.After(s.until) {
			continue
		}
		counts[min(int(t.Sub(s.from).Hours()/24)/c.Step, len(counts)-1)] += d.N
	}
	c.Most = max(1, slices.Max(counts))
	for k, n := range counts {
		from := s.from.AddDate(0, 0, k*c.Step)
		c.Days, c.Counts = append(c.Days, from.Unix()), append(c.Counts, n)
		if n > 0 {
			height := densityHeight * float64(n) / float64(c.Most)
			c.Bars = append(c.Bars, bar{At: percent(100 * float64(k*c.Step) / s.days),
				Width: percent(max(0.4, 100*float64(c.Step)/s.days-0.15)), Y: densityHeight + 2 - height,
				Height: height,
				Words:  when(isoDay(from)) + ": " + plural(n, "contact")})
		}
	}
}
