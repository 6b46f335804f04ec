package extract

import (
	"unicode"
	"unicode/utf8"

	"parley/text"
)

// venues gives places by their form: a name behind "at" that no list has, "at
// the Istana", "at Qasr Al Watan", where a contact is told of before it or a
// topic behind it.
func (r *reader) venues() {
	for i := range r.t.Tokens {
		if r.lows[i] != "at" && r.lows[i] != "in" {
			continue
		}
		first, last := r.venue(i + 1)
		if last < first {
			continue
		}
		if m, ok := r.mention(first); ok && r.placeLike(m) {
			continue // placeField has it
		}
		x := r.justBefore(first, r.t.Tokens[i].Sentence)
		if x == nil {
			x = r.behindSide(first, r.t.Tokens[i].Sentence)
		}
		if x == nil {
			x = r.nearest(first, r.t.Tokens[i].Sentence)
		}
		if x != nil && r.lows[i] == "in" && (r.hangsElsewhere(r.headOf(first, last+1), first, x) || x.spoken || regional(r.t.At(r.t.Words(first, last)))) {
			continue // "the truce in the Far Hills"
		}
		if x != nil && x.at < i && (r.lows[i] == "at" || !x.has("place")) && !r.sinceClause(x.at, i) {
			x.tell("place", r.t.At(r.t.Words(first, last)), r.t.Words(first, last), "", 0.86) // surer than the city behind it
		}
	}
}

func (x *telling) has(name string) bool {
	for _, f := range x.fields {
		if f.name == name {
			return true
		}
	}
	return false
}

// venue is the run of capitalised words at token i, "the" left out; last <
// first where none stands there, or where it names somebody or a body.
func (r *reader) venue(i int) (first, last int) {
	if r.low(i) == "the" {
		i++
	}
	first, last = i, i-1
	if i >= len(r.lows) || r.low(i-1) == "in" {
		return first, last
	}
	s := r.sentence(i)
	for k := i; k < s.Last && r.capital(k) && !r.timeAt(k); k++ {
		if m, ok := r.mention(k); ok && !r.placeLike(m) && !r.mistaken(m) {
			return i, i - 1
		}
		last = k
	}
	if last+1 < s.Last && (r.lows[last+1] == "'s" || r.lows[last+1] == "’s" || r.lows[last+1] == "-") || r.event(first, last) {
		return i, i - 1
	}
	return first, last
}

// event tells whether the name of a gathering stands at tokens first to last, or
// goes on behind them: "at the Northern Summit", "at the G-7".
func (r *reader) event(first, last int) bool {
	for k := first; k <= last+1 && k < len(r.lows); k++ {
		switch r.lows[k] {
		case "summit", "conference", "forum", "assembly", "session", "congress", "games", "meeting", "meetings", "talks", "dialogue":
			return true
		}
	}
	return last == first && len(r.t.Tokens[first].Text) == 1
}

// mistaken tells whether a mention behind "at" only looks like a person: capitals
// without a title that the text never uses again.
func (r *reader) mistaken(m text.Mention) bool {
	e := r.t.Entities[m.Entity]
	if e.Kind != text.Person && e.Kind != text.Publisher || e.Office != "" || e.Party != "" && e.Kind == text.Person || m.Name.Start > m.Start {
		return false
	}
	for _, o := range r.t.Mentions {
		if o.Entity == m.Entity && o.First != m.First {
			return false
		}
	}
	return true
}

func (r *reader) capital(k int) bool {
	c, _ := utf8.DecodeRuneInString(r.t.Tokens[k].Text)
	return unicode.IsUpper(c)
}

// frontedPlace is the place that opens a sentence: "In Oslo, the two will discuss".
func (r *reader) frontedPlace(s text.Sentence) (text.Span, bool) {
	if low := r.lows[s.First]; low != "in" && low != "at" || s.First+2 >= s.Last {
		return text.Span{}, false
	}
	if m, ok := r.mention(s.First + 1); ok && r.placeLike(m) {
		if m.Name.End > m.Name.Start {
			return m.Name, true
		}
		return m.Span, true
	}
	first, last := r.venue(s.First + 1)
	if last < first {
		return text.Span{}, false
	}
	return r.t.Words(first, last), true
}
