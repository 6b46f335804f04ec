package decide

import (
	"encoding/json"
	"slices"

	"parley"
)

// Mark tells of one thing of a record what people decided on it.
type Mark struct {
	Ord      int      // its place in the reading, from 1; what was added counts on behind the last
	Accepted bool     // as it was read
	Added    bool     // by people
	Fields   []string // that were put right, added or taken out, each once
}

// Touched reports whether somebody decided on a thing or on part of it.
func (m Mark) Touched() bool { return m.Accepted || m.Added || len(m.Fields) > 0 }

// things are the things of one kind in a record while decisions are put on top of them.
type things[T any] struct {
	all    []T
	marks  []Mark
	gone   []bool
	points func(T, parley.Anchor) int // how well one is what an anchor was made on; 0 for not at all
	change func(T, parley.Decision, parley.Anchor) (T, bool)
	fresh  func(T, parley.Decision) (T, bool) // what is added, with its words
}

func newThings[T any](all []T, points func(T, parley.Anchor) int,
	change func(T, parley.Decision, parley.Anchor) (T, bool), fresh func(T, parley.Decision) (T, bool)) *things[T] {
	t := &things[T]{all: slices.Clone(all), marks: make([]Mark, len(all)), gone: make([]bool, len(all)), points: points,
		change: change, fresh: fresh}
	for k := range t.marks {
		t.marks[k].Ord = k + 1
	}
	return t
}

// decide puts a decision on top; false where the words of its anchor are not told of any more.
func (t *things[T]) decide(d parley.Decision, a parley.Anchor) bool {
	if d.Action == parley.AddIt && a.Field == "" {
		return t.add(d)
	}
	k := t.find(a)
	if k < 0 {
		return false
	}
	switch {
	case a.Field != "":
		changed, ok := t.change(t.all[k], d, a)
		if !ok {
			return false
		}
		t.all[k] = changed
		t.mark(k, a.Field)
	case d.Action == parley.RejectIt:
		t.gone[k] = true
	case d.Action == parley.AcceptIt:
		t.marks[k].Accepted, t.gone[k] = true, false // the later of two decisions holds
	}
	return true
}

func (t *things[T]) mark(k int, field string) {
	if !slices.Contains(t.marks[k].Fields, field) {
		t.marks[k].Fields = append(slices.Clone(t.marks[k].Fields), field)
	}
}

func (t *things[T]) add(d parley.Decision) bool {
	var one T
	if len(d.Words) == 0 || json.Unmarshal(d.Thing, &one) != nil {
		return false
	}
	one, ok := t.fresh(one, d)
	if !ok {
		return false
	}
	t.all = append(t.all, one)
	t.marks, t.gone = append(t.marks, Mark{Ord: len(t.all), Added: true}), append(t.gone, false)
	return true
}

// find is the thing that an anchor points to, -1 for none.
func (t *things[T]) find(a parley.Anchor) int {
	best, most := -1, 0
	for k, one := range t.all {
		if n := t.points(one, a); n > most {
			best, most = k, n
		}
	}
	return best
}

// byWords tells how well things are what anchors were made on by their words alone.
func byWords[T any](places func(T) []parley.Evidence) func(T, parley.Anchor) int {
	return func(one T, a parley.Anchor) int { return likeness(places(one), a.Evidence) }
}

// likeness is how much two lists of places are the same words: 1000 for the same places; 0 where less
// than half of their letters are shared.
func likeness(a, b []parley.Evidence) int {
	if slices.Equal(a, b) {
		return 1000
	}
	shared, all := 0, 0
	for _, x := range a {
		all += x.End - x.Start
		for _, y := range b {
			shared += max(0, min(x.End, y.End)-max(x.Start, y.Start))
		}
	}
	for _, y := range b {
		all += y.End - y.Start
	}
	if all == 0 || 4*shared < all {
		return 0
	}
	return min(999, 1000*2*shared/all)
}

// standing are the things that nobody took out, with their marks.
func (t *things[T]) standing() (all []T, marks []Mark) {
	all = make([]T, 0, len(t.all))
	for k := range t.all {
		if !t.gone[k] {
			all, marks = append(all, t.all[k]), append(marks, t.marks[k])
		}
	}
	return all, marks
}
