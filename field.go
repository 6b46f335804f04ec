package parley

import (
	"errors"
	"slices"
	"strconv"
	"strings"
)

// Judging names the rule by which rival values of a field are held against each
// other; reconcile/compare has one function for each.
type Judging string

// The rules of judging.
const (
	JudgedAsKind    Judging = "kind"
	JudgedAsStatus  Judging = "status"
	JudgedAsDate    Judging = "date"
	JudgedAsClock   Judging = "clock"
	JudgedAsPlace   Judging = "place"
	JudgedAsLength  Judging = "length"
	JudgedAsActor   Judging = "actor"
	JudgedAsPerson  Judging = "person"
	JudgedAsTone    Judging = "tone"
	JudgedAsOrdinal Judging = "ordinal"
	JudgedAsCount   Judging = "count"
	JudgedAsWords   Judging = "words"
)

// Marking is the layer in which the words of a field are marked in a text.
type Marking string

// The layers of marking.
const (
	MarkedAsContact Marking = "contact"
	MarkedAsTime    Marking = "time"
	MarkedAsWho     Marking = "who"
)

// Field is what the house knows of one field of a contact.
type Field struct {
	Name   string
	Label  string  // what people call it: the duration is "how long"
	Schema string  // the type of its value as JSON Schema
	Listed bool    // a contact has several, and one fact an element
	Sum    bool    // its flat value is a summary of facts: all but kind, status and sides
	Judged Judging // how rival values are held against each other
	Marked Marking
	Noted  bool // a note-taker's form has it
	Sure   bool // its confidence makes a contact more or less certain
	Loose  bool // accounts that put it otherwise do not make a contact disputed

	valid func(value string) error    // what is wrong with a value as people write it
	value func(value string) any      // a value as people write it
	flat  func(c *Contact) (flat any) // where the contact keeps it: *string, *[]string, *int or **Ordinal
}

const (
	wordSchema  = `{"type": "string"}`
	wordsSchema = `{"type": "array", "items": {"type": "string"}}`
)

// fields is the one table of a contact's fields, in the order of the comparison.
// What reads a field out of a text stands in extract/field.
var fields = []Field{
	{Name: "kind", Label: "kind", Schema: `{"type": "string", "enum": KINDS}`, Judged: JudgedAsKind, Noted: true,
		valid: oneOf(Kinds)},
	{Name: "status", Label: "status", Schema: `{"type": "string", "enum": STATUSES}`, Judged: JudgedAsStatus,
		Noted: true, valid: oneOf(Statuses)},
	{Name: "parties", Label: "sides", Schema: wordsSchema, Listed: true, Judged: JudgedAsWords, Noted: true,
		valid: notEmpty},
	{Name: "date", Label: "when", Judged: JudgedAsDate, Marked: MarkedAsTime, Sum: true, Noted: true, Sure: true,
		valid:  validDate,
		Schema: `{"type": "string", "pattern": "^[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?(/[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?)?$"}`, flat: func(c *Contact) any { return &c.Date }},
	{Name: "time", Label: "at", Judged: JudgedAsClock, Marked: MarkedAsTime, Sum: true, Noted: true, valid: validClock,
		Schema: `{"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]([+-][0-9]{2}:[0-9]{2})?$"}`,
		flat:   func(c *Contact) any { return &c.Time }},
	{Name: "place", Label: "where", Schema: wordSchema, Judged: JudgedAsPlace, Marked: MarkedAsTime, Sum: true,
		Noted: true, Sure: true, valid: notEmpty,
		flat: func(c *Contact) any { return &c.Place }},
	{Name: "duration", Label: "how long", Judged: JudgedAsLength, Marked: MarkedAsTime, Sum: true, Noted: true,
		Sure: true, valid: validLength,
		Schema: `{"type": "string", "pattern": "^P(T([0-9]+H)?([0-9]+M)?|[0-9]+[DWMY])$"}`,
		flat:   func(c *Contact) any { return &c.Duration }},
	{Name: "initiator", Label: "asked by", Schema: wordSchema, Judged: JudgedAsActor, Sum: true, Noted: true,
		Sure: true, valid: notEmpty,
		flat: func(c *Contact) any { return &c.Initiator }},
	{Name: "host", Label: "host", Schema: wordSchema, Judged: JudgedAsActor, Sum: true, Noted: true, valid: notEmpty,
		flat: func(c *Contact) any { return &c.Host }},
	{Name: "mediator", Label: "mediator", Schema: wordSchema, Judged: JudgedAsActor, Sum: true, Noted: true,
		valid: notEmpty,
		flat:  func(c *Contact) any { return &c.Mediator }},
	{Name: "participants", Label: "who", Schema: `{"type": "array", "items": {"$ref": "#/$defs/participant"}}`,
		Listed: true, Judged: JudgedAsPerson, Marked: MarkedAsWho,
		Sum: true, Noted: true, Sure: true, valid: notEmpty, value: func(v string) any { return ParsePerson(v) }},
	{Name: "tone", Label: "tone", Schema: wordsSchema, Listed: true, Judged: JudgedAsTone, Sum: true, Noted: true,
		valid: notEmpty, flat: func(c *Contact) any { return &c.Tone }},
	{Name: "ordinal", Label: "number", Schema: `{"$ref": "#/$defs/ordinal"}`, Judged: JudgedAsOrdinal, Sum: true,
		Noted: true, valid: validOrdinal, value: parseOrdinal,
		flat: func(c *Contact) any { return &c.Ordinal }},
	{Name: "superlatives", Label: "rank", Schema: wordsSchema, Listed: true, Judged: JudgedAsWords, Sum: true,
		valid: notEmpty, flat: func(c *Contact) any { return &c.Superlatives }},
	{Name: "count", Label: "count", Schema: `{"type": "integer"}`, Judged: JudgedAsCount, Sum: true, valid: validCount,
		value: parseCount, flat: func(c *Contact) any { return &c.Count }},
	{Name: "purpose", Label: "in order", Schema: wordSchema, Judged: JudgedAsWords, Sum: true, Loose: true,
		valid: notEmpty, flat: func(c *Contact) any { return &c.Purpose }},
	{Name: "topics", Label: "about", Schema: wordsSchema, Listed: true, Judged: JudgedAsWords, Sum: true, Noted: true,
		Loose: true, valid: notEmpty,
		flat: func(c *Contact) any { return &c.Topics }},
}

// Fields lists the fields of a contact in the order of the comparison.
func Fields() []Field { return slices.Clone(fields) }

// FieldNamed is the field of a name, or of the label people read for it.
func FieldNamed(name string) (Field, bool) {
	for _, same := range []func(Field) bool{
		func(f Field) bool { return f.Name == name },
		func(f Field) bool { return strings.EqualFold(f.Label, name) },
	} {
		if k := slices.IndexFunc(fields, same); k >= 0 {
			return fields[k], true
		}
	}
	return Field{}, false
}

func notEmpty(value string) error {
	if strings.TrimSpace(value) == "" {
		return errors.New("it is empty")
	}
	return nil
}

func validClock(value string) error {
	return form(clockForm, value, "it is no time: give HH:MM, or HH:MM+02:00")
}

func validLength(value string) error {
	if value == "PT" {
		value = ""
	}
	return form(durationForm, value, "it is no length: give it as PT1H15M")
}

func validOrdinal(value string) error {
	return form(ordinalForm, value, "give a number, or \"9 of calls since January\"")
}

func validCount(value string) error {
	if n, err := strconv.Atoi(value); err != nil || n < 1 {
		return errors.New("it is no number from 1")
	}
	return nil
}

func parseOrdinal(value string) any {
	m := ordinalForm.FindStringSubmatch(value)
	if m == nil {
		return Ordinal{}
	}
	n, _ := strconv.Atoi(m[1]) // digits only
	return Ordinal{Number: n, Scope: m[2]}
}

func parseCount(value string) any {
	n, _ := strconv.Atoi(value) // what is no number is none
	return n
}
