package score

import (
	"cmp"
	"strings"

	"parley"
	"parley/note"
	"parley/reconcile"
	"parley/reconcile/compare"
)

// entry is a line of an official list of visits to a capital, or of travels
// from it. Days are both inclusive. Remarks name who was met abroad; a visitor
// comes from the country.
type entry struct{ ID, Start, End, Country, Visitor, Name, Locale, Remarks string }

// told is an account that was read, and the country its line of the list names.
type told struct {
	country  string
	accounts []parley.Account
	id       string
}

// scoreListed measures whether an account tells of the visit or travel listed,
// and whether the account before it, of another country, is kept apart from it.
func scoreListed(b *board, c comparison, last *told) error {
	b.report.Documents++
	accounts, err := b.readAccount(c.Account)
	if err != nil {
		return err
	}
	listed := c.Listed.accounts()
	b.share("account of a listed "+c.Kind, linked(listed, accounts), Error{Document: c.Account.ID,
		Expected: c.Listed.Country + " " + c.Listed.Start + "/" + c.Listed.End,
		Got:      contactsLine(contactsOf(accounts))})
	if last.country != "" && last.country != c.Listed.Country {
		b.share("another's account kept apart", !linked(listed, last.accounts), Error{Document: last.id,
			Expected: "not " + c.Listed.ID, Got: contactsLine(contactsOf(last.accounts))})
	}
	*last = told{c.Listed.Country, accounts, c.Account.ID}
	return nil
}

// accounts makes of a line of the list the account that a note-taker would enter:
// a visit with its days.
func (l entry) accounts() []parley.Account {
	before, behind, inverted := strings.Cut(l.Country, ", ") // "Korea, South"
	if inverted {
		before = behind + " " + before
	}
	country := cmp.Or(partyNamed(before), before)
	lines := []note.Line{{Field: "kind", Value: "visit"}, {Field: "date", Value: l.days()},
		{Field: "parties", Value: "United States; " + country}}
	if l.Visitor != "" {
		lines = append(lines, note.Line{Field: "participants", Value: withoutTitle(l.Visitor) + " (" + country + ")"})
	} else {
		lines = append(lines, note.Line{Field: "participants", Value: l.Name + " (United States)"},
			note.Line{Field: "place", Value: country})
	}
	d := parley.NewDocument(note.Compose(note.Form{By: "the list", Lines: lines}))
	return reconcile.Accounts(parley.Taken{Document: d, Note: true}, note.Read(d))
}

func (l entry) days() string {
	if l.Start == l.End || l.End == "" {
		return l.Start
	}
	return l.Start + "/" + l.End
}

// linked tells whether an account is put into a visit listed, or into a contact
// that took place during it.
func linked(listed, accounts []parley.Account) bool {
	contacts := compare.Contacts(append(append([]parley.Account{}, listed...), accounts...), reconcile.Rules{})
	during := reconcile.Visits(contacts)
	for _, c := range contacts {
		if reports(c, accounts) && (reports(c, listed) || during[c.ID] == parley.NameOfContact(listed[0].ID)) {
			return true
		}
	}
	return false
}

// withoutTitle takes the office off a name: "Prime Minister Mario Draghi".
func withoutTitle(name string) string {
	words := strings.Fields(name)
	for len(words) > 1 && title(words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}
