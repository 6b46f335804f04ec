package reconcile

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"parley"
)

// Minutes is the length of a contact as an account tells it, in minutes: the
// value and the least and most its wording allows.
type Minutes struct{ Value, Least, Most float64 }

// Told tells whether there is a length at all.
func (m Minutes) Told() bool { return m.Value > 0 }

// Meets tells whether two lengths can be of one contact: "nearly an hour and a
// half" and 85 minutes.
func (m Minutes) Meets(o Minutes) bool { return m == o || m.Least < o.Most && o.Least < m.Most }

// Length reads the length of a contact with the rounding of its wording.
func Length(c parley.Contact) Minutes {
	if c.Duration == "" {
		return Minutes{}
	}
	k := slices.IndexFunc(c.Facts, func(f parley.Fact) bool { return f.Field == "duration" && f.Value == c.Duration })
	if k < 0 {
		return LengthOfFact(c.Duration, "")
	}
	return LengthOfFact(c.Duration, c.Facts[k].Derived)
}

// minutesOf reads an ISO duration and the modifier that the reader noted.
// Reporters round to five minutes, and an hour or half an hour to ten.
func LengthOfFact(duration, derived string) Minutes {
	v := MinutesOf(duration)
	slack := 2.0
	switch n := int(v); {
	case n%30 == 0:
		slack = 10
	case n%15 == 0:
		slack = 5
	case n%5 == 0:
		slack = 3
	}
	m := Minutes{v, v - slack, v + slack}
	switch modifier(derived) {
	case "nearly", "almost", "just under", "close to":
		m.Least, m.Most = v*0.8, v
	case "less than", "under", "up to", "at most", "no more than", "not more than":
		m.Least, m.Most = v*0.5, v
	case "more than", "over", "just over", "longer than", "upwards of":
		m.Least, m.Most = v, v*1.5
	case "at least", "no less than", "not less than":
		m.Least, m.Most = v, v*2
	case "about", "around", "some", "roughly", "approximately", "an estimated", "or so":
		m.Least, m.Most = v*0.8, v*1.2
	}
	return m
}

// modifier is the word in "length told as \"nearly\"".
func modifier(derived string) string {
	_, rest, ok := strings.Cut(derived, `"`)
	if !ok {
		return ""
	}
	word, _, _ := strings.Cut(rest, `"`)
	return strings.ToLower(word)
}

// MinutesOf reads PT1H15M in minutes; 0 for what is none.
func MinutesOf(s string) float64 {
	rest, ok := strings.CutPrefix(s, "PT")
	total := 0.0
	for ok && rest != "" {
		end := strings.IndexAny(rest, "HM")
		if end < 0 {
			return 0
		}
		n, err := strconv.ParseFloat(rest[:end], 64)
		if err != nil {
			return 0
		}
		if rest[end] == 'H' {
			n *= 60
		}
		total, rest = total+n, rest[end+1:]
	}
	return total
}

// Spoken is an ISO duration as people say it: PT1H15M is "1 h 15 min". What is
// none stays as it is.
func Spoken(duration string) string {
	minutes := int(MinutesOf(duration))
	switch hours := minutes / 60; {
	case minutes == 0:
		return duration
	case hours == 0:
		return fmt.Sprintf("%d min", minutes)
	case minutes%60 == 0:
		return fmt.Sprintf("%d h", hours)
	default:
		return fmt.Sprintf("%d h %d min", hours, minutes%60)
	}
}

var typedLength = regexp.MustCompile(`^(?:(\d{1,3}) ?(?:h|hr|hrs|hours?))?(?: ?(\d{1,4}) ?(?:m|min|mins|minutes?)?)?$`)

// LengthOf reads a length as people type it, and as [Spoken] says it: "1:15", "1 h
// 15 min" and "75 minutes" are PT1H15M. What is no length stays as it is.
func LengthOf(words string) string {
	typed := strings.TrimSuffix(strings.ToLower(strings.TrimSpace(words)), ".")
	if h, m, ok := strings.Cut(typed, ":"); ok {
		typed = h + " h " + m + " min"
	}
	m := typedLength.FindStringSubmatch(typed)
	if m == nil || m[1]+m[2] == "" {
		return strings.TrimSpace(words)
	}
	h, _ := strconv.Atoi(m[1]) // digits or nothing
	n, _ := strconv.Atoi(m[2])
	switch h, n = h+n/60, n%60; {
	case h == 0:
		return fmt.Sprintf("PT%dM", n)
	case n == 0:
		return fmt.Sprintf("PT%dH", h)
	}
	return fmt.Sprintf("PT%dH%dM", h, n)
}
