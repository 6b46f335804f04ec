package score

import (
	"io"
	"slices"

	"parley"
	"parley/intake"
	"parley/reconcile"
	"parley/reconcile/compare"
	"parley/reconcile/origin"
)

// account is a report of a contact as its file gives it.
type account struct{ ID, URL, Published, Lead, Text, Title string }

// comparison is two accounts, and whether they tell of one contact; or a line of
// an official list and the account that tells of it.
type comparison struct {
	Same     bool `json:"same_contact"`
	Accounts []account
	Kind     string // "visit" or "trip"
	Listed   entry  `json:"structured"`
	Account  account
}

// Accounts measures whether two accounts are told to be of the same contact, and
// whether an account is told to be of the visit or travel that a list has.
func Accounts(in io.Reader, by parley.Reader) (Report, error) {
	b := newBoard("accounts", by)
	var last told
	err := lines(in, func(c comparison) error {
		switch {
		case len(c.Accounts) == 2:
			return scorePair(b, c)
		case c.Account.Text != "":
			return scoreListed(b, c, &last)
		}
		return nil
	})
	return b.done(), err
}

func scorePair(b *board, c comparison) error {
	b.report.Documents++
	one, err := b.readAccount(c.Accounts[0])
	if err != nil {
		return err
	}
	other, err := b.readAccount(c.Accounts[1])
	if err != nil {
		return err
	}
	b.share("same contact or not", sameContact(one, other) == c.Same,
		Error{Document: c.Accounts[0].ID + " / " + c.Accounts[1].ID,
			Expected: yes(c.Same), Got: contactsLine(contactsOf(one)) + " / " + contactsLine(contactsOf(other))})
	return nil
}

// readAccount reads an account as it is read when it is added to a record.
func (b *board) readAccount(a account) ([]parley.Account, error) {
	d, err := intake.File([]byte(intake.Whole(a.Title, a.Lead, a.Text)),
		intake.About{Name: a.ID, Published: a.Published, URL: a.URL, Title: a.Title})
	if err != nil {
		return nil, err
	}
	taken := parley.Taken{Document: d, Home: intake.OfficialParty(d), Signature: origin.Signature(d.Text)}
	return reconcile.Accounts(taken, b.read(d)), nil
}

func yes(b bool) string {
	if b {
		return "same"
	}
	return "not the same"
}

// sameContact tells whether reconciling two documents puts what both report into
// one contact.
func sameContact(a, b []parley.Account) bool {
	for _, c := range compare.Contacts(append(slices.Clone(a), b...), reconcile.Rules{}) {
		if reports(c, a) && reports(c, b) {
			return true
		}
	}
	return false
}

// reports tells whether a contact is one that a document reports.
func reports(c parley.ContactOnRecord, accounts []parley.Account) bool {
	return slices.ContainsFunc(c.Accounts, func(x parley.Account) bool {
		return x.Contact.Main && slices.ContainsFunc(accounts, func(y parley.Account) bool { return x.ID == y.ID })
	})
}

func contactsOf(accounts []parley.Account) []parley.Contact {
	contacts := make([]parley.Contact, len(accounts))
	for k, a := range accounts {
		contacts[k] = a.Contact
	}
	return contacts
}

// common counts the items two lists share.
func common(a, b []string) int {
	n := 0
	for _, item := range a {
		if slices.Contains(b, item) {
			n++
		}
	}
	return n
}
