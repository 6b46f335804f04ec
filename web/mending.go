package web

import (
	"errors"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"parley"
	"parley/query"
	"parley/reconcile/decide"
	"parley/store"
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
		return slices.DeleteFunc(parley.ThingFields(kind), func(f parley.ThingField) bool { return f.Sort == parley.SpanOfText })
	}
	all := []parley.ThingField{{Name: "kind", Label: "kind", Sort: parley.Choice}, {Name: "status", Label: "status", Sort: parley.Choice, Free: true},
		{Name: "parties", Label: "sides", Sort: parley.ListOfNames}, {Name: "participants", Label: "who", Sort: parley.ListOfNames, Free: true},
		{Name: "date", Label: "when", Sort: parley.DayOrSpan, Free: true}, {Name: "place", Label: "where", Sort: parley.LineOfWords, Free: true}}
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

// mend puts a thing right, a decision for each field of the form that is not as shown, or takes it out.
func (d *Desk) mend(q *asking) (page, error) {
	f := q.form()
	ref := f.Get("thing")
	back := "/document/" + url.PathEscape(q.PathValue("id"))
	if f.Get("action") == string(parley.RejectIt) {
		made, err := d.settle(q, func(r store.Reader) (parley.Decision, error) {
			return query.OnThing(r, parley.RejectIt, ref, "", "", "")
		})
		return page{goTo: backTo(back, made.ID)}, err
	}
	_, kind, _, ok := view.ParseRef(ref)
	if !ok {
		return page{}, &parley.Error{Code: parley.Invalid, Op: "put right", Thing: ref, Err: errors.New("there is nothing of this name")}
	}
	done := ""
	for _, field := range parley.ThingFields(kind) {
		made, err := d.mendField(q, ref, field)
		if err != nil {
			return page{}, err
		}
		if made != "" {
			done = made
		}
	}
	return page{goTo: backTo(back, done)}, nil
}

// mendField puts one field right that a form has otherwise than it is shown, and names the decision.
func (d *Desk) mendField(q *asking, ref string, field parley.ThingField) (string, error) {
	f := q.form()
	if !f.Has("f." + field.Name) {
		return "", nil
	}
	to := strings.TrimSpace(f.Get("f." + field.Name))
	var shown string
	if err := d.Store.Read(q.ctx(), time.Time{}, func(r store.Reader) (err error) {
		shown, err = query.Shown(r, ref, field.Name)
		return err
	}); err != nil || sameLine(to, shown) {
		return "", err
	}
	action := parley.CorrectIt
	if to == "" {
		action = parley.RejectIt
		if f.Get("why") == "" {
			f.Set("why", "it is not told")
		}
	}
	made, err := d.settle(q, func(r store.Reader) (parley.Decision, error) {
		return query.OnThing(r, action, ref, field.Name, "", to)
	})
	return made.ID, err
}

// sameLine reports whether two values differ in blanks alone, which forms may change.
func sameLine(a, b string) bool {
	return strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}

// addMissing adds a thing that was not read.
func (d *Desk) addMissing(q *asking) (page, error) {
	f := q.form()
	near, err := strconv.Atoi(f.Get("near"))
	if err != nil {
		near = 0 // nobody selected the words
	}
	a := query.Addition{Document: q.PathValue("id"), Kind: parley.Kind(f.Get("kind")), Words: f.Get("words"), Near: near,
		Fields: map[string]string{}}
	for name := range f {
		if field, ok := strings.CutPrefix(name, "f."); ok && strings.TrimSpace(f.Get(name)) != "" {
			a.Fields[field] = f.Get(name)
		}
	}
	made, err := d.settle(q, func(r store.Reader) (parley.Decision, error) {
		if contact := f.Get("contact"); contact != "" {
			return query.AddFact(r, contact, a.Document, f.Get("field"), f.Get("to"), a.Words)
		}
		return query.Add(r, a)
	})
	return page{goTo: backTo("/document/"+url.PathEscape(q.PathValue("id")), made.ID)}, err
}
