package reconcile

import (
	"strings"

	"parley"
)

// Said is one value that one account gives one field, with who says so and
// where.
type Said struct {
	Field      string
	Value      string // as printed
	Side       string // a party, or [Press]
	Account    parley.AccountID
	Document   parley.DocumentID
	Publisher  string
	Published  string
	Chain      parley.Chain
	Presumed   parley.Chain
	Evidence   []parley.Evidence
	Derived    string
	Confidence float64
	Checked    bool // a person accepted or corrected it

	window  Window
	status  parley.Status // of the contact, in the account
	by      string        // who undertook what was agreed
	ordinal parley.Ordinal
	person  *parley.Participant
	party   string // of a person named by the value
}

// saidBy lists what an account says, a value a field. Kind and status stand in
// every account, told or implied.
func saidBy(a parley.Account) []Said {
	var all []Said
	window := When(a)
	told := map[string]bool{}
	for _, f := range a.Contact.Facts {
		s := base(a, f.Field, parley.ValueText(f.Value), window)
		s.Side, s.Chain, s.Presumed, s.Evidence, s.Derived, s.Confidence = SideOf(a, f.Chain, f.Presumed), f.Chain, f.Presumed, f.Evidence, f.Derived, f.Confidence
		s.Checked = f.Derived == Corrected
		switch v := f.Value.(type) {
		case parley.Ordinal:
			s.ordinal = v
		case parley.Participant:
			s.person = &v
		}
		told[f.Field] = true
		all = append(all, s)
	}
	for _, implied := range [][2]string{{"kind", string(a.Contact.Kind)}, {"status", string(a.Contact.Status)}} {
		if s := base(a, implied[0], implied[1], window); !told[s.Field] {
			s.Side, s.Evidence = SideOf(a, nil, nil), a.Contact.Evidence[:min(1, len(a.Contact.Evidence))]
			all = append(all, s)
		}
	}
	return all
}

func base(a parley.Account, field, value string, w Window) Said {
	s := Said{Field: field, Value: value, Account: a.ID, Document: a.Document.ID, Publisher: a.Document.Publisher, Published: a.Document.Published, window: w, status: a.Contact.Status}
	for _, p := range a.Contact.Participants {
		if p.Name != "" && p.Name == value {
			s.party = p.Party
		}
	}
	return s
}

// Corrected is the rule of a fact that a person put right.
const Corrected = "corrected by hand"

// words is the value as people say it: a length in hours and minutes behind the
// modifier it was told with, "nearly 1 h 30 min".
func (s Said) words() string {
	switch {
	case s.Field == "agreed" && s.by != "":
		return s.by + ": " + s.Value
	case s.Field != "duration":
		return s.Value
	}
	return strings.TrimSpace(modifier(s.Derived) + " " + Spoken(s.Value))
}
