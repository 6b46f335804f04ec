package field

import (
	"parley"
	"parley/lexicon"
	"slices"
	"strings"

	"parley/extract/argument"
	"parley/extract/mention"
	"parley/gazetteer"
	"parley/text"
)

// venueAt gives places by their form: a name behind "at" at token i that no list has, "at
// the Istana", "at Qasr Al Watan", where a contact is told of before it or a
// topic behind it.
func venueAt(t *text.Text, events []mention.Event, all []Telling, i int) []Told {
	first, last := venueBehind(t, events, i)
	if last < first {
		return nil
	}
	if m, ok := t.MentionAt(first); ok && argument.PlaceLike(t, m) {
		return nil // placeField has it
	}
	n := venueOwner(t, events, first, t.Tokens[i].Sentence)
	if flown := flownFor(t, events, i); flown >= 0 {
		return []Told{{Of: flown, Value: mention.Tell(events[flown], "place", t.At(t.Words(first, last)),
			t.Words(first, last), "", 0.8)}}
	}
	if n < 0 || events[n].At >= i {
		return nil
	}
	x, in := events[n], text.OneOf(t.Tokens[i].Low, "in", "of")
	if in && (hangsElsewhere(t, argument.HeadOf(t, first, last+1), first, x) || x.Discussed ||
		regional(t.At(t.Words(first, last)))) {
		return nil // "the truce in the Far Hills"
	}
	if in && tells(all[n], "place") || sinceClause(t, x.At, i) {
		return nil
	}
	return []Told{{Of: n, Value: mention.Tell(x, "place", t.At(t.Words(first, last)), t.Words(first, last), "",
		0.86)}} // surer than the city behind it
}

// venueBehind is the name of a place behind the preposition at i: "at the Istana", "in the border
// city of Zagra", "welcomed her to the Royal Palace"; last < first for none.
func venueBehind(t *text.Text, events []mention.Event, i int) (first, last int) {
	switch t.Tokens[i].Low {
	case "at", "in":
		return venue(t, i+1)
	case "of":
		if lexicon.Settlement.Has(t.Low(i-1)) && text.OneOf(settlementLead(t, i-1), "in", "at") {
			return venue(t, i+1)
		}
	case "on":
		n := nearest(t, events, i, t.Tokens[i].Sentence)
		if n >= 0 && onIsland(t, events[n], i) {
			return venue(t, i+1)
		}
	case "to":
		n := nearest(t, events, i, t.Tokens[i].Sentence)
		if n >= 0 && events[n].At < i && hasGuest(t, events[n]) && argument.NamedVenue(t, i+1) {
			return venue(t, i+1)
		}
		if flownFor(t, events, i) >= 0 {
			return venue(t, i+1)
		}
	}
	return 0, -1
}

// flownFor is the contact for which somebody goes where "to" at token i leads, or -1: "flew to Odesa for
// talks".
func flownFor(t *text.Text, events []mention.Event, i int) int {
	at := t.Tokens[i].Head
	if t.Low(i) != "to" || at < 0 {
		return -1
	}
	v := t.Tokens[at].Head
	return slices.IndexFunc(events, func(x mention.Event) bool {
		return v >= 0 && argument.Arrives(t, v) && x.Nominal && x.Governor == v && t.Low(t.Child(x.At, "case")) == "for"
	})
}

// leftFor is the contact that somebody leaves for a place to have, or -1: "departs for Hanoi to take part in talks",
// "left for Oslo to meet Lund".
func leftFor(t *text.Text, events []mention.Event, m text.Mention) int {
	v := t.Tokens[m.Head].Head
	if t.Low(m.First-1) != "for" || v < 0 || !text.OneOf(t.Tokens[v].Lemma, "leave", "depart", "head", "set") {
		return -1
	}
	return slices.IndexFunc(events, func(x mention.Event) bool {
		g := x.Governor
		if !x.Nominal {
			g = x.At
		}
		return g > m.Last && t.Tokens[g].Head == v && t.Low(g-1) == "to"
	})
}

// onIsland reads "met on Rhodes", by the parse: the name hangs on the verb of a meeting. "On Zoom" and "on Sun."
// are none.
func onIsland(t *text.Text, x mention.Event, i int) bool {
	h := t.Tokens[i].Head
	if _, day := lexicon.Time(t.Low(h)+".", "weekday"); day || lexicon.Channel.Has(t.Low(h)) {
		return false
	}
	return x.Kind == parley.Meeting && !x.Nominal && h == i+1 && t.Tokens[h].Rel == "obl" && t.Tokens[h].Head == x.At
}

// hereAt gives a contact told to have been "here" the city of the dateline.
func hereAt(t *text.Text, events []mention.Event, i int) []Told {
	if t.Tokens[i].Low != "here" || t.Seat.End == 0 || t.Low(i+1) == "in" {
		return nil
	}
	n := nearest(t, events, i, t.Tokens[i].Sentence)
	if n < 0 || events[n].At > i {
		return nil
	}
	city := t.At(t.Seat)
	if strings.ToUpper(city) == city {
		city = gazetteer.InCase(city)
	}
	return []Told{{Of: n, Value: mention.Tell(events[n], "place", city, t.Seat, "place of the dateline", 0.8)}}
}

// venueOwner is the telling that a name of a place at token first belongs to, or -1.
func venueOwner(t *text.Text, events []mention.Event, first, s int) int {
	if n := justBefore(t, events, first, s); n >= 0 {
		return n
	}
	if n := behindSide(t, events, first, s); n >= 0 {
		return n
	}
	return nearest(t, events, first, s)
}

// venue is the run of capitalised words at token i, "the" left out; last <
// first where none stands there, or where it names somebody or a body.
func venue(t *text.Text, i int) (first, last int) {
	if t.Low(i) == "the" {
		i++
	}
	first, last = i, i-1
	if i >= len(t.Tokens) || t.Low(i-1) == "in" {
		return first, last
	}
	s := t.SentenceOf(i)
	for k := i; k < s.Last && (argument.Capital(t, k) || inHyphens(t, k)) && !argument.TimeAt(t, k); k++ {
		if m, ok := t.MentionAt(k); ok && !argument.PlaceLike(t, m) && !mistaken(t, m) {
			return i, i - 1
		}
		last = k
	}
	if last+1 < s.Last && (text.OneOf(t.Tokens[last+1].Low, "'s", "’s", "-")) || event(t, first, last) {
		return i, i - 1
	}
	return first, last
}

// inHyphens reports whether a hyphen at k joins two capitalised words: "Sa-Ngam".
func inHyphens(t *text.Text, k int) bool {
	return t.Low(k) == "-" && k+1 < len(t.Tokens) && argument.Capital(t, k+1) &&
		t.Tokens[k-1].End == t.Tokens[k].Start && t.Tokens[k].End == t.Tokens[k+1].Start
}

// event tells whether the name of a gathering stands at tokens first to last, or
// goes on behind them: "at the Northern Summit", "at the G-7".
func event(t *text.Text, first, last int) bool {
	for k := first; k <= last+1 && k < len(t.Tokens); k++ {
		switch t.Tokens[k].Low {
		case "summit", "conference", "forum", "assembly", "session", "congress", "games", "meeting", "meetings",
			"talks", "dialogue":
			return true
		}
	}
	return last == first && len(t.Tokens[first].Text) == 1
}

// mistaken tells whether a mention behind "at" only looks like a person: capitals
// without a title that the text never uses again.
func mistaken(t *text.Text, m text.Mention) bool {
	e := t.Entities[m.Entity]
	if e.Kind != text.Person && e.Kind != text.Publisher || e.Office != "" || e.Party != "" && e.Kind == text.Person ||
		m.Name.Start > m.Start {
		return false
	}
	for _, o := range t.Mentions {
		if o.Entity == m.Entity && o.First != m.First {
			return false
		}
	}
	return true
}

// frontedPlace is the place that opens a sentence: "In Oslo, the two will discuss".
func FrontedPlace(t *text.Text, s text.Sentence) (text.Span, bool) {
	if low := t.Tokens[s.First].Low; !text.OneOf(low, "in", "at") || s.First+2 >= s.Last {
		return text.Span{}, false
	}
	if m, ok := t.MentionAt(s.First + 1); ok && argument.PlaceLike(t, m) {
		if m.Name.End > m.Name.Start {
			return m.Name, true
		}
		return m.Span, true
	}
	first, last := venue(t, s.First+1)
	if last < first {
		return text.Span{}, false
	}
	return t.Words(first, last), true
}
