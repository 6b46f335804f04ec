package timex

import (
	"fmt"
	"strings"
	"time"

	"parley/text"
)

// join makes one expression of two that a sentence ties together: "from May 2
// to May 5", "between 2014 and 2018", "1:00 PM - 1:15 PM". The first takes a
// year that only the second states.
func (f *finder) join(s text.Sentence) {
	times := f.t.Times
	for k := len(times) - 1; k > 0; k-- {
		a, b := times[k-1], times[k]
		if a.First < s.First {
			break
		}
		if !f.tied(a, b) {
			continue
		}
		if whole, ok := f.whole(a, b); ok {
			times[k-1] = whole
			times = append(times[:k], times[k+1:]...)
		}
	}
	f.t.Times = times
}

// tied tells whether the words between two times, and before the first, make
// them the ends of one span.
func (f *finder) tied(a, b text.Time) bool {
	if b.First != a.Last+1 || strings.Contains(a.Value+b.Value, "/") || !ends(a.Kind) || !ends(b.Kind) ||
		a.Part+b.Part != "" {
		return false
	}
	lead := f.low(a.First - 1)
	if f.moved(a.First) {
		return false
	}
	switch f.low(a.Last) {
	case "to", "till", "until":
		return true
	case "through", "-", "–", "—", "~":
		return true
	case "and":
		return lead == "between"
	}
	return false
}

// whole is the span from one time to another; false where the ends are in the
// wrong order.
func (f *finder) whole(a, b text.Time) (text.Time, bool) {
	if a.Value == "PRESENT_REF" || b.Value == "PRESENT_REF" {
		a, b = f.present(a), f.present(b)
	}
	out := a
	out.Last, out.Span = b.Last, f.t.Words(a.First, b.Last-1)
	if b.Kind == text.Clock && b.Clock != "" && a.Clock != "" {
		out.Until = b.Clock[:5]
		return out, a.Kind == text.Clock || a.Clock[:5] < b.Clock[:5]
	}
	if a.Clock != "" || b.Clock != "" || a.Kind != text.DateTime || b.Kind != text.DateTime ||
		strings.HasPrefix(a.Value, "XXXX-XX") {
		return out, false
	}
	first := f.borrowYear(a, b)
	if first > b.Value && a.Derived == "year by publication" && len(first) >= 7 {
		first = fmt.Sprintf("%04d", number(first[:4])-1) + first[4:]
	}
	out.Value = first + "/" + b.Value
	return out, first < b.Value
}

// ends tells whether a time of this kind can end a span.
func ends(kind text.TimeKind) bool {
	return kind == text.DateTime || kind == text.Clock || kind == text.Vague
}

// present is "now" as an end of a span: the day of publication.
func (f *finder) present(x text.Time) text.Time {
	if x.Value == "PRESENT_REF" && !f.pub.IsZero() {
		x.Kind, x.Value, x.Derived = text.DateTime, f.pub.Format(time.DateOnly), "\"now\" is the day of publication"
	}
	return x
}

// moved tells whether the words before a time say that something was put off
// or changed: "postponed from Monday to Thursday" is no span.
func (f *finder) moved(i int) bool {
	for k := i - 1; k > i-7 && f.low(k) != ""; k-- {
		switch f.t.Tokens[k].Lemma {
		case "move", "postpone", "delay", "reschedule", "shift", "push", "put", "defer", "change", "bring", "adjourn",
			"rise", "fall", "increase", "decrease", "grow", "drop":
			return true
		}
	}
	return false
}

// borrowYear is the first date with the year that only the last one states:
// "from January to April 2015".
func (f *finder) borrowYear(a, b text.Time) string {
	if a.Derived != "year by publication" || b.Anchor != text.Explicit || len(a.Value) < 7 || len(b.Value) < 7 {
		return a.Value
	}
	year := number(b.Value[:4])
	if a.Value[4:] > b.Value[4:] {
		year-- // "from November to February 2017"
	}
	return fmt.Sprintf("%04d", year) + a.Value[4:]
}
