package web

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"parley"
)

// layer is a kind of thing that is marked in a text.
type layer struct {
	Name  string // as in classes
	Words string
	N     int // how many are marked
}

// layers lists what can be switched on and off, those on top last.
var layers = []layer{{Name: "said", Words: "Statements"}, {Name: "outcome", Words: "Promises, positions, plans"},
	{Name: "contact", Words: "Contacts"}, {Name: "time", Words: "Times and places"}, {Name: "who", Words: "People"}}

// marking is a stretch of a text that something on record rests on.
type marking struct {
	start, end int
	layer      string
	thing      int // number of the thing in the record beside the text; 0 for none
}

// segment is a stretch of a text all of which is marked the same.
type segment struct {
	Text  string
	Class string // "m-said m-who"
	Facts string // numbers of the things that rest on it, "f3 f17"
	Here  bool   // the words asked for
	First bool   // the first of them
	Begin []int  // numbers of the things whose words begin here
}

// segments cuts a text where a marking begins or ends.
func segments(text string, markings []marking, here []parley.Evidence) []segment {
	for _, e := range here {
		markings = append(markings, marking{e.Start, e.End, "here", 0})
	}
	markings = slices.DeleteFunc(markings, func(m marking) bool {
		return m.start < 0 || m.end > len(text) ||
			m.start >= m.end
	})
	slices.SortStableFunc(markings, func(a, b marking) int { return cmp.Compare(a.start, b.start) })
	cuts := []int{0, len(text)}
	for _, m := range markings {
		cuts = append(cuts, m.start, m.end)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var all []segment
	var active []marking
	next, first := 0, true
	for k := 0; k+1 < len(cuts); k++ {
		from, until := cuts[k], cuts[k+1]
		active = slices.DeleteFunc(active, func(m marking) bool { return m.end <= from })
		for ; next < len(markings) && markings[next].start <= from; next++ {
			active = append(active, markings[next])
		}
		s := segmentOf(text[from:until], active)
		for _, m := range active {
			if m.start == from && m.thing > 0 {
				s.Begin = append(s.Begin, m.thing)
			}
		}
		s.First = s.Here && first
		first = first && !s.Here
		all = append(all, s)
	}
	return all
}

func segmentOf(text string, active []marking) segment {
	s := segment{Text: text}
	var classes, facts []string
	for _, m := range active {
		if m.layer == "here" {
			s.Here = true
			continue
		}
		classes = append(classes, "m-"+m.layer)
		if m.thing > 0 {
			facts = append(facts, "f"+strconv.Itoa(m.thing))
		}
	}
	slices.Sort(classes)
	s.Class, s.Facts = strings.Join(slices.Compact(classes), " "), strings.Join(facts, " ")
	return s
}

// mostPlaces is how many stretches an address may ask for.
const mostPlaces = 40

// parsePlaces reads the stretches that an address asks for, "12-30,44-60", as far
// as they lie in a text.
func parsePlaces(words, text string) []parley.Evidence {
	var all []parley.Evidence
	for part := range strings.SplitSeq(words, ",") {
		var from, until int
		if n, err := fmt.Sscanf(part, "%d-%d", &from, &until); n != 2 || err != nil || from < 0 || until > len(text) ||
			from >= until || len(all) == mostPlaces {
			continue
		}
		all = append(all, parley.Cite(text, from, until))
	}
	return all
}
