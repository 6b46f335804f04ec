package query

import (
	"encoding/json"
	"strings"
	"testing"

	"parley"
	"parley/store"
)

// TestAddedStatements have what is told alone: their quotation by the marks around their words, and an act
// that somebody gives.
func TestAddedStatements(t *testing.T) {
	ask(t, record(t), func(r store.Reader) error {
		documents, err := r.Documents(0, 10)
		if err != nil {
			return err
		}
		for _, d := range documents {
			d, err := Document(r, string(d.ID))
			if err != nil || !strings.Contains(d.Text, "The road is open") {
				continue
			}
			for words, want := range map[string]parley.Quotation{"The road is open": parley.Direct, "meet again in April": parley.Indirect,
				"April. “The road is open,” Keita": parley.Mixed} {
				made, err := Add(r, Addition{Document: string(d.ID), Kind: parley.StatementThing, Words: words,
					Fields: map[string]string{"act": "assert"}})
				var s parley.Statement
				if err != nil || json.Unmarshal(made.Thing, &s) != nil || s.Quotation != want {
					t.Errorf("%s: %s, %v", words, s.Quotation, err)
				}
			}
			if _, err := Add(r, Addition{Document: string(d.ID), Kind: parley.StatementThing, Words: "The road is open"}); err == nil {
				t.Error("a statement without an act")
			}
			made, err := Add(r, Addition{Document: string(d.ID), Kind: parley.ContactThing, Words: "meet again",
				Fields: map[string]string{"kind": "meeting", "parties": "Mali; Norway"}})
			var c parley.Contact
			if err != nil || json.Unmarshal(made.Thing, &c) != nil || c.Main || c.Status != "" {
				t.Errorf("a contact of which no more is said: %+v, %v", c, err)
			}
			return nil
		}
		t.Error("no document has the quotation")
		return nil
	})
}
