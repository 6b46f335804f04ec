package decide_test

import (
	"testing"

	"parley"
	"parley/reconcile/compare"
	"parley/reconcile/decide"
)

// told is an account of a call in which a publisher gives one field a value.
func told(doc, home, published, field string, value any, derived string) parley.Account {
	c := parley.Contact{ID: "contact-1", Kind: parley.Call, Status: parley.Held, Main: true,
		Parties:  []string{"Russia", "United States"},
		Evidence: []parley.Evidence{{Start: 0, End: 5, Exact: "spoke"}},
		Facts: []parley.Fact{{Field: field, Value: value,
			Evidence: []parley.Evidence{{Start: 9, End: 10, Exact: "x"}}, Confidence: 0.9, Derived: derived}}}
	c.Summarise()
	return parley.Account{ID: parley.AccountID(doc + "@0"),
		Document: parley.Document{ID: parley.DocumentID(doc), Published: published, Publisher: doc}, Contact: c,
		Home: home}
}

func decided(action parley.Action, value string, anchors ...parley.Anchor) parley.Decision {
	return parley.Decision{ID: "d1", Seq: 1, Action: action, Value: value, Anchors: anchors, By: "Lund", Why: "seen"}
}

func fieldAnchor(t *testing.T, a parley.Account, field string) parley.Anchor {
	t.Helper()
	anchors, err := decide.AnchorsTo(parley.ContactOnRecord{Accounts: []parley.Account{a}}, field, "")
	if err != nil {
		t.Fatal(err)
	}
	return anchors[0]
}

// record is a reading of which an account is all.
func record(a parley.Account) parley.Record {
	return parley.Record{Contacts: []parley.Contact{a.Contact}}
}

func apply(a parley.Account, decisions ...parley.Decision) decide.Decided {
	return decide.Apply(record(a), a.Document.ID, decisions)
}

func TestDecisions(t *testing.T) {
	a := told("paper", "", "2025-12-31", "duration", "PT3H", "")
	for _, c := range []struct {
		name     string
		decision parley.Decision
		want     string // the length then; "gone" if there is no account
	}{
		{"corrected", decided(parley.CorrectIt, "PT1H", fieldAnchor(t, a, "duration")), "PT1H"},
		{"a field rejected", decided(parley.RejectIt, "", fieldAnchor(t, a, "duration")), ""},
		{"accepted", decided(parley.AcceptIt, "", fieldAnchor(t, a, "duration")), "PT3H"},
		{"rejected", decided(parley.RejectIt, "", decide.AnchorTo(a)), "gone"},
		{"about another document", decided(parley.RejectIt, "",
			parley.Anchor{Document: "other", Kind: parley.ContactThing, Evidence: a.Contact.Evidence}), "PT3H"},
	} {
		kept := apply(a, c.decision).Record.Contacts
		got := "gone"
		if len(kept) == 1 {
			got = kept[0].Duration
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		undone := parley.Decision{ID: "d2", Seq: 2, Action: parley.UndoIt, Undo: "d1"}
		if kept := apply(a, c.decision, undone); len(kept.Record.Contacts) != 1 ||
			kept.Record.Contacts[0].Duration != "PT3H" || kept.MarkOf(parley.ContactThing, 0).Touched() {
			t.Errorf("%s, undone: %+v", c.name, kept)
		}
		redone := parley.Decision{ID: "d3", Seq: 3, Action: parley.UndoIt, Undo: "d2"}
		if kept := apply(a, c.decision, undone, redone).Record.Contacts; len(kept) == 1 && kept[0].Duration != c.want {
			t.Errorf("%s, the undoing undone: %+v", c.name, kept)
		}
	}
	if a.Contact.Duration != "PT3H" || a.Checked || a.Contact.Facts[0].Value != "PT3H" {
		t.Errorf("the account was altered: %+v", a)
	}
}

// A decision holds while a reading tells of the same words, whatever it makes of
// them; it is an orphan when none does, and never moves to other words.
func TestDecisionsAreAnchoredToWords(t *testing.T) {
	a := told("paper", "", "2025-12-31", "duration", "PT3H", "")
	d := decided(parley.CorrectIt, "PT1H", fieldAnchor(t, a, "duration"))
	otherwise := told("paper", "", "2025-12-31", "duration", "PT2H", "")
	if kept := apply(otherwise, d); kept.Record.Contacts[0].Duration != "PT1H" || len(kept.Lost) != 0 {
		t.Errorf("read otherwise: %+v", kept)
	}
	elsewhere := told("paper", "", "2025-12-31", "duration", "PT2H", "")
	elsewhere.Contact.Facts[0].Evidence = []parley.Evidence{{Start: 90, End: 99, Exact: "two hours"}}
	if kept := apply(elsewhere, d); kept.Record.Contacts[0].Duration != "PT2H" || len(kept.Lost) != 1 {
		t.Errorf("other words: %+v", kept)
	}
}

func TestMergeAndSplit(t *testing.T) {
	a, b := told("one", "", "2025-12-31", "date", "2025-12-31", ""),
		told("two", "", "2025-12-11", "date", "2025-12-11", "")
	merge := decided(parley.MergeIt, "", decide.AnchorTo(a), decide.AnchorTo(b))
	accounts := []parley.Account{a, b}
	rules := decide.Rules(accounts, []parley.Decision{merge})
	if got := compare.Contacts(accounts, rules); len(got) != 1 {
		t.Errorf("merged: %d", len(got))
	}
	split := decided(parley.SplitIt, "", decide.AnchorTo(a))
	split.ID, split.Seq, split.Apart = "d2", 2, []parley.Anchor{decide.AnchorTo(b)}
	rules = decide.Rules(accounts, []parley.Decision{merge, split})
	if got := compare.Contacts(accounts, rules); len(got) != 2 {
		t.Errorf("the later decision counts: %d", len(got))
	}
}

// Of a field on which accounts differ, one value must be named: what one side
// says is not put right by what another says.
func TestAFieldWithSeveralValues(t *testing.T) {
	c := parley.ContactOnRecord{Accounts: []parley.Account{told("one", "", "2025-12-31", "duration", "PT3H", ""),
		told("two", "", "2025-12-31", "duration", "PT1H", "")}}
	if _, err := decide.AnchorsTo(c, "duration", ""); err == nil {
		t.Error("no value was named, and none asked for")
	}
	if anchors, err := decide.AnchorsTo(c, "duration", "PT3H"); err != nil || len(anchors) != 1 ||
		anchors[0].Document != "one" {
		t.Errorf("%v %v", anchors, err)
	}
	if _, err := decide.AnchorsTo(c, "tone", ""); err == nil {
		t.Error("no account tells a tone")
	}
}
