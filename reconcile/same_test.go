package reconcile_test

import (
	"testing"

	"parley"
	"parley/reconcile"
	"parley/reconcile/compare"
)

// news makes an account of a contact of Norway and Mali by the Norwegian
// government, told as news on 9 March 2025, and lets change it.
func news(id string, change func(*parley.Account)) parley.Account {
	a := parley.Account{ID: parley.AccountID(id + "@1"), Home: "Norway",
		Document: parley.Document{ID: parley.DocumentID(id), Publisher: "regjeringen.no",
			Published: "2025-03-09T12:00:00+01:00"},
		Contact: parley.Contact{Kind: parley.Meeting, Status: parley.Held, Main: true,
			Parties: []string{"Mali", "Norway"},
			Participants: []parley.Participant{{Name: "Kari Lund", Office: "Prime Minister", Party: "Norway"},
				{Name: "Amadou Keita", Office: "President", Party: "Mali"}},
			Evidence: []parley.Evidence{{Start: 1, End: 4, Exact: "met"}}}}
	if change != nil {
		change(&a)
	}
	return a
}

func asPress(a *parley.Account) {
	a.Home, a.Document.Publisher = "", "Daily Post"
}

// Which two accounts are one contact, each with the reason in words.
func TestSameContact(t *testing.T) {
	call := func(a *parley.Account) { a.Contact.Kind = parley.Call }
	for _, c := range []struct {
		name string
		a, b func(*parley.Account)
		same bool
	}{
		{"the press tells of the day's meeting", nil, asPress, true},
		{"a guest meets, speaks to the press, signs: one visit in several texts", nil,
			func(a *parley.Account) { a.Document.Published = "2025-03-09T18:00:00+01:00" }, true},
		{"a government reports two calls of one day in two texts", call,
			func(a *parley.Account) { call(a); a.Document.Published = "2025-03-09T18:00:00+01:00" }, false},
		{"a paper comes back to a call", func(a *parley.Account) { call(a); asPress(a) },
			func(a *parley.Account) { call(a); asPress(a); a.Document.Published = "2025-03-09T18:00:00+01:00" }, true},
		{"nobody tells when, and the reports are of other days", nil,
			func(a *parley.Account) { asPress(a); a.Document.Published = "2025-03-10" }, false},
		{"the later report tells the day", nil, func(a *parley.Account) {
			asPress(a)
			a.Document.Published, a.Contact.Date = "2025-03-10", "2025-03-09"
		}, true},
		{"a year is no date for leaders who meet often", nil,
			func(a *parley.Account) { asPress(a); a.Document.Published, a.Contact.Date = "2026-01-20", "2025" }, false},
		{"a month with both leaders is", nil, func(a *parley.Account) {
			asPress(a)
			a.Document.Published,
				a.Contact.Date = "2025-06-20", "2025-03"
		}, true},
		{"what was to be in March was", nil, func(a *parley.Account) {
			a.Document.Published, a.Contact.Date, a.Contact.Status = "2025-02-01", "2025-03", parley.Planned
			a.Contact.Participants = a.Contact.Participants[:1]
		}, true},
		{"a gathering of three is not the meeting of two beside it", nil, func(a *parley.Account) {
			a.Contact.Parties = []string{"Chad", "Mali", "Norway"}
			a.Contact.Participants = append(a.Contact.Participants,
				parley.Participant{Name: "Idriss Abakar", Party: "Chad"})
		}, false},
		{"what was held is not what was put off", func(a *parley.Account) { a.Contact.Date = "2025-03-09" },
			func(a *parley.Account) {
				a.Contact.Date, a.Contact.Status, a.Document.Published = "2025-03-09", parley.Postponed, "2025-03-20"
			}, false},
		{"what was put off to the tenth was held on it", func(a *parley.Account) {
			a.Document.Published, a.Contact.Date, a.Contact.Status = "2025-03-01", "2025-03-03", parley.Postponed
			a.Contact.Facts = []parley.Fact{{Field: "date", Value: "2025-03-03"},
				{Field: "date", Value: "2025-03-10", Derived: "the day it was moved to"}}
		}, func(a *parley.Account) { asPress(a); a.Document.Published, a.Contact.Date = "2025-03-11", "2025-03-10" },
			true},
		{"and not on another day", func(a *parley.Account) {
			a.Document.Published, a.Contact.Date, a.Contact.Status = "2025-03-01", "2025-03-03", parley.Postponed
			a.Contact.Facts = []parley.Fact{{Field: "date", Value: "2025-03-03"}, {Field: "date", Value: "2025-03-20"}}
		}, func(a *parley.Account) { asPress(a); a.Document.Published, a.Contact.Date = "2025-03-11", "2025-03-10" },
			false},
		{"two ministers of one government", func(a *parley.Account) {
			a.Contact.Participants[1] = parley.Participant{Office: "Minister", Party: "Mali"}
		},
			func(a *parley.Account) {
				asPress(a)
				a.Contact.Participants[1] = parley.Participant{Name: "Moussa Diarra", Office: "Foreign Minister",
					Party: "Mali"}
			}, false},
		{"two spellings of one holder", func(a *parley.Account) { a.Contact.Participants[1].Name = "Abdallah" },
			func(a *parley.Account) {
				asPress(a)
				a.Contact.Participants[1].Name = "Abdullah"
			}, true},
		{"today in its own capital", func(a *parley.Account) {
			a.Home, a.Document.Published, a.Contact.Date = "Norway", "2025-03-09T23:30:00Z", ""
		},
			func(a *parley.Account) { asPress(a); a.Document.Published, a.Contact.Date = "2025-03-11", "2025-03-10" },
			true},
	} {
		one, other := news("a", c.a), news("b", c.b)
		if m := reconcile.Compare(one, other); m.Same() != c.same {
			t.Errorf("%s: %+v, want %t", c.name, m, c.same)
		}
	}
}

// Two texts of one side that tell of two things agreed do not dispute each other;
// two sides that tell them otherwise do.
func TestOneSideAgreesOnTwoThings(t *testing.T) {
	agreed := func(id, what string, change func(*parley.Account)) parley.Account {
		a := news(id, change)
		a.Agreed = []parley.Commitment{{By: []string{"Kari Lund"}, What: what,
			Evidence: []parley.Evidence{{Start: 5, End: 9, Exact: "open"}}}}
		return a
	}
	const one, other = "open the border bridge at Kidal", "open the border bridge at Gao"
	mali := func(a *parley.Account) { a.Home = "Mali" }
	for _, c := range []struct {
		change func(*parley.Account)
		want   bool
	}{{nil, false}, {mali, true}} {
		contact := parley.ContactOnRecord{Parties: []string{"Mali", "Norway"},
			Accounts: []parley.Account{agreed("a", one, nil), agreed("b", other, c.change)}}
		disputed := false
		for _, r := range compare.SideBySide(contact).Rows {
			disputed = disputed || r.Field == "agreed" && r.Verdict.Disputed()
		}
		if disputed != c.want {
			t.Errorf("told by %s: disputed %t", contact.Accounts[1].Home, disputed)
		}
	}
}
