package field

import (
	"time"

	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// apartFrom reads by how much a contact stood before or behind what the clause before it tells: "was in Erbil on
// Sunday, a day after meeting Keita in Bamako". Whose length it is, and the length; "" for none.
func apartFrom(t *text.Text, x mention.Event) (span text.Time, order string) {
	at := x.First - 1
	if order = t.Low(t.Child(x.At, "mark")); order != "" && !x.Nominal {
		at = t.Child(x.At, "mark")
	} else {
		for text.OneOf(t.Low(at), "a", "the", "his", "her", "their") {
			at--
		}
		order = t.Low(at)
	}
	if order != "after" && order != "before" {
		return text.Time{}, ""
	}
	for _, d := range t.Times {
		if d.Kind == text.Duration && d.Last == at && d.Last > 0 {
			return d, order
		}
	}
	return text.Time{}, ""
}

// dayApart gives a contact the day that lies so many days or weeks from the one told before: "on Sunday, a day after
// meeting Keita" was on Saturday.
func dayApart(t *text.Text, events []mention.Event) []Told {
	var found []Told
	for n, x := range events {
		span, order := apartFrom(t, x)
		if order == "" {
			continue
		}
		base, ok := dayBefore(t, span.First)
		if !ok {
			continue
		}
		if day, ok := stepped(base.Value, span.Value, order == "before"); ok {
			v := mention.Tell(x, "date", day, span.Span, "counted from another day", 0.8)
			found = append(found, Told{Of: n, Value: v})
		}
	}
	return found
}

// dayBefore is the full date before token i in its sentence.
func dayBefore(t *text.Text, i int) (best text.Time, ok bool) {
	for _, d := range t.Times {
		if d.Last <= i && t.Tokens[d.First].Sentence == t.Tokens[i].Sentence && d.Kind == text.DateTime &&
			len(d.Value) == 10 && d.Value[0] != 'X' {
			best, ok = d, true
		}
	}
	return best, ok
}

// stepped is the day so long behind, or before, another: "P1D", "P2W".
func stepped(day, length string, ahead bool) (string, bool) {
	if ahead {
		return afterSpan(day, length)
	}
	back, ok := afterSpan(day, length)
	if !ok {
		return "", false
	}
	from, err := time.Parse(time.DateOnly, day)
	to, bad := time.Parse(time.DateOnly, back)
	if err != nil || bad != nil {
		return "", false
	}
	return from.Add(from.Sub(to)).Format(time.DateOnly), true
}

// ofOtherClause reports whether a time stands before the length that parts a contact from another doing: it is the
// day of that.
func ofOtherClause(t *text.Text, x text.Time, y mention.Event) bool {
	span, order := apartFrom(t, y)
	return order != "" && x.First < span.First && argument.HeadOf(t, x.First, x.Last) != y.At
}
