package score

import (
	"io"
	"strings"

	"parley"
	"parley/annotate/segment"
	"parley/annotate/timex"
	"parley/intake"
	"parley/text"
)

// timed is a text with its time expressions, in the form of either set; ranges
// count code points.
type timed struct {
	ID, Text, Ref, Dct string
	Spans              []struct {
		Start, End int
		Text, Type string
		Values     []struct{ Timex, Value, Start, End string }
	}
	Timexes []struct {
		Start, End        int
		Text, Type, Value string
	}
}

// expected is one time expression in bytes with the values it may have.
type expected struct {
	span   text.Span
	values []string
}

// Times measures spans, exact and overlapping, and the values of those that
// overlap.
func Times(in io.Reader, by parley.Reader) (Report, error) {
	b := newBoard("times", by)
	err := lines(in, func(r timed) error {
		b.report.Documents++
		t := segment.Text(r.Text)
		b.parse(t)
		day, _ := intake.Published(r.Ref + r.Dct)
		timex.Annotate(t, timex.Context{Published: intake.Day(day)})
		scoreTimes(b, r.ID, t, goldTimes(r))
		return nil
	})
	return b.done(), err
}

func goldTimes(r timed) []expected {
	at := byteOffsets(r.Text)
	span := func(a, b int) text.Span { return text.Span{Start: at[min(a, len(at)-1)], End: at[min(b, len(at)-1)]} }
	var all []expected
	for _, s := range r.Spans {
		e := expected{span: span(s.Start, s.End)}
		for _, v := range s.Values {
			e.values = append(e.values, v.Value)
			if !strings.HasPrefix(v.Timex, "XXXX") || v.Value == "not resolved" ||
				v.Value == "" && (v.Start == "" || v.End == "") {
				e.values = append(e.values, v.Timex)
			}
			if v.Start != "" && v.End != "" {
				e.values = append(e.values, v.Start+"//"+v.End)
			} else {
				e.values = append(e.values, v.Start+v.End) // "since 7 January": the bound is a modifier
			}
		}
		all = append(all, e)
	}
	for _, x := range r.Timexes {
		all = append(all, expected{span(x.Start, x.End), []string{x.Value}})
	}
	return all
}

func scoreTimes(b *board, id string, t *text.Text, gold []expected) {
	exact, relaxed, value := 0, 0, 0
	used := map[int]bool{}
	for _, g := range gold {
		best := -1
		for k, x := range t.Times {
			if !used[k] && x.Overlaps(g.span) && (best < 0 || x.Span == g.span) {
				best = k
			}
		}
		if best < 0 {
			b.miss(Error{Document: id, Measure: "span, relaxed", Expected: t.At(g.span)})
			continue
		}
		used[best] = true
		x := t.Times[best]
		relaxed++
		if x.Span == g.span {
			exact++
		}
		if valueFits(x, g.values) {
			value++
		} else {
			b.miss(Error{Document: id, Measure: "value", Expected: t.At(g.span) + " = " + strings.Join(g.values, ", "),
				Got: t.At(x.Span) + " = " + x.Value + " " + x.Clock})
		}
	}
	b.count("span, strict", len(gold), len(t.Times), exact)
	b.count("span, relaxed", len(gold), len(t.Times), relaxed)
	b.count("value", len(gold), len(t.Times), value)
}
