package reconcile

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/gazetteer"
)

// Scope is what an ordinal counts: contacts of one medium since some time. Two
// scopes that are equal count the same.
type Scope struct {
	Medium string // call, meeting, visit, talks, message, or contact for any
	Since  string // the words of the start, "" for none
}

var (
	mediumWords = []struct{ medium, pattern string }{
		{"call", `\b(?:phone|telephone|video)?[ -]?(?:calls?|conversations?)\b|\bphone talks\b|\btalks by (?:phone|telephone)\b`},
		{"visit", `\bvisits?\b|\btrips?\b`},
		{"message", `\bletters?\b|\bmessages?\b`},
		{"talks", `\brounds?\b|\btalks\b|\bnegotiations?\b`},
		{"meeting", `\bmeetings?\b|\bsummits?\b|\bencounters?\b|\bface-to-face\b`},
	}
	mediums    = compileMediums()
	sinceWords = regexp.MustCompile(`(?i)\b(?:since|from) (.+)$|\b((?:this|last) (?:year|month|week)|in (?:the )?(?:recent|past|last) .+|in (?:19|20)\d\d)\s*$`)
)

func compileMediums() map[string]*regexp.Regexp {
	all := map[string]*regexp.Regexp{}
	for _, m := range mediumWords {
		all[m.medium] = regexp.MustCompile(`(?i)` + m.pattern)
	}
	return all
}

// ParseScope reads the words of a series: "phone calls between the two leaders
// since the start of Trump's second term". Case and articles do not count.
func ParseScope(words string) Scope {
	s := Scope{Medium: "contact"}
	for _, m := range mediumWords {
		if mediums[m.medium].MatchString(words) {
			s.Medium = m.medium
			break
		}
	}
	if found := sinceWords.FindStringSubmatch(words); found != nil {
		s.Since = Plain(found[1] + found[2])
	}
	return s
}

// sameSeries tells whether two scopes count the same: one medium from one day.
// "Since January", told in December, is "since January 2025".
func SameSeries(a, b Scope, toldA, toldB string) bool {
	if a == b {
		return true
	}
	x, err := time.Parse(time.DateOnly, Day10(toldA))
	y, bad := time.Parse(time.DateOnly, Day10(toldB))
	if a.Medium != b.Medium || err != nil || bad != nil {
		return false
	}
	from, _ := a.Start(x)
	other, _ := b.Start(y)
	return !from.IsZero() && from.Equal(other)
}

// Counts tells whether a contact of a kind belongs to a scope. Video calls are
// calls; talks may be anything.
func (s Scope) Counts(k parley.ContactKind) bool {
	switch s.Medium {
	case "contact":
		return true
	case "call":
		return k == parley.Call || k == parley.VideoCall
	case "meeting":
		return k == parley.Meeting
	}
	return string(k) == s.Medium
}

var (
	termWords = regexp.MustCompile(`^(?:(?:start|beginning) of )?(.+?)'?s? (?:(first|second|third) )?(?:term|presidency|inauguration|tenure)\b|^(.+?)(?:'s)? (?:took|taking|returned|return|came|coming|assumed) (?:to )?(?:office|power|white house)`)
	yearWords = regexp.MustCompile(`\b((?:19|20)\d\d)\b`)
)

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
	"november", "december"}

// Start is the day the scope counts from, as seen from the day it was told, and
// the rule by which it was found; zero where the words do not tell.
func (s Scope) Start(told time.Time) (time.Time, string) {
	words := strings.TrimPrefix(s.Since, "in ")
	year := told.Year()
	found := yearWords.FindString(words)
	if found != "" {
		year = int(parseYear(found).Year())
	}
	for m, name := range months {
		if slices.Contains(strings.Fields(words), name) {
			return startOfMonth(words, year, m+1, found != "", told), "by its words"
		}
	}
	switch {
	case words == "":
		return time.Time{}, ""
	case found != "", strings.HasSuffix(words, "this year"), strings.HasSuffix(words, "of year"):
		return time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC), "by its words"
	case strings.HasSuffix(words, "this month"):
		return time.Date(told.Year(), told.Month(), 1, 0, 0, 0, 0, time.UTC), "by its words"
	}
	return startOfTerm(words, told)
}

// startOfMonth is the day in "16 October", "January 2025"; a month without a
// year is the last one before it was told.
func startOfMonth(words string, year, month int, stated bool, told time.Time) time.Time {
	day := 1
	for w := range strings.FieldsSeq(words) {
		if n := number(w); n > 0 && n <= 31 {
			day = n
		}
	}
	at := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if !stated && at.After(told) {
		at = at.AddDate(-1, 0, 0)
	}
	return at
}

func number(w string) int {
	n := 0
	for _, r := range strings.TrimRight(w, "thsrnd") {
		if r < '0' || r > '9' {
			return 0
		}
		n = n*10 + int(r-'0')
	}
	return n
}

func parseYear(s string) time.Time {
	t, _ := time.Parse("2006", s)
	return t
}

// startOfTerm looks up when somebody came into office.
func startOfTerm(words string, told time.Time) (time.Time, string) {
	m := termWords.FindStringSubmatch(words)
	if m == nil {
		return time.Time{}, ""
	}
	name := strings.TrimPrefix(strings.TrimPrefix(m[1]+m[3], "president "), "mr ")
	day := told.Format(time.DateOnly)
	var best gazetteer.Holder
	for _, h := range gazetteer.Known(gazetteer.Surname(name)) {
		if h.Since <= day && h.Since > best.Since && h.At(day) {
			best = h
		}
	}
	since, err := time.Parse(time.DateOnly, best.Since)
	if err != nil {
		return time.Time{}, ""
	}
	return since, "when " + best.Name + " came into office"
}
