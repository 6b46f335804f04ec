package query

import (
	"fmt"

	"parley"
	"parley/reconcile"
	"parley/reconcile/promise"
	"parley/store"
	"parley/view"
)

// awaiting looks up contacts that are awaited, and remembers them.
type awaiting struct {
	r      store.Reader
	found  map[string][]parley.ContactOnRecord
	failed error
}

func await(r store.Reader) *awaiting {
	return &awaiting{r: r, found: map[string][]parley.ContactOnRecord{}}
}

// mostCandidates bounds what is looked through for a contact that the names of
// sides and kinds do not tell from others.
const mostCandidates = 30

// candidates are the first contacts between those awaited, within the days.
func (s *awaiting) candidates(a promise.Awaited) []parley.ContactOnRecord {
	key := fmt.Sprintf("%#v", a)
	if found, known := s.found[key]; known {
		return found
	}
	f := store.Filter{Parties: a.Parties, Kinds: a.Kinds, Statuses: []parley.Status{parley.Held, parley.UnderWay},
		After: reconcile.AddDays(a.From, -1), Until: reconcile.AddDays(a.Until, -1), Oldest: 1}
	for _, name := range a.Persons {
		if !a.Delegated {
			f.Persons = append(f.Persons, reconcile.PersonKey(name))
		}
	}
	found, err := s.r.Contacts(f)
	if len(found) == 1 && !a.Is(found[0]) { // mostly the first is the one
		f.Oldest = mostCandidates
		found, err = s.r.Contacts(f)
	}
	if err != nil {
		s.failed = err
	}
	s.found[key] = found
	return found
}

// perhaps is the first contact held that one planned for days now past may have
// been, one of its own kind before others; nil where none is on record.
func (s *awaiting) perhaps(c parley.ContactOnRecord) *view.Held {
	related := promise.AwaitedBy(c)
	own := related
	own.Kinds = []parley.ContactKind{c.Kind}
	for _, a := range []promise.Awaited{own, related} {
		for _, held := range s.candidates(a) {
			if held.ID != c.ID && a.Is(held) {
				return &view.Held{Contact: held.ID, Day: held.From}
			}
		}
	}
	return nil
}

// Perhaps finds for planned contacts whose day has passed what they may have
// been: those have passed with a report, if not of themselves.
func Perhaps(r store.Reader, lines []view.Line) error {
	s := await(r)
	for k := range lines {
		if l := &lines[k]; l.Overdue {
			l.Perhaps = s.perhaps(l.ContactOnRecord)
			l.Overdue = l.Perhaps == nil
		}
	}
	return s.failed
}
