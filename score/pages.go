package score

import (
	"io"
	"slices"
	"strings"

	"parley"
	"parley/intake"
)

// Page is an invented page of some house style with the contacts that it tells of. A status
// that the page does not tell is "", as a day or a place.
type Page struct {
	ID        string        `json:"id"`
	Published string        `json:"published"`
	Text      string        `json:"text"`
	Main      PageContact   `json:"main"`
	Further   []PageContact `json:"further"`
}

// PageContact is a contact of a page.
type PageContact struct {
	Kind    parley.ContactKind `json:"kind"`
	Status  parley.Status      `json:"status,omitempty"`
	Parties []string           `json:"parties"`
	People  []string           `json:"people"` // full names; offices without a name are left out
	Date    string             `json:"date,omitempty"`
	Place   string             `json:"place,omitempty"`
}

// Pages measures how many pages have their main contact fully right: kind, status, sides, every
// person and no other, day and place as the page tells them. Of several main contacts the best
// counts. Further contacts are right with kind, status and sides.
func Pages(in io.Reader, by parley.Reader) (Report, error) {
	b := newBoard("pages", by)
	err := lines(in, func(p Page) error {
		d, err := intake.File([]byte(p.Text), intake.About{Name: p.ID, Published: p.Published})
		if err != nil {
			return err
		}
		b.report.Documents++
		scorePage(b, p, b.read(d).Contacts)
		return nil
	})
	return b.done(), err
}

func scorePage(b *board, p Page, given []parley.Contact) {
	e := Error{Document: p.ID, Expected: contactsLine([]parley.Contact{p.Main.contact()}), Got: contactsLine(given)}
	var best map[string]bool
	for _, c := range given {
		if right := p.Main.judge(c); c.Main && count(right) > count(best) {
			best = right
		}
	}
	b.share("main contact fully right", count(best) == len(pageMeasures), e)
	b.share("its kind and sides", best["kind"] && best["sides"], e)
	for _, name := range pageMeasures {
		b.share("main: "+name, best[name], e)
	}
	right, told := 0, 0
	for _, c := range given {
		if c.Main || c.Domestic {
			continue
		}
		told++
		if slices.ContainsFunc(p.Further, func(w PageContact) bool {
			r := w.judge(c)
			return r["kind"] && r["status"] &&
				r["sides"]
		}) {
			right++
		}
	}
	b.count("further contacts", len(p.Further), told, right)
}

// pageMeasures are what makes a main contact fully right.
var pageMeasures = []string{"kind", "status", "sides", "people", "date", "place"}

func count(right map[string]bool) int {
	n := 0
	for _, ok := range right {
		if ok {
			n++
		}
	}
	return n
}

// contact is a contact of a page in the form of a record.
func (w PageContact) contact() parley.Contact {
	c := parley.Contact{Kind: w.Kind, Status: w.Status, Parties: w.Parties, Date: w.Date}
	for _, name := range w.People {
		c.Participants = append(c.Participants, parley.Participant{Name: name})
	}
	return c
}

// judge tells which measures a given contact has right. Calls and video calls are alike here,
// and so are meetings and talks; of a place either may be the more exact.
func (w PageContact) judge(c parley.Contact) map[string]bool {
	var names []string
	for _, p := range c.Participants {
		if p.Name != "" {
			names = append(names, p.Name)
		}
	}
	place, told := strings.ToLower(w.Place), strings.ToLower(c.Place)
	return map[string]bool{
		"kind":   plainKind(w.Kind) == plainKind(c.Kind),
		"status": w.Status == c.Status || w.Status.Happened() && c.Status.Happened(),
		"sides":  sameWords(partiesNamed(w.Parties), partiesNamed(c.Parties)),
		"people": everyOne(w.People, names) && everyOne(names, w.People),
		"date":   w.Date == c.Date || w.Date != "" && strings.HasPrefix(c.Date, w.Date),
		"place": place == told || place != "" && told != "" &&
			(strings.Contains(place, told) || strings.Contains(told, place)),
	}
}

func plainKind(k parley.ContactKind) parley.ContactKind {
	switch k {
	case parley.Talks:
		return parley.Meeting
	case parley.VideoCall:
		return parley.Call
	}
	return k
}

func partiesNamed(all []string) []string {
	named := make([]string, len(all))
	for k, name := range all {
		named[k] = partyNamed(name)
	}
	return named
}

// sameWords reports whether two lists have the same words in any order.
func sameWords(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// everyOne reports whether everybody of one list is in another, by name.
func everyOne(some, all []string) bool {
	for _, name := range some {
		if !slices.ContainsFunc(all, func(other string) bool { return sameName(name, other) }) {
			return false
		}
	}
	return true
}
