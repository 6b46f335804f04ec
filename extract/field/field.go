package field

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// told is a value with the place of its telling in a list.
type Told struct {
	Of int
	mention.Value
}

// by is a value with those behind it.
func (f Told) by(who []argument.Side) Told {
	f.Who = who
	return f
}

// reading is a telling with all that is told of its contact.
type Telling struct {
	mention.Event
	Values []mention.Value
	N      int // its place in the list
}

// Read reads what each sentence tells of its contacts.
func Read(t *text.Text, events []mention.Event) []Telling {
	all := make([]Telling, len(events))
	for n, x := range events {
		all[n] = Telling{x, x.Values, n}
	}
	put := func(found []Told) {
		for _, f := range found {
			all[f.Of].Values = append(all[f.Of].Values, f.Value)
		}
	}
	for _, x := range t.Times {
		put(timeField(t, events, x))
	}
	put(dayApart(t, events))
	for k := range t.Mentions {
		put(placeField(t, events, k))
	}
	for i := range t.Tokens {
		put(venueAt(t, events, all, i))
		put(hereAt(t, events, i))
	}
	for n := range t.Sentences {
		put(toneFragments(t, events, n))
	}
	all = respective(ofOwnWords(t, events, all))
	for _, of := range []func(t *text.Text, all []Telling, n int) []Told{sharedFields, atStop,
		atClause, onTheWay, left, ofPassage, dayAgreed} {
		for n := range all {
			put(of(t, all, n))
		}
	}
	for i := range t.Tokens {
		put(initiatorAt(t, events, i))
		put(roleAt(t, events, i))
	}
	return withoutDenied(t, all)
}

// ofOwnWords gives tellings what their own noun phrase and predicate tell: rank, series, tone,
// purpose.
func ofOwnWords(t *text.Text, events []mention.Event, all []Telling) []Telling {
	with := slices.Clone(all)
	for n := range events {
		with[n].Event = ranked(t, events, events[n])
		x := with[n].Event
		with[n].Values = slices.Concat(with[n].Values, toneFields(t, events, n), rankPredicate(t, events, events[n]),
			seriesFields(t, x), purposeField(t, x), justNow(t, x))
	}
	return with
}

// withoutDenied takes from contacts what somebody denies of them.
func withoutDenied(t *text.Text, all []Telling) []Telling {
	left := slices.Clone(all)
	for n, x := range all {
		left[n].Values = slices.DeleteFunc(slices.Clone(x.Values), func(f mention.Value) bool {
			return x.Status != parley.Denied && denied(t, f.Span)
		})
	}
	return left
}

// With are tellings with more that is told of them.
func With(all []Telling, more []Told) []Telling {
	list := slices.Clone(all)
	for _, f := range more {
		list[f.Of].Values = append(slices.Clip(list[f.Of].Values), f.Value)
	}
	return list
}

// denied tells whether words are what somebody denies: "Chad denied that the call
// lasted an hour" gives it no length. Of a contact that is denied itself they tell
// which.
func denied(t *text.Text, span text.Span) bool {
	return slices.ContainsFunc(t.Saying, func(a text.Attribution) bool {
		return a.Lemma == "deny" && !a.Negated && a.Quotation == "indirect" && a.Holds(span)
	})
}

// tells tells whether a value of a field is told.
func tells(r Telling, name string) bool {
	return slices.ContainsFunc(r.Values, func(f mention.Value) bool { return f.Field == name })
}
