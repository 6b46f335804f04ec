package score

import (
	"io"
	"slices"
	"time"

	"parley"
	"parley/intake"
	"parley/pipeline"
)

// pair is two accounts, and whether they tell of one contact.
type pair struct {
	Same     bool `json:"same_contact"`
	Accounts []struct{ ID, URL, Published, Text, Title string }
}

// Accounts measures whether two accounts are told to be of the same contact.
// Rows of another form (visit lists) are passed over.
func Accounts(in io.Reader) (Report, error) {
	b := newBoard("accounts")
	err := lines(in, func(p pair) error {
		if len(p.Accounts) != 2 {
			return nil
		}
		b.report.Documents++
		var records []parley.Record
		for _, a := range p.Accounts {
			d, err := intake.File([]byte(a.Text), intake.About{Name: a.ID, Published: a.Published, URL: a.URL})
			if err != nil {
				return err
			}
			records = append(records, pipeline.Read(d))
		}
		same := sameContact(records[0], records[1])
		b.share("same contact or not", same == p.Same, Error{Document: p.Accounts[0].ID + " / " + p.Accounts[1].ID,
			Expected: yes(p.Same), Got: contactsLine(records[0]) + " / " + contactsLine(records[1])})
		return nil
	})
	return b.done(), err
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
