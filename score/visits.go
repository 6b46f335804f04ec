package score

import (
	"slices"
	"strings"
	"time"

	"parley"
)

// entry is a line of an official list of visits to a capital, or of travels
// from it. Days are both inclusive.
// Remarks name who was met abroad; a visitor comes from the country.
type entry struct{ ID, Start, End, Country, Remarks string }

// told is an account that was read, and the country its line of the list names.
type told struct {
	country string
	record  parley.Record
	id      string
}

// scoreListed measures whether an account tells of the visit or travel listed,
// and whether the account before it, of another country, is kept apart from it.
func scoreListed(b *board, c comparison, last *told) error {
	b.report.Documents++
	record, err := readAccount(c.Account)
	if err != nil {
		return err
	}
	b.share("account of a listed "+c.Kind, tellsOf(record, c.Listed), Error{Document: c.Account.ID,
		Expected: c.Listed.Country + " " + c.Listed.Start + "/" + c.Listed.End, Got: contactsLine(record)})
	if last.country != "" && last.country != c.Listed.Country {
		b.share("another's account kept apart", !tellsOf(last.record, c.Listed), Error{Document: last.id,
			Expected: "not " + c.Listed.ID, Got: contactsLine(last.record)})
	}
	*last = told{c.Listed.Country, record, c.Account.ID}
	return nil
}

// tellsOf tells whether a record has a contact in person with the country of a
// listed visit on one of its days, a day more or less for the clock of another
// place.
func tellsOf(record parley.Record, l entry) bool {
	return slices.ContainsFunc(record.Contacts, func(c parley.Contact) bool {
		return c.Main && c.Kind != parley.Call && c.Kind != parley.VideoCall && c.Kind != parley.Message &&
			l.met(c) && within(c.Date, l.Start, l.End)
	})
}

// met tells whether the country listed takes part in a contact, or a foreigner
// whom the remarks name: on a journey those of third countries are met too.
func (l entry) met(c parley.Contact) bool {
	before, behind, inverted := strings.Cut(l.Country, ", ") // "Korea, South"
	if ofParty(c, before) || inverted && ofParty(c, behind+" "+before) {
		return true
	}
	remarks := nameWords(l.Remarks)
	return slices.ContainsFunc(c.Participants, func(p parley.Participant) bool {
		words := nameWords(p.Name)
		return len(words) > 0 && slices.Contains(remarks, words[len(words)-1])
	})
}

// within tells whether a day lies in a span or one day beside it; a day that is
// not told does not speak against it.
func within(day, start, end string) bool {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return true
	}
	from, _ := time.Parse(time.DateOnly, start)
	to, _ := time.Parse(time.DateOnly, end)
	return !d.Before(from.AddDate(0, 0, -1)) && !d.After(to.AddDate(0, 0, 1))
}
