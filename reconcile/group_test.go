package reconcile_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley"
	"parley/reconcile"
	"parley/reconcile/compare"
)

// teller is who tells of contacts in these tests: a government or the press.
type teller struct{ publisher, home string }

var tellers = []teller{{"regjeringen.example", "Norway"}, {"presidence.example", "Mali"}, {"Daily Post", ""},
	{"Evening Star", ""}}

var leaders = map[string][]string{"Norway": {"Kari Lund", "Ida Berg"}, "Mali": {"Amadou Keita", "Moussa Diarra"},
	"Chad": {"Idriss Abakar"}}

// randomAccount draws an account of a contact between two of three sides in the
// first days of March.
func randomAccount(t *rapid.T, n int) parley.Account {
	sides := rapid.SampledFrom([][]string{{"Norway", "Mali"}, {"Mali", "Chad"}, {"Norway", "Chad"},
		{"Norway", "Mali", "Chad"}}).Draw(t, "sides")
	who := rapid.SampledFrom(tellers).Draw(t, "teller")
	day := rapid.IntRange(1, 6).Draw(t, "day")
	c := parley.Contact{ID: "contact-1", Main: true, Parties: sides,
		Evidence: []parley.Evidence{{Start: 1, End: 4, Exact: "met"}},
		Kind:     rapid.SampledFrom([]parley.ContactKind{parley.Call, parley.Meeting, parley.Talks}).Draw(t, "kind"),
		Status: rapid.SampledFrom([]parley.Status{parley.Held, parley.Held, parley.Planned, parley.Postponed}).Draw(t,
			"status")}
	for _, s := range sides {
		if rapid.Bool().Draw(t, "named") {
			c.Participants = append(c.Participants, parley.Participant{Name: rapid.SampledFrom(leaders[s]).Draw(t,
				"name"), Party: s})
		}
	}
	// a leader whose country the report leaves out
	if n := len(c.Participants); n > 0 && rapid.IntRange(0, 3).Draw(t, "unknown") == 0 {
		gone := c.Participants[n-1].Party
		c.Participants[n-1].Party = ""
		c.Parties = slices.DeleteFunc(slices.Clone(c.Parties), func(p string) bool { return p == gone })
	}
	switch rapid.IntRange(0, 3).Draw(t, "dated") {
	case 0:
		c.Date = "2025-03"
	case 1, 2:
		c.Date = fmt.Sprintf("2025-03-%02d", day)
		c.Facts = []parley.Fact{{Field: "date", Value: c.Date},
			{Field: "date", Value: fmt.Sprintf("2025-03-%02d", rapid.IntRange(1, 6).Draw(t, "moved to"))}}
	}
	if rapid.Bool().Draw(t, "numbered") {
		c.Ordinal = &parley.Ordinal{Number: rapid.IntRange(1, 3).Draw(t, "number"), Scope: "calls this year"}
	}
	d := parley.Document{ID: parley.DocumentID(fmt.Sprintf("doc%d", n/2)), Publisher: who.publisher,
		Published: fmt.Sprintf("2025-03-%02d", min(day+n%2, 28))}
	return parley.Account{ID: parley.AccountID(fmt.Sprintf("%s@%d", d.ID, n)), Document: d, Contact: c, Home: who.home}
}

func randomAccounts(t *rapid.T) []parley.Account {
	accounts := make([]parley.Account, rapid.IntRange(1, 9).Draw(t, "accounts"))
	for k := range accounts {
		accounts[k] = randomAccount(t, k)
	}
	return accounts
}

func partition(contacts []parley.ContactOnRecord) string {
	var groups []string
	for _, c := range contacts {
		var ids []string
		for _, a := range c.Accounts {
			ids = append(ids, string(a.ID))
		}
		slices.Sort(ids)
		groups = append(groups, fmt.Sprint(c.ID, ids, c.Kind, c.Status, c.Date, c.Disputed))
	}
	slices.Sort(groups)
	return fmt.Sprint(groups)
}

func TestGroupingDoesNotDependOnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		accounts := randomAccounts(t)
		want := partition(compare.Contacts(accounts, reconcile.Rules{}))
		shuffled := rapid.Permutation(accounts).Draw(t, "order")
		if got := partition(compare.Contacts(shuffled, reconcile.Rules{})); got != want {
			t.Fatalf("got  %s\nwant %s", got, want)
		}
	})
}

func TestComparingIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := randomAccount(t, 0), randomAccount(t, 2)
		x, y := reconcile.Compare(a, b), reconcile.Compare(b, a)
		if x.Score != y.Score || x.Barred != y.Barred {
			t.Fatalf("%+v\n%+v", x, y)
		}
	})
}

// Accounts that match live in a neighbourhood in common: a store that looks
// there finds them.
func TestMatchesAreNeighbours(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := randomAccount(t, 0), randomAccount(t, 2)
		if !reconcile.Compare(a, b).Same() {
			return
		}
		for _, k := range reconcile.Keys(a) {
			for _, l := range reconcile.Keys(b) {
				if k.Name == l.Name && k.From <= l.Until && l.From <= k.Until {
					return
				}
			}
		}
		t.Fatalf("no key in common: %+v %+v", reconcile.Keys(a), reconcile.Keys(b))
	})
}

// What people put apart stays apart, what they put together stays together,
// whatever the scores say.
func TestDecisionsGoBeforeScores(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		accounts := randomAccounts(t)
		if len(accounts) < 2 {
			return
		}
		p := reconcile.Pair{A: accounts[0].ID, B: accounts[len(accounts)-1].ID}
		together := func(rules reconcile.Rules) bool {
			for _, c := range compare.Contacts(accounts, rules) {
				has := func(id parley.AccountID) bool {
					return slices.ContainsFunc(c.Accounts, func(a parley.Account) bool { return a.ID == id })
				}
				if has(p.A) && has(p.B) {
					return true
				}
			}
			return false
		}
		if together(reconcile.Rules{Apart: []reconcile.Pair{p}}) {
			t.Fatal("put apart, and together")
		}
		if !together(reconcile.Rules{One: []reconcile.Pair{p}}) {
			t.Fatal("put together, and apart")
		}
	})
}

// Who was to come did not come for that: those say who was there who tell that it
// took place.
func TestWhoWasThere(t *testing.T) {
	planned := news("a", func(a *parley.Account) {
		a.Document.Published, a.Contact.Date, a.Contact.Status = "2025-03-01", "2025-03-09", parley.Planned
	})
	held := news("b", func(a *parley.Account) {
		asPress(a)
		a.Document.Published, a.Contact.Date, a.Contact.Participants = "2025-03-10", "2025-03-09", nil
	})
	rules := reconcile.Rules{}
	if got := compare.Contacts([]parley.Account{planned}, rules); len(got) != 1 || len(got[0].Participants) == 0 {
		t.Fatalf("as planned: %+v", got)
	}
	if got := compare.Contacts([]parley.Account{planned, held}, rules); len(got) != 1 || got[0].Status != parley.Held ||
		len(got[0].Participants) != 0 {
		t.Errorf("as held: %+v", got)
	}
}

// The life of a contact that was put off: planned for one day, moved to another,
// held on it. Without the report of its moving nobody could tell that it was one.
func TestPutOffAndHeld(t *testing.T) {
	planned := news("a", func(a *parley.Account) {
		a.Contact.Kind, a.Contact.Place = parley.Meeting, "Oslo"
		a.Document.Published, a.Contact.Date, a.Contact.Status = "2025-03-01", "2025-03-03", parley.Planned
		a.Contact.Facts = []parley.Fact{{Field: "date", Value: "2025-03-03"}}
	})
	moved := news("b", func(a *parley.Account) {
		asPress(a)
		a.Contact.Kind, a.Contact.Place = parley.Meeting, "Oslo"
		a.Document.Published, a.Contact.Date, a.Contact.Status = "2025-03-02", "2025-03-03", parley.Postponed
		a.Contact.Facts = []parley.Fact{{Field: "date", Value: "2025-03-03"}, {Field: "date", Value: "2025-03-10"}}
	})
	held := news("c", func(a *parley.Account) {
		a.Contact.Kind, a.Contact.Place = parley.Meeting, "Oslo"
		a.Document.Published, a.Contact.Date = "2025-03-11", "2025-03-10"
		a.Contact.Facts = []parley.Fact{{Field: "date", Value: "2025-03-10"}}
	})
	contacts := compare.Contacts([]parley.Account{planned, moved, held}, reconcile.Rules{})
	if len(contacts) != 1 || contacts[0].Status != parley.Held || len(compare.Life(contacts[0])) != 3 {
		t.Errorf("%d contacts, the first %s with %v", len(contacts), contacts[0].Status, compare.Life(contacts[0]))
	}
	for _, row := range compare.SideBySide(compare.Contacts([]parley.Account{planned, moved},
		reconcile.Rules{})[0]).Rows {
		if row.Field == "date" && (row.Verdict != reconcile.Compatible || strings.Contains(row.Rule, "one moment")) {
			t.Errorf("its days: %s, %s", row.Verdict, row.Rule)
		}
	}
	if n := len(compare.Contacts([]parley.Account{planned, held}, reconcile.Rules{})); n != 2 {
		t.Errorf("without the moving: %d contacts", n)
	}
}
