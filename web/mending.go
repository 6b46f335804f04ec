package web

import (
	"net/url"
	"slices"
	"strings"

	"parley"
	"parley/query"
	"parley/reconcile/decide"
	"parley/view"
)

// mendForm is the form that puts one thing of a document right: a field for each of its own.
type mendForm struct {
	asSeen
	Action string // where it is sent
	Ref    string
	Fields []mendField
}

// addition is the form that adds a thing of a kind.
type addition struct {
	mendForm
	Kind parley.Kind
}

// Words are what the form adds, as people say it.
func (a addition) Words() string {
	if a.Kind == parley.WithheldThing {
		return "something withheld"
	}
	return "a " + string(a.Kind)
}

// mendField is one field of such a form, fitted to its values.
type mendField struct {
	parley.ThingField
	Value string
}

// Names reports whether the values of a field are names, which are completed from the record.
func (f mendField) Names() bool { return f.Sort == parley.ListOfNames || f.Sort == parley.ChainOfSay }

// Long reports whether a field holds a sentence.
func (f mendField) Long() bool { return f.Sort == parley.SpanOfText || f.Name == "what" }

// mendable puts the forms beside what was found, where somebody may change it, and says what people did
// to it.
func (b *documentPage) mendable(decided decide.Decided) {
	address := "/document/" + url.PathEscape(string(b.Taken.ID))
	for i, s := range b.Sections {
		for k := range s.Items {
			t := &b.Sections[i].Items[k]
			mark := decided.MarkOf(t.Kind, t.Place)
			t.ByHand = byHand(mark)
			if b.Past {
				continue
			}
			one := query.ThingAt(decided.Record, t.Kind, t.Place)
			m := &mendForm{asSeen: b.asSeen, Action: address + "/mend", Ref: view.Ref(b.Taken.ID, t.Kind, mark.Ord)}
			for _, f := range parley.ThingFields(t.Kind) {
				m.Fields = append(m.Fields, mendField{f, query.ThingValue(t.Kind, one, f.Name)})
			}
			t.Mend = m
		}
	}
	for k := range b.Contacts {
		c := &b.Contacts[k]
		c.ByHand = byHand(decided.MarkOf(parley.ContactThing, k))
		if name, found := strings.CutPrefix(c.Address, "/contact/"); found && !b.Past {
			c.More = &mendForm{asSeen: b.asSeen, Action: address + "/missing", Ref: name, Fields: contactFields()}
		}
	}
	if b.Past {
		return
	}
	b.Missing = additions(b.asSeen, address+"/missing")
	b.Names = namesOf(decided.Record)
}

// byHand tells what people did to a thing.
func byHand(m decide.Mark) string {
	switch {
	case m.Added:
		return "added by hand"
	case len(m.Fields) > 0:
		return "put right by hand"
	case m.Accepted:
		return "accepted"
	}
	return ""
}

// addedKinds are the kinds that people add at the desk, in the order in which they are offered.
var addedKinds = []parley.Kind{parley.ContactThing, parley.StatementThing, parley.CommitmentThing, parley.ProposalThing,
	parley.GroupThing, parley.PlanThing, parley.PositionThing, parley.WithheldThing}

func additions(seen asSeen, address string) []addition {
	var all []addition
	for _, kind := range addedKinds {
		a := addition{mendForm{asSeen: seen, Action: address}, kind}
		for _, f := range fieldsToAdd(kind) {
			a.Fields = append(a.Fields, mendField{f, ""})
		}
		all = append(all, a)
	}
	return all
}

// fieldsToAdd are the fields of a form that adds a thing; its words are asked for beside them.
func fieldsToAdd(kind parley.Kind) []parley.ThingField {
	if kind != parley.ContactThing {
		return slices.DeleteFunc(parley.ThingFields(kind),
			func(f parley.ThingField) bool { return f.Sort == parley.SpanOfText })
	}
	all := []parley.ThingField{{Name: "kind", Label: "kind", Sort: parley.Choice}, {Name: "status", Label: "status",
		Sort: parley.Choice, Free: true},
		{Name: "parties", Label: "sides", Sort: parley.ListOfNames}, {Name: "participants", Label: "who",
			Sort: parley.ListOfNames, Free: true},
		{Name: "date", Label: "when", Sort: parley.DayOrSpan, Free: true}, {Name: "place", Label: "where",
			Sort: parley.LineOfWords, Free: true},
		{Name: "main", Label: "reported here", Sort: parley.Choice, Choices: []string{"yes"}, Free: true}}
	for _, k := range parley.Kinds() {
		all[0].Choices = append(all[0].Choices, string(k))
	}
	for _, s := range parley.Statuses() {
		all[1].Choices = append(all[1].Choices, string(s))
	}
	return all
}

// contactFields are the fields of a contact of which a value can be added.
func contactFields() []mendField {
	var all []mendField
	for _, f := range parley.Fields() {
		if f.Name != "kind" && f.Name != "status" {
			all = append(all, mendField{ThingField: parley.ThingField{Name: f.Name, Label: f.Label}})
		}
	}
	return all
}

// namesOf are the people and parties of a record.
func namesOf(r parley.Record) []string {
	var all []string
	for _, p := range r.Persons {
		all = append(all, p.Name)
	}
	for _, p := range r.Parties {
		all = append(all, p.Name)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
