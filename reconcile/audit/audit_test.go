package audit_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"parley"
	"parley/reconcile"
	"parley/reconcile/audit"
	"parley/reconcile/compare"
	"parley/reconcile/origin"
)

// calls makes contacts between two sides on days of 2025, of a kind and status.
func series(items ...string) []parley.ContactOnRecord {
	var all []parley.ContactOnRecord
	for k, item := range items {
		parts := strings.Fields(item)
		c := parley.ContactOnRecord{ID: parley.ContactID(fmt.Sprintf("c%02d", k)), From: parts[0], Until: parts[0],
			Kind: parley.Call, Status: parley.Held}
		if len(parts) > 1 {
			c.Kind = parley.ContactKind(parts[1])
		}
		if len(parts) > 2 {
			c.Status = parley.Status(parts[2])
		}
		all = append(all, c)
	}
	return all
}

func TestAuditOfAnOrdinal(t *testing.T) {
	record := series("2024-11-07", "2025-02-12", "2025-03-18", "2025-05-19 meeting", "2025-06-04",
		"2025-07-01 call denied", "2025-08-15 call planned")
	for _, c := range []struct {
		number int
		scope  string
		held   bool
		own    int
		gap    string
	}{
		{3, "phone calls since January 2025", true, 3, ""},
		{4, "calls since January 2025", false, 3, "counted from 2024-11-07 there are 4"},
		{4, "conversations this year", false, 3, "with every kind of contact counted there are 4"},
		{4, "calls since the start of 2025", false, 3, "with those that one side denies there are 4"},
		{5, "calls since January 2025", false, 3, "2 of them may be missing"},
		{1, "meeting since January 2025", true, 1, ""},
		{2, "calls since March", true, 2, ""},
		{4, "phone calls", true, 4, ""},
	} {
		a := audit.AuditOrdinal(audit.Claim{Number: c.number, Scope: reconcile.ParseScope(c.scope), Told: "2025-12-01"},
			record)
		if a.Held != c.held || len(a.Counted) != c.own || !strings.Contains(strings.Join(a.Gap, "; "), c.gap) {
			t.Errorf("%d of %s: %d counted, %v", c.number, c.scope, len(a.Counted), a.Gap)
		}
	}
}

func TestStartOfASeries(t *testing.T) {
	told := time.Date(2025, 12, 28, 0, 0, 0, 0, time.UTC)
	for words, want := range map[string]string{
		"phone calls between the two leaders since the start of Trump’s second term": "2025-01-20",
		"call since Trump returned to the White House":                               "2025-01-20",
		"calls since January 2025":                                                   "2025-01-01",
		"calls since 16 October":                                                     "2025-10-16",
		"meetings this year":                                                         "2025-01-01",
		"talks since the beginning of the year":                                      "2025-01-01",
		"calls in 2024":                                                              "2024-01-01",
		"calls":                                                                      "",
		"calls since the flood":                                                      "",
	} {
		at, rule := reconcile.ParseScope(words).Start(told)
		got := ""
		if !at.IsZero() {
			got = at.Format(time.DateOnly)
		}
		if got != want || (rule == "") != (want == "") {
			t.Errorf("%s: %q by %q, want %q", words, got, rule, want)
		}
	}
}

func TestLongest(t *testing.T) {
	record := series("2025-02-12", "2025-03-18", "2025-05-19", "2025-06-04")
	for k, length := range []string{"PT1H30M", "PT2H30M", "", "PT2H"} {
		record[k].Duration = length
		record[k].Accounts = []parley.Account{{Contact: parley.Contact{Duration: length}}}
	}
	rivals, unknown := audit.AuditLongest(record[3], record, true)
	if len(rivals) != 1 || rivals[0].ID != "c01" || len(unknown) != 1 {
		t.Errorf("%v %v", rivals, unknown)
	}
}

func TestOverdueContact(t *testing.T) {
	c := parley.ContactOnRecord{Status: parley.Planned, Date: "2025-05-30"}
	if !compare.Overdue(c, time.Date(2025, 6, 1, 12, 0, 0, 0, time.UTC)) ||
		compare.Overdue(c, time.Date(2025, 5, 30, 12, 0, 0, 0, time.UTC)) {
		t.Error("a planned contact is overdue from the day after the next")
	}
	if c.Status = parley.Held; compare.Overdue(c, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)) {
		t.Error("one that was held is not")
	}
}

func TestOrigins(t *testing.T) {
	text := "President Keita and Minister Lund spoke by phone on Sunday about grain and the border at Kidal, an aide " +
		"said. The call lasted an hour and was frank. They will meet again in May in Oslo if the truce holds until then."
	rewrite := "The call on grain. President Keita and Minister Lund spoke by phone on Sunday about grain and the " +
		"border at Kidal, according to an aide. The call lasted an hour and was frank. They will meet again in May " +
		"in Oslo."
	other := "Officials in Bamako described an exchange between the two as cool. Farmers wait for an answer on " +
		"duties, and traders count their losses at the crossing."
	doc := func(id, text, home string, credits ...string) parley.Account {
		return parley.Account{ID: parley.AccountID(id + "@0"),
			Document: parley.Document{ID: parley.DocumentID(id), Published: "2025-03-09"}, Home: home, Credits: credits,
			Signature: origin.Signature(text)}
	}
	quoting := doc("5", other+" Nothing else is known of it today.", "")
	quoting.Contact.Facts = []parley.Fact{{Field: "tone", Value: "cool",
		Chain: parley.Chain{{Name: "TASS", Kind: parley.PublisherLink}}}}
	for _, c := range []struct {
		name     string
		accounts []parley.Account
		want     int
	}{
		{"copies", []parley.Account{doc("1", text, ""), doc("2", text, "")}, 1},
		{"a rewrite", []parley.Account{doc("1", text, ""), doc("2", rewrite, "")}, 1},
		{"two tellings", []parley.Account{doc("1", text, ""), doc("2", other, "")}, 2},
		{"one agency credited", []parley.Account{doc("1", text, "", "TASS"), doc("2", other, "", "TASS")}, 1},
		{"two agencies", []parley.Account{doc("1", text, "", "TASS"), doc("2", other, "", "AFP")}, 2},
		{"an agency quoted", []parley.Account{doc("1", text, "", "TASS"), quoting}, 1},
		{"a government keeps its own", []parley.Account{doc("1", text, "", "TASS"), doc("2", other, "Mali", "TASS")},
			2},
	} {
		if got := origin.Origins(c.accounts); len(got) != c.want {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}
