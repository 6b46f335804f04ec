package score

import (
	"io"
	"slices"
	"strings"

	"parley"
	"parley/gazetteer"
	"parley/intake"
)

// mediation is a summary of contacts of mediators, coded by hand; InText is what
// of the codes the summary itself names.
type mediation struct {
	ID, Text string
	Gold     struct {
		Date, Place string
		Virtual     bool
	}
	InText struct {
		Individuals  []string
		ThirdParties []string `json:"third_parties"`
		LocalParties []string `json:"local_parties"`
		Place        bool
	} `json:"in_text"`
}

// Contacts measures what is found of the persons, parties and places that
// MEND's coders found in a summary.
func Contacts(in io.Reader, by parley.Reader) (Report, error) {
	b := newBoard("contacts", by)
	err := lines(in, func(m mediation) error {
		b.report.Documents++
		day := m.Gold.Date
		if len(day) < len("2006-01-02") {
			day = "" // coded by the month alone
		}
		d, err := intake.File([]byte(m.Text), intake.About{Name: m.ID, Published: day})
		if err != nil {
			b.miss(Error{Document: m.ID, Measure: "read", Got: err.Error()})
			return nil
		}
		scoreMediation(b, m, b.read(d))
		return nil
	})
	return b.done(), err
}

func scoreMediation(b *board, m mediation, record parley.Record) {
	got := contactsLine(record.Contacts)
	for _, name := range m.InText.Individuals {
		m.share(b, "individuals", nameWords(name), takesPart(record, name),
			Error{Document: m.ID, Expected: name, Got: got})
	}
	for _, p := range m.InText.ThirdParties {
		m.share(b, "third parties", []string{gazetteer.Fold(p)}, hasParty(record, p),
			Error{Document: m.ID, Expected: p, Got: got})
	}
	for _, p := range m.InText.LocalParties {
		m.share(b, "local parties", []string{gazetteer.Fold(p)}, hasParty(record, p),
			Error{Document: m.ID, Expected: p, Got: got})
	}
	if m.InText.Place {
		where := places(record)
		city, _, _ := strings.Cut(m.Gold.Place, ",")
		m.share(b, "place", []string{gazetteer.Fold(city)}, samePlace(where, m.Gold.Place),
			Error{Document: m.ID, Expected: m.Gold.Place, Got: strings.Join(where, ", ")})
	}
	if len(record.Contacts) > 0 {
		virtual := record.Contacts[0].Kind == parley.Call || record.Contacts[0].Kind == parley.VideoCall
		b.share("virtual or in person", virtual == m.Gold.Virtual,
			Error{Document: m.ID, Expected: yes2(m.Gold.Virtual), Got: got})
	}
}

// share counts a value that a summary names, and apart whether one of its
// sentences names it beside a word of contact: coders knew more than the text
// tells.
func (m mediation) share(b *board, measure string, words []string, found bool, e Error) {
	b.share(measure, found, e)
	if beside(m.Text, words) {
		b.share(measure+", beside a word of contact", found, e)
	}
}

func yes2(virtual bool) string {
	if virtual {
		return "virtual"
	}
	return "in person"
}

// takesPart tells whether somebody of the name takes part in a contact.
func takesPart(record parley.Record, name string) bool {
	words := nameWords(name)
	for _, c := range record.Contacts {
		for _, p := range c.Participants {
			for _, w := range nameWords(p.Name) {
				if slices.Contains(words, w) {
					return true
				}
			}
		}
	}
	return false
}

// hasParty tells whether a party of any of its names takes part.
func hasParty(record parley.Record, name string) bool {
	for _, c := range record.Contacts {
		if ofParty(c, name) {
			return true
		}
	}
	return false
}

func ofParty(c parley.Contact, name string) bool {
	wanted := []string{gazetteer.Fold(name)}
	for _, e := range gazetteer.Lookup(name) {
		wanted = append(wanted, gazetteer.Fold(e.Party), gazetteer.Fold(e.Name))
	}
	for _, p := range c.Parties {
		if slices.Contains(wanted, gazetteer.Fold(p)) {
			return true
		}
	}
	return false
}

func places(record parley.Record) []string {
	var found []string
	for _, c := range record.Contacts {
		if c.Place != "" {
			found = append(found, c.Place)
		}
	}
	return found
}

// samePlace tells whether one of the places is the city of "Kabul, Afghanistan".
func samePlace(where []string, gold string) bool {
	city, _, _ := strings.Cut(gold, ",")
	for _, w := range where {
		if a, b := gazetteer.Fold(w), gazetteer.Fold(city); a == b || strings.Contains(a, b) ||
			strings.Contains(gold, w) {
			return true
		}
	}
	return false
}
