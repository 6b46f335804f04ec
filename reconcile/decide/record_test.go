package decide_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"parley"
	"parley/reconcile/decide"
)

const paper = parley.DocumentID("paper")

// reading is a reading with a statement and a promise.
func reading() parley.Record {
	words := []parley.Evidence{{Start: 10, End: 30, Exact: "we will help by June"}}
	return parley.Record{
		Contacts: []parley.Contact{{ID: "contact-1", Kind: parley.Call, Parties: []string{"Mali", "Norway"},
			Evidence: []parley.Evidence{{Start: 0, End: 6, Exact: "called"}}}},
		Statements: []parley.Statement{{ID: "statement-1", Act: parley.Assert, Quotation: parley.Direct, Start: 10, End: 30,
			Content: "we will help by June", About: []string{"contact-1"}, Chain: parley.Chain{{Name: "Lund",
				Kind: parley.PersonLink}}}},
		Commitments: []parley.Commitment{{By: []string{"Norway"}, What: "help", When: "2025-06", Contact: "contact-1",
			Evidence: words}},
	}
}

func onThing(action parley.Action, kind parley.Kind, field, value string, place parley.Evidence) parley.Decision {
	return parley.Decision{ID: "d1", Seq: 1, Action: action, Value: value, Anchors: []parley.Anchor{{Document: paper,
		Kind:  kind,
		Field: field, Evidence: []parley.Evidence{place}}}}
}

var said = parley.Evidence{Start: 10, End: 30, Exact: "we will help by June"}

// TestThingsAreDecidedOn puts fields of statements and outcomes right, and takes things out and fields.
func TestThingsAreDecidedOn(t *testing.T) {
	r := reading()
	out := decide.Apply(r, paper, []parley.Decision{
		onThing(parley.CorrectIt, parley.StatementThing, "act", "promise", said),
		onThing(parley.CorrectIt, parley.CommitmentThing, "by", "Norway; Sweden", said),
		onThing(parley.RejectIt, parley.CommitmentThing, "when", "", said)})
	if s := out.Record.Statements[0]; s.Act != parley.Promise || s.Content != said.Exact {
		t.Errorf("%+v", s)
	}
	if c := out.Record.Commitments[0]; len(c.By) != 2 || c.When != "" || c.What != "help" {
		t.Errorf("%+v", c)
	}
	if m := out.MarkOf(parley.CommitmentThing, 0); len(m.Fields) != 2 || m.Accepted || m.Ord != 1 {
		t.Errorf("%+v", m)
	}
	if !reflect.DeepEqual(r, reading()) {
		t.Error("the reading was altered")
	}
	out = decide.Apply(r, paper, []parley.Decision{onThing(parley.RejectIt, parley.StatementThing, "", "", said)})
	if len(out.Record.Statements) != 0 || len(out.Record.Commitments) != 1 {
		t.Errorf("%+v", out.Record)
	}
}

// TestSpans puts the words of a statement right: they are others, and decisions on the former ones stay.
func TestSpans(t *testing.T) {
	span := onThing(parley.CorrectIt, parley.StatementThing, "content", "", said)
	span.Words = []parley.Evidence{{Start: 18, End: 30, Exact: "help by June"}}
	act := onThing(parley.CorrectIt, parley.StatementThing, "act", "promise", span.Words[0])
	act.ID = "d2"
	out := decide.Apply(reading(), paper, []parley.Decision{span, act})
	if s := out.Record.Statements[0]; s.Start != 18 || s.Content != "help by June" || s.Act != parley.Promise {
		t.Errorf("%+v", s)
	}
	undone := parley.Decision{ID: "d3", Action: parley.UndoIt, Undo: "d1"}
	out = decide.Apply(reading(), paper, []parley.Decision{span, act, undone})
	if s := out.Record.Statements[0]; s.Start != 10 || s.Act != parley.Promise || len(out.Lost) != 0 {
		t.Errorf("the span undone: %+v, %+v", s, out.Lost)
	}
}

// TestAdded adds a statement, a contact and a value of one, each with its words; what was not read has a
// name behind the last, and what points to a contact that is taken out points nowhere.
func TestAdded(t *testing.T) {
	statement := onThing(parley.AddIt, parley.StatementThing, "", "", parley.Evidence{Start: 40, End: 44, Exact: "rain"})
	statement.Words, statement.Thing = statement.Anchors[0].Evidence,
		json.RawMessage(`{"act":"hope","quotation":"indirect","chain":[]}`)
	contact := onThing(parley.AddIt, parley.ContactThing, "", "", parley.Evidence{Start: 50, End: 55, Exact: "visit"})
	contact.Words, contact.Thing = contact.Anchors[0].Evidence,
		json.RawMessage(`{"kind":"visit","parties":["Mali","Norway"],"facts":[]}`)
	place := onThing(parley.AddIt, parley.ContactThing, "place", "Bamako", contact.Words[0])
	place.Anchors[0].Parties, place.Words = []string{"Mali", "Norway"}, []parley.Evidence{{Start: 60, End: 66,
		Exact: "Bamako"}}
	away := onThing(parley.RejectIt, parley.ContactThing, "", "", parley.Evidence{Start: 0, End: 6, Exact: "called"})
	out := decide.Apply(reading(), paper, []parley.Decision{statement, contact, place, away})
	if n := len(out.Record.Statements); n != 2 || out.Record.Statements[1].ID != "statement-2" ||
		out.Record.Statements[1].Content != "rain" {
		t.Errorf("statements %+v", out.Record.Statements)
	}
	c := out.Record.Contacts
	if len(c) != 1 || c[0].ID != "contact-2" || c[0].Place != "Bamako" || c[0].Facts[0].Evidence[0].Exact != "Bamako" {
		t.Errorf("contacts %+v", c)
	}
	if len(out.Record.Statements[0].About) != 0 || out.Record.Commitments[0].Contact != "" {
		t.Error("something points to a contact that was taken out")
	}
	if len(out.Whole().Contacts) != 2 {
		t.Error("a contact that was taken out has lost its place")
	}
}

// TestLost lists decisions whose words the reading does not tell of any more.
func TestLost(t *testing.T) {
	far := parley.Evidence{Start: 80, End: 90, Exact: "other here"}
	for _, d := range []parley.Decision{onThing(parley.RejectIt, parley.StatementThing, "", "", far),
		onThing(parley.CorrectIt, parley.CommitmentThing, "what", "x", far), onThing(parley.CorrectIt,
			parley.StatementThing, "colour", "x", said)} {
		if out := decide.Apply(reading(), paper, []parley.Decision{d}); len(out.Lost) != 1 ||
			len(out.Record.Statements) != 1 {
			t.Errorf("%+v: %+v", d, out.Lost)
		}
	}
}
