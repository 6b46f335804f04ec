package score

import (
	"io"
	"slices"
	"time"

	"parley"
	"parley/intake"
	"parley/pipeline"
)

// account is a report of a contact as its file gives it.
type account struct{ ID, URL, Published, Text, Title string }

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
func Accounts(in io.Reader) (Report, error) {
	b := newBoard("accounts")
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
	one, err := readAccount(c.Accounts[0])
	if err != nil {
		return err
	}
	other, err := readAccount(c.Accounts[1])
	if err != nil {
		return err
	}
	b.share("same contact or not", sameContact(one, other) == c.Same, Error{Document: c.Accounts[0].ID + " / " + c.Accounts[1].ID,
		Expected: yes(c.Same), Got: contactsLine(one) + " / " + contactsLine(other)})
	return nil
}

// readAccount reads the body of an account; its title is hidden.
func readAccount(a account) (parley.Record, error) {
	d, err := intake.File([]byte(a.Text), intake.About{Name: a.ID, Published: a.Published, URL: a.URL})
	if err != nil {
		return parley.Record{}, err
	}
	return pipeline.Read(d), nil
}

func yes(b bool) string {
	if b {
		return "same"
	}
	return "not the same"
}

// sameContact tells whether the main contacts of two records can be one: both
// sides in common, kinds that fit, days at most one apart.
func sameContact(a, b parley.Record) bool {
	for _, x := range a.Contacts {
		for _, y := range b.Contacts {
			if x.Main && y.Main && common(x.Parties, y.Parties) > 1 && oneKind(x.Kind, y.Kind) && daysApart(x.Date, y.Date) <= 1 {
				return true
			}
		}
	}
	return false
}

func common(a, b []string) int {
	n := 0
	for _, item := range a {
		if slices.Contains(b, item) {
			n++
		}
	}
	return n
}

func oneKind(a, b parley.ContactKind) bool {
	spoken := func(k parley.ContactKind) bool { return k == parley.Call || k == parley.VideoCall }
	return a == b || spoken(a) && spoken(b) || !spoken(a) && !spoken(b) && a != parley.Message && b != parley.Message
}

// daysApart is the distance of two full dates; 0 where one is not told.
func daysApart(a, b string) int {
	x, err := time.Parse(time.DateOnly, a)
	y, other := time.Parse(time.DateOnly, b)
	if err != nil || other != nil {
		return 0
	}
	days := int(x.Sub(y).Hours() / 24)
	return max(days, -days)
}
