package compare_test

import (
	"testing"

	"parley"
	"parley/reconcile"
	"parley/reconcile/compare"
)

// told is an account in which a publisher of a side gives one field a value.
func told(doc, home, published, field string, value any, derived string) parley.Account {
	c := parley.Contact{ID: "contact-1", Kind: parley.Call, Status: parley.Held, Main: true,
		Parties: []string{"Russia", "United States"}, Evidence: []parley.Evidence{{Start: 0, End: 5, Exact: "spoke"}}}
	c.Facts = []parley.Fact{{Field: field, Value: value, Evidence: []parley.Evidence{{Start: 9, End: 10, Exact: "x"}},
		Confidence: 0.9, Derived: derived}}
	switch field {
	case "kind":
		c.Kind = parley.ContactKind(value.(string))
	case "status":
		c.Status = parley.Status(value.(string))
	case "participants":
		c.Participants = []parley.Participant{value.(parley.Participant)}
	default:
		c.Summarise()
	}
	d := parley.Document{ID: parley.DocumentID(doc), Published: published, Publisher: doc}
	return parley.Account{ID: parley.AccountID(doc + "@0"), Document: d, Contact: c, Home: home}
}

func verdict(t *testing.T, a, b parley.Account, field string) (reconcile.Verdict, string) {
	t.Helper()
	c := parley.ContactOnRecord{Parties: a.Contact.Parties, Accounts: []parley.Account{a, b}}
	for _, r := range compare.SideBySide(c).Rows {
		if r.Field == field {
			if r.Rule == "" {
				t.Errorf("%s: no rule", field)
			}
			return r.Verdict, r.Rule
		}
	}
	t.Fatalf("no row for %s", field)
	return "", ""
}

func TestVerdicts(t *testing.T) {
	ordinal := func(n int, scope string) parley.Ordinal { return parley.Ordinal{Number: n, Scope: scope} }
	for _, c := range []struct {
		name, field string
		a           any
		derivedA    string
		b           any
		derivedB    string
		want        reconcile.Verdict
	}{
		{"one length", "duration", "PT1H15M", "", "PT1H15M", "", reconcile.Agree},
		{"an hour and 75 minutes are other lengths", "duration", "PT1H", "", "PT1H15M", "", reconcile.Contradict},
		{"nearly an hour and a half is 85 minutes", "duration", "PT1H30M", `length told as "nearly"`, "PT1H25M", "",
			reconcile.Compatible},
		{"an hour and a half rounds 85 minutes", "duration", "PT1H30M", "", "PT1H25M", "", reconcile.Compatible},
		{"more than an hour is 75 minutes", "duration", "PT1H", `length told as "more than"`, "PT1H15M", "",
			reconcile.Compatible},
		{"more than two hours is not 75 minutes", "duration", "PT2H", `length told as "more than"`, "PT1H15M", "",
			reconcile.Contradict},
		{"less than an hour is not 75 minutes", "duration", "PT1H", `length told as "less than"`, "PT1H15M", "",
			reconcile.Contradict},
		{"units make no difference", "duration", "PT90M", "", "PT1H30M", "", reconcile.Agree},
		{"a day in its month", "date", "2025-12-28", "", "2025-12", "", reconcile.Compatible},
		{"midnight between two capitals", "date", "2025-12-30", "", "2025-12-31", "", reconcile.Compatible},
		{"two days apart", "date", "2025-12-28", "", "2025-12-30", "", reconcile.Contradict},
		{"talks by phone", "kind", "talks", "", "call", "", reconcile.Compatible},
		{"a house and its town", "place", "Kremlin", "", "Moscow", "", reconcile.Compatible},
		{"a house and its country", "place", "White House", "", "United States", "", reconcile.Compatible},
		{"a meeting by video", "kind", "meeting", "", "video-call", "", reconcile.Compatible},
		{"a letter is no call", "kind", "message", "", "call", "", reconcile.Contradict},
		{"one city", "place", "Geneva", "", "geneva", "", reconcile.Agree},
		{"a city in its state", "place", "Geneva", "", "Switzerland", "", reconcile.Compatible},
		{"two cities", "place", "Geneva", "", "Vienna", "", reconcile.Contradict},
		{"a hall no list has", "place", "the Old Mill", "", "the Blue Hall", "", reconcile.Differ},
		{"one name in two spellings", "initiator", "Volodymyr Zelensky", "", "Volodymyr Zelenskyy", "",
			reconcile.Agree},
		{"who asked", "initiator", "Russia", "", "United States", "", reconcile.Contradict},
		{"warm and cold", "tone", "friendly", "", "tense", "", reconcile.Contradict},
		{"two warm words", "tone", "friendly", "", "constructive", "", reconcile.Compatible},
		{"neither warm nor cold", "tone", "detailed", "", "frank", "", reconcile.Differ},
		{"one number", "ordinal", ordinal(9, "calls this year"), "", ordinal(9, "calls this year"), "",
			reconcile.Agree},
		{"ninth and tenth", "ordinal", ordinal(9, "calls this year"), "", ordinal(10, "phone calls this year"), "",
			reconcile.Contradict},
		{"counted from another start", "ordinal", ordinal(9, "calls this year"), "", ordinal(20, "calls since 2019"),
			"", reconcile.Compatible},
		{"put together otherwise", "topics", "energy and infrastructure", "", "energy infrastructure", "",
			reconcile.Differ},
		{"spelling", "topics", "the defence programme", "", "the defense program", "", reconcile.Agree},
		{"detail", "topics", "grain exports", "", "grain exports through Odesa", "", reconcile.Compatible},
		{"a fuller name", "participants", parley.Participant{Name: "Joseph R. Biden, Jr.", Party: "United States"}, "",
			parley.Participant{Name: "Joe Biden", Office: "President", Party: "United States"}, "", reconcile.Agree},
	} {
		a := told("whitehouse.example", "United States", "2025-12-31", c.field, c.a, c.derivedA)
		b := told("kremlin.example", "Russia", "2025-12-31", c.field, c.b, c.derivedB)
		if got, rule := verdict(t, a, b, c.field); got != c.want {
			t.Errorf("%s: %s (%s), want %s", c.name, got, rule, c.want)
		}
		if got, _ := verdict(t, b, a, c.field); got != c.want {
			t.Errorf("%s, turned round: %s, want %s", c.name, got, c.want)
		}
	}
}

// Two sources within one report call a call warm in other words: they do not say
// the same.
func TestTonesOfTwoSourcesInOneReport(t *testing.T) {
	a := told("paper.example", "", "2025-12-31", "tone", "good", "")
	a.Contact.Facts[0].Chain = parley.Chain{{Name: "Donald Trump", Party: "United States", Kind: parley.PersonLink}}
	b := a.Contact.Facts[0]
	b.Value, b.Chain = "friendly", parley.Chain{{Name: "Ivan Orlov", Party: "Russia", Kind: parley.PersonLink}}
	besides := b
	besides.Value = "businesslike"
	a.Contact.Facts = append(a.Contact.Facts, b, besides)
	c := parley.ContactOnRecord{Parties: a.Contact.Parties, Accounts: []parley.Account{a}}
	for _, row := range compare.SideBySide(c).Rows {
		if row.Field == "tone" && (row.Verdict != reconcile.Compatible || row.Rule != "words of one temper") {
			t.Errorf("%s: %s", row.Verdict, row.Rule)
		}
	}
}

func TestSilenceIsNoDifference(t *testing.T) {
	a := told("whitehouse.example", "United States", "2025-12-31", "duration", "PT1H", "")
	b := told("kremlin.example", "Russia", "2025-12-31", "tone", "friendly", "")
	for _, field := range []string{"duration", "tone"} {
		if got, _ := verdict(t, a, b, field); got != reconcile.OneSide {
			t.Errorf("%s: %s", field, got)
		}
	}
	c := parley.ContactOnRecord{Parties: a.Contact.Parties, Accounts: []parley.Account{a, b}}
	if silences := compare.Silences(c); len(silences) != 2 || silences[0].Told != "United States" ||
		silences[0].Silent[0] != "Russia" {
		t.Errorf("%+v", silences)
	}
}

// The status of a contact goes on with the days of its reports.
func TestLifeOfAContact(t *testing.T) {
	steps := []struct{ day, status string }{{"2025-12-20", "proposed"}, {"2025-12-24", "planned"},
		{"2025-12-28", "held"}, {"2025-12-29", "planned"}}
	var accounts []parley.Account
	for k, s := range steps[:3] {
		a := told("paper"+s.day, []string{"Russia", "United States"}[k%2], s.day, "status", s.status, "")
		a.Contact.Date = "2025-12-28"
		a.Contact.Participants = []parley.Participant{{Name: "Donald Trump", Party: "United States"},
			{Name: "Vladimir Putin", Party: "Russia"}}
		accounts = append(accounts, a)
		if k > 0 {
			if got, rule := verdict(t, accounts[k-1], a, "status"); got != reconcile.Compatible {
				t.Errorf("%s: %s (%s)", s.status, got, rule)
			}
		}
	}
	all := compare.Contacts(accounts, reconcile.Rules{})
	if len(all) != 1 || all[0].Status != parley.Held || len(compare.Life(all[0])) != 3 {
		t.Fatalf("%+v", all)
	}
	denied := told("kremlin.example", "Russia", "2025-12-30", "status", "denied", "")
	if got, _ := verdict(t, accounts[2], denied, "status"); got != reconcile.Contradict {
		t.Errorf("held and denied: %s", got)
	}
}

func TestZones(t *testing.T) {
	one := told("whitehouse.example", "United States", "2025-12-30", "date", "2025-12-30", "")
	other := told("kremlin.example", "Russia", "2025-12-31", "date", "2025-12-31", "")
	for k, a := range []*parley.Account{&one, &other} {
		a.Contact.Time = []string{"17:43-05:00", "02:20+03:00"}[k]
		a.Contact.Participants = []parley.Participant{{Name: "Donald Trump", Party: "United States"},
			{Name: "Vladimir Putin", Party: "Russia"}}
	}
	if m := reconcile.Compare(one, other); !m.Same() {
		t.Errorf("%+v", m)
	}
	other.Contact.Time = "22:20+03:00"
	if m := reconcile.Compare(one, other); m.Same() {
		t.Errorf("twenty hours later: %+v", m)
	}
}
