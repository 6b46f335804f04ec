package reconcile

import (
	"slices"
	"strings"

	"parley"
)

// agreed is what is compared beside the fields of a contact: what was agreed at it.
var agreed = parley.Field{Name: "agreed", Listed: true, Judged: parley.JudgedAsWords}

// Compared are the fields that are compared, in order. Each element of a listed one is
// a row of its own; sides stand above the comparison.
func Compared() []parley.Field {
	all := slices.DeleteFunc(parley.Fields(), func(f parley.Field) bool { return f.Name == "parties" })
	return append(all, agreed)
}

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

	Window  Window
	Status  parley.Status // of the contact, in the account
	by      string        // who undertook what was agreed
	Ordinal parley.Ordinal
	Person  *parley.Participant
	Party   string // of a person named by the value
}

// saidBy lists what an account says, a value a field. Kind and status stand in
// every account, told or implied.
func SaidBy(a parley.Account) []Said {
	var all []Said
	window := When(a)
	told := map[string]bool{}
	for _, f := range a.Contact.Facts {
		s := base(a, f.Field, parley.ValueText(f.Value), window)
		s.Side, s.Chain, s.Presumed, s.Evidence, s.Derived, s.Confidence = SideOf(a, f.Chain, f.Presumed), f.Chain,
			f.Presumed, f.Evidence, f.Derived, f.Confidence
		s.Checked = f.Derived == Corrected || f.Derived == Added
		switch v := f.Value.(type) {
		case parley.Ordinal:
			s.Ordinal = v
		case parley.Participant:
			s.Person = &v
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
	s := Said{Field: field, Value: value, Account: a.ID, Document: a.Document.ID, Publisher: a.Document.Publisher,
		Published: a.Document.Published, Window: w, Status: a.Contact.Status}
	for _, p := range a.Contact.Participants {
		if p.Name != "" && p.Name == value {
			s.Party = p.Party
		}
	}
	return s
}

// Corrected is the rule of a fact that a person put right.
const Corrected = "corrected by hand"

// Added is the rule of a fact that a person added.
const Added = "added by hand"

// words is the value as people say it: a length in hours and minutes behind the
// modifier it was told with, "nearly 1 h 30 min".
func (s Said) Words() string {
	switch {
	case s.Field == "agreed" && s.by != "":
		return s.by + ": " + s.Value
	case s.Field != "duration":
		return s.Value
	}
	return strings.TrimSpace(modifier(s.Derived) + " " + Spoken(s.Value))
}

// SideOf tells whose account a fact is: that of the party whose person, office
// or institution is the outermost in its chain, or whose own publisher tells
// it; else the press's. An agency that cites an aide hands on the aide's side.
func SideOf(a parley.Account, chain, presumed parley.Chain) string {
	for _, links := range []parley.Chain{chain, presumed} {
		for _, l := range links {
			if l.Kind != parley.PublisherLink && l.Party != "" && slices.Contains(a.Contact.Parties, l.Party) {
				return l.Party
			}
		}
	}
	switch {
	case a.Home != "":
		return a.Home
	case a.Document.Kind == parley.NoteKind:
		return Notes
	}
	return Press
}

// Press is the side of accounts that no party to the contact vouches for.
const Press = "press"

// Notes is the side of what note-takers enter who speak for no party.
const Notes = "notes"

// agreedIn lists what was agreed at a contact according to an account.
func AgreedIn(a parley.Account) []Said {
	var all []Said
	window := When(a)
	for _, k := range a.Agreed {
		s := base(a, "agreed", k.What, window)
		s.by = strings.Join(k.By, " & ")
		s.Side, s.Chain, s.Presumed, s.Evidence = SideOf(a, k.Chain, k.Presumed), k.Chain, k.Presumed, k.Evidence
		all = append(all, s)
	}
	return all
}
