package view_test

import (
	"testing"

	"parley"
	"parley/reconcile/decide"
	"parley/view"
)

func TestParseClaim(t *testing.T) {
	for _, c := range []struct {
		words, medium, since string
		number               int
		longest              bool
		sides                string
	}{
		{"ninth call between Trump and Putin since January 2025", "call", "january 2025", 9, false, "Trump Putin"},
		{"It was the 3rd meeting between Norway and Mali this year.", "meeting", "this year", 3, false, "Norway Mali"},
		{"the twenty-first phone conversation between Lund and Keita", "call", "", 21, false, "Lund Keita"},
		{"longest call between Trump and Putin since the start of Trump's second term", "call",
			"start of trump's second term", 0, true, "Trump Putin"},
		{"second round of talks between Washington and Tehran", "talks", "", 2, false, "United States Iran"},
	} {
		got, err := view.ParseClaim(c.words, "2025-12-28")
		if err != nil {
			t.Errorf("%s: %v", c.words, err)
			continue
		}
		sides := ""
		for _, w := range got.Sides {
			if sides != "" {
				sides += " "
			}
			sides += w.Party + w.Person
		}
		if got.Number != c.number || got.Scope.Medium != c.medium || got.Scope.Since != c.since ||
			got.Longest != c.longest || sides != c.sides {
			t.Errorf("%s: %+v, sides %s", c.words, got, sides)
		}
	}
	for _, words := range []string{"", "they talk", "ninth call", "many calls between Lund and Keita",
		"ninth call between Lund"} {
		if got, err := view.ParseClaim(words, "2025-12-28"); err == nil || parley.ErrorHint(err) == "" {
			t.Errorf("%q: %+v %v", words, got, err)
		}
	}
}

func FuzzParseClaim(f *testing.F) {
	f.Add("ninth call between Trump and Putin since January 2025")
	f.Fuzz(func(t *testing.T, words string) {
		if c, err := view.ParseClaim(words, "2025-12-28"); err == nil && (len(c.Sides) < 2 || c.Number < 1 && !c.Rank) {
			t.Fatalf("%q: %+v", words, c)
		}
	})
}

func TestWhom(t *testing.T) {
	for name, want := range map[string]view.Who{"Washington": {Party: "United States"},
		"the Kremlin": {Party: "Russia"}, "United Nations": {Party: "UN"}, "Kari Lund": {Person: "Kari Lund"}} {
		if got := view.Whom(name); got != want {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestFirstHand(t *testing.T) {
	link := func(name, party string, kind parley.LinkKind) parley.Link {
		return parley.Link{Name: name, Party: party, Kind: kind}
	}
	lund, agency, aide := link("Kari Lund", "Norway", parley.PersonLink), link("TASS", "", parley.PublisherLink),
		link("Ivar Berg", "Norway", parley.PersonLink)
	for _, c := range []struct {
		name  string
		said  parley.Said
		first bool
	}{
		{"quoted", parley.Said{Statement: parley.Statement{Chain: parley.Chain{lund}, Quotation: parley.Direct}}, true},
		{"told", parley.Said{Statement: parley.Statement{Chain: parley.Chain{lund}, Quotation: parley.Indirect}},
			false},
		{"told by her own side", parley.Said{Statement: parley.Statement{Chain: parley.Chain{lund},
			Quotation: parley.Indirect}, Home: "Norway"}, true},
		{"quoted by an agency", parley.Said{Statement: parley.Statement{Chain: parley.Chain{agency, lund},
			Quotation: parley.Direct}}, false},
		{"her aide, on her own site", parley.Said{Statement: parley.Statement{Chain: parley.Chain{aide, lund},
			Quotation: parley.Indirect}, Home: "Norway"}, true},
		{"presumably by an aide", parley.Said{Statement: parley.Statement{Chain: parley.Chain{lund},
			Presumed: parley.Chain{aide}, Quotation: parley.Direct}}, false},
	} {
		if got := view.FirstHand(c.said); got != c.first {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestBrief(t *testing.T) {
	old := parley.ContactOnRecord{ID: "a", Status: parley.Planned, Parties: []string{"Mali", "Norway"}}
	now := old
	now.Status, now.Disputed = parley.Cancelled, []string{"date"}
	fresh := parley.ContactOnRecord{ID: "b", Status: parley.Held}
	gone := parley.ContactOnRecord{ID: "c", From: "2025-01-01"}
	b := view.MakeBrief([]parley.ContactOnRecord{now, fresh}, []parley.ContactID{"c"},
		map[parley.ContactID]parley.ContactOnRecord{"a": old, "c": gone}, nil)
	if len(b.New) != 1 || len(b.Changed) != 1 || len(b.Disputed) != 1 || len(b.Withdrawn) != 2 {
		t.Errorf("%+v", b)
	}
}

func TestBelonging(t *testing.T) {
	account := parley.Account{ID: "x@1", Document: parley.Document{ID: "x"},
		Contact: parley.Contact{Evidence: []parley.Evidence{{Start: 1, End: 4, Exact: "met"}}}}
	in := parley.ContactOnRecord{ID: "a", Parties: []string{"Mali", "Norway"}, From: "2025-03-09", Until: "2025-03-09",
		Accounts: []parley.Account{account}}
	other := parley.ContactOnRecord{ID: "b", Parties: []string{"Chad", "Norway"}, From: "2025-03-09",
		Until: "2025-03-09"}
	p := parley.Process{Name: "Border talks", Parties: []string{"Norway", "Mali"}, Since: "2025-01-01"}
	of := func(c parley.ContactOnRecord) []parley.Account { return c.Accounts }
	if got := view.Belonging([]parley.ContactOnRecord{in, other}, p, nil, of); len(got) != 1 || got[0].ID != "a" {
		t.Errorf("%+v", got)
	}
	out := parley.Decision{ID: "d1", Action: parley.ExcludeIt, Process: &parley.Process{Name: "border talks"},
		Anchors: []parley.Anchor{decide.AnchorTo(account)}}
	if got := view.Belonging([]parley.ContactOnRecord{in, other}, p, []parley.Decision{out}, of); len(got) != 0 {
		t.Errorf("excluded, and in: %+v", got)
	}
}
