package query

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
	"parley/reconcile"
	"parley/reconcile/decide"
	"parley/store"
)

// Addition is what somebody adds to what was read of a document.
type Addition struct {
	Document string
	Kind     parley.Kind // of a new thing; that of a fact is [parley.ContactThing] with a field
	Words    string      // the words that tell it, or their bytes "12-30"
	Near     int         // the byte near which they stand, where they stand in several places
	Fields   map[string]string
}

// Add is the decision that a thing stands in a document which was not read: a contact, statement or
// outcome, with the values of its fields as people write them.
func Add(r store.Reader, a Addition) (parley.Decision, error) {
	out := parley.Decision{Action: parley.AddIt}
	t, err := toldIn(r, a.Document)
	if err != nil {
		return out, err
	}
	if out.Words, err = WordsIn(t.Text, a.Words, []parley.Evidence{{Start: a.Near}}); err != nil {
		return out, invalid("add "+string(a.Kind), a.Words, err, "give words as they stand in the text, or their bytes")
	}
	out.Anchors = []parley.Anchor{{Document: t.ID, Kind: a.Kind, Evidence: out.Words}}
	if a.Kind == parley.ContactThing {
		out.Thing, err = newContact(a, out.Words)
	} else {
		out.Thing, err = t.outcome(a, out.Words)
	}
	return out, err
}

// outcome is a new statement or outcome in JSON.
func (t told) outcome(a Addition, words []parley.Evidence) (json.RawMessage, error) {
	fields := parley.ThingFields(a.Kind)
	if len(fields) == 0 {
		return nil, invalid("add "+string(a.Kind), "", errors.New("nothing of this kind can be added"), "")
	}
	parts := map[string]json.RawMessage{"chain": json.RawMessage("[]")}
	if a.Kind == parley.StatementThing {
		parts["quotation"], _ = json.Marshal(quotationOf(t.Text, words[0])) // a word is always JSON
	}
	for name, value := range a.Fields {
		f, known := parley.ThingFieldNamed(a.Kind, name)
		if !known || f.Sort == parley.SpanOfText {
			return nil, invalid("add "+string(a.Kind), name, errors.New("it has no such field"),
				"its fields are "+fieldsOf(a.Kind))
		}
		d := parley.Decision{Value: value}
		if err := t.encode(f, words, &d); err != nil {
			return nil, err
		}
		if parts[f.Name] = d.Thing; d.Thing == nil {
			parts[f.Name], _ = f.Encode(value) // it was encoded once
		}
	}
	for _, f := range fields {
		if parts[f.Name] == nil && !f.Free && f.Sort != parley.SpanOfText {
			return nil, invalid("add "+string(a.Kind), f.Name, errors.New("it is not given"), fmt.Sprintf("every %s has one",
				a.Kind))
		}
	}
	return json.Marshal(parts)
}

// quotationOf is how words are quoted where they stand, by the marks around and in them.
func quotationOf(text string, words parley.Evidence) parley.Quotation {
	before, _ := utf8.DecodeLastRuneInString(text[:words.Start])
	after, _ := utf8.DecodeRuneInString(text[words.End:])
	switch {
	case strings.ContainsRune(quotationMarks, before) && strings.ContainsRune(quotationMarks+",", after):
		return parley.Direct
	case strings.ContainsAny(words.Exact, quotationMarks):
		return parley.Mixed
	}
	return parley.Indirect
}

const quotationMarks = "\"“”„«»"

// mainField is the field of a new contact by which it is what the document reports.
const mainField = "main"

// newContact is a contact in JSON. It is what the document reports only where somebody says so.
func newContact(a Addition, words []parley.Evidence) (json.RawMessage, error) {
	c := parley.Contact{Main: a.Fields[mainField] == "yes", Facts: []parley.Fact{}}
	for _, field := range parley.Fields() {
		value, given := a.Fields[field.Name]
		if !given {
			continue
		}
		for one := range strings.SplitSeq(value, ";") {
			one = strings.TrimSpace(one)
			d := parley.Decision{Value: one}
			if err := sound(parley.CorrectIt, "", field.Name, &d); err != nil {
				return nil, err
			}
			tell(&c, field.Name, d.Value, words)
		}
	}
	if c.Kind == "" || len(c.Parties) == 0 {
		return nil, invalid("add contact", "", errors.New("its kind or its sides are not given"),
			"every contact has a kind and two sides")
	}
	return json.Marshal(c)
}

// tell gives a new contact a value of a field.
func tell(c *parley.Contact, field, value string, words []parley.Evidence) {
	switch field {
	case "kind":
		c.Kind = parley.ContactKind(value)
	case "status":
		c.Status = parley.Status(value)
	case "parties":
		c.Parties = append(c.Parties, value)
		return
	}
	c.Facts = append(c.Facts, parley.Fact{Field: field, Value: parley.ParseValue(field, value), Chain: parley.Chain{},
		Evidence: words})
}

// AddFact is the decision that a contact has a value in a field which was not read, with the words that
// tell it in one of its documents. Of several documents that have the words the first is taken, where
// none is named.
func AddFact(r store.Reader, contact, document, field, value, words string) (parley.Decision, error) {
	out := parley.Decision{Action: parley.AddIt, Value: value}
	c, err := Contact(r, contact)
	if err != nil {
		return out, err
	}
	f, known := parley.FieldNamed(field)
	if !known {
		return out, invalid("add "+field, contact, errors.New("contacts have no such field"), "")
	}
	if err := sound(parley.CorrectIt, contact, f.Name, &out); err != nil {
		return out, err
	}
	for _, a := range c.Accounts {
		if document != "" && !strings.HasPrefix(string(a.Document.ID), document) {
			continue
		}
		d, err := Document(r, string(a.Document.ID))
		if err != nil {
			return out, err
		}
		if out.Words, err = WordsIn(d.Text, words, a.Contact.Evidence); err != nil {
			continue
		}
		anchor := decide.AnchorTo(a)
		anchor.Field, anchor.Value = f.Name, out.Value
		out.Anchors = []parley.Anchor{anchor}
		return out, fresh(a, f, out.Value)
	}
	return out, invalid("add "+f.Name, words, errors.New("no document of the contact has these words"),
		"give words as they stand in the text, or their bytes with --document")
}

// fresh refuses a value that an account has already.
func fresh(a parley.Account, f parley.Field, value string) error {
	values := a.Contact.Parties
	if f.Name != "parties" {
		values = nil
		for _, s := range reconcile.SaidBy(a) {
			if s.Field == f.Name {
				values = append(values, s.Value)
			}
		}
	}
	switch {
	case slices.Contains(values, value):
		return invalid("add "+f.Name, value, errors.New("it is told already"), "")
	case len(values) > 0 && !f.Listed:
		return invalid("add "+f.Name, value, fmt.Errorf("the document tells %s", strings.Join(values, ", ")),
			"put it right: parley decide correct")
	}
	return nil
}
