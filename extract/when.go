package extract

import (
	"strings"
	"time"

	"parley"
	"parley/text"
)

// timeField gives a date, clock time or length to the telling it belongs to.
func (r *reader) timeField(x text.Time) {
	if r.deadline(x) {
		return
	}
	if x.Kind == text.Duration {
		r.lengthField(x)
		return
	}
	if r.movedTo(x) {
		r.newDay(x)
		return
	}
	if r.movedFrom(x) {
		if y := r.owner(x.First, x.Last); y != nil {
			y.tell("date", x.Value, x.Span, x.Derived, 0.9)
		}
		return
	}
	if x.Kind == text.Set || x.Kind == text.Vague || r.scopeTime(x) || r.datesFate(x) || r.namesThing(x) {
		return
	}
	y := r.owner(x.First, x.Last)
	if y == nil || r.datesOther(x, y) {
		return
	}
	if x.Kind == text.DateTime && !strings.HasPrefix(x.Value, "XXXX-XX") {
		y.tell("date", x.Value, x.Span, x.Derived, 0.9)
	}
	if x.Clock != "" && x.Modifier != "after" && x.Modifier != "before" && x.Modifier != "by" {
		y.tell("time", x.Clock, x.Span, "", 0.9)
	}
}

// datesFate tells whether a time says when a contact was called off, which is not
// when it was to be: "cancelled last week", "postponed on Monday".
func (r *reader) datesFate(x text.Time) bool {
	at := x.First - 1
	if r.low(at) == "on" {
		at--
	}
	switch r.low(at) {
	case "cancelled", "canceled", "scrapped", "postponed", "delayed", "shelved", "announced":
		return true
	}
	return false
}

// datesOther tells whether a month, a year or a span belongs to what a contact
// was about: "discussed cooperation in the Arctic in 2017 to 2019". It dates the
// contact if it hangs on its verb, on the place, or opens the sentence.
func (r *reader) datesOther(x text.Time, y *telling) bool {
	if y.spoken && r.nounBetween(y.at, x.First) {
		return true // "discussed preparations for the meeting on 5 May"
	}
	if y.noun || !coarse(x.Value) || x.First-r.t.Sentences[r.t.Tokens[x.First].Sentence].First <= 3 {
		return false
	}
	if y.spoken {
		return true
	}
	h := r.t.Tokens[r.headOf(x.First, x.Last)].Head
	if h == y.at || h == y.verb {
		return false
	}
	m, ok := r.mention(h)
	return !ok || !r.placeLike(m)
}

// coarse tells whether a date is a month, a year or a span of more than a week
// or so.
func coarse(date string) bool {
	first, last, isSpan := strings.Cut(date, "/")
	if !isSpan {
		return len(date) < 10
	}
	from, err := time.Parse(time.DateOnly, first)
	until, bad := time.Parse(time.DateOnly, last)
	return err != nil || bad != nil || until.Sub(from) > 8*24*time.Hour
}

// namesThing tells whether a date belongs to the name of something else: "the
// 1972 ABM Treaty", "the April 2002 summit of the eight". "The 2021 meeting" is
// dated by its year.
func (r *reader) namesThing(x text.Time) bool {
	if len(x.Value) < 4 || x.First == 0 || x.Last >= len(r.t.Tokens) {
		return false
	}
	switch r.low(x.First - 1) {
	case "the", "a", "an", "this", "its", "their", "his", "her", "'s", "’s":
	default:
		return false
	}
	for k := x.Last; k < min(x.Last+3, len(r.t.Tokens)); k++ {
		if r.isTelling(k) {
			return false
		}
	}
	next := r.t.Tokens[x.Last].UPOS
	return next == "NOUN" || next == "PROPN" || next == "ADJ"
}

// scopeTime tells whether a time only bounds a series or a period: "since
// January", "until March", "of 2022".
func (r *reader) scopeTime(x text.Time) bool {
	if r.boundsSince(x) {
		return true
	}
	if strings.Contains(x.Value, "/") {
		return false // "from 4 to 6 December"
	}
	switch r.low(x.First - 1) {
	case "of":
		return x.Kind == text.DateTime && (len(x.Value) == 4 || coarse(x.Value) && !r.isTelling(x.First-2))
	case "for":
		return x.Kind == text.DateTime && len(x.Value) == 4
	case "since", "until", "till", "from", "after", "before", "by", "over", "throughout", "within":
		return true
	case "the":
		return r.low(x.First-2) == "since"
	}
	return false
}

// boundsSince tells whether a time only says since when something has been so:
// "barges held since last week", "their third call since the dispute began in
// June". "Since they met in June" dates the meeting.
func (r *reader) boundsSince(x text.Time) bool {
	s := r.sentence(x.First)
	for k := x.First - 1; k >= s.First && k > x.First-8; k-- {
		switch low := r.lows[k]; {
		case low == "since":
			return true
		case low == "," || low == ";" || low == "that" || r.isTelling(k) || r.tellingAt(k):
			return false
		}
	}
	return false
}

// tellingAt tells whether a contact is told of by the word at k.
func (r *reader) tellingAt(k int) bool {
	for _, y := range r.tellings {
		if y.at == k || y.verb == k {
			return true
		}
	}
	return false
}

// lengthField gives a duration to the contact that lasted so long: "lasted an
// hour", "spoke for an hour", "a 90-minute call".
func (r *reader) lengthField(x text.Time) {
	if !strings.HasPrefix(x.Value, "PT") || strings.HasPrefix(x.Value, "PTX") {
		return
	}
	n := r.t.Tokens[x.First].Sentence
	for _, y := range r.tellings {
		if r.t.Tokens[y.at].Sentence == n && y.noun && between(x.Last, y.first-3, y.first+1) && x.Last <= y.first && r.low(x.Last) != ";" && r.low(x.Last) != "," && r.low(x.Last) != "." {
			y.tell("duration", x.Value, x.Span, r.rounded(x), 0.9)
			return
		}
	}
	v := r.lastingVerb(x)
	if v < 0 {
		return
	}
	y := r.tellingBy(v, n, x.First)
	if y == nil {
		y = r.nearestAny(x.First, n)
	}
	if y != nil {
		y.tell("duration", x.Value, x.Span, r.rounded(x), 0.9)
	}
}

// rounded names the rule where the words round: "nearly an hour".
func (r *reader) rounded(x text.Time) string {
	if x.Modifier == "" {
		return ""
	}
	return "length told as \"" + x.Modifier + "\""
}

// lastingVerb is the verb before a duration that gives it to a contact, or -1.
func (r *reader) lastingVerb(x text.Time) int {
	s := r.t.Sentences[r.t.Tokens[x.First].Sentence]
	for k := x.First - 1; k >= s.First && k > x.First-8; k-- {
		switch r.t.Tokens[k].Lemma {
		case "last", "run", "take", "go", "continue", "stretch":
			if r.t.Tokens[k].UPOS == "VERB" {
				return k
			}
		case "over":
			if r.low(k+1) == "after" || r.low(k+1) == "in" {
				return k // "was over after half an hour"
			}
		case "for", "of":
			if k != x.First-1 && r.t.Tokens[x.First-1].UPOS != "ADV" {
				continue
			}
			if y := r.nearestAny(k, r.t.Tokens[k].Sentence); y != nil && y.at < k {
				return max(y.verb, y.at)
			}
		}
	}
	return -1
}

// justNow dates a contact told of with "just" on the day of publication.
func (r *reader) justNow(x *telling) {
	if r.doc.Published == "" || x.status != parley.Held {
		return
	}
	s := r.sentence(x.at)
	v := max(x.verb, x.at)
	if x.noun && x.verb < 0 {
		return
	}
	for k := s.First; k < s.Last && k <= v; k++ {
		if r.lows[k] == "just" && (r.t.Tokens[k].Head == v || r.t.Tokens[k].Head == x.verb || x.verb == k+1) {
			x.tell("date", r.doc.Published[:10], r.t.Words(k, max(k, x.verb)), "\"just\" is the day of publication", 0.8)
		}
	}
}
