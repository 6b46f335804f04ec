package parley_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parley"
)

// beside are the members of a contact that are no fields: they come from the whole record.
var beside = []string{"id", "main", "domestic", "plans", "before", "after", "facts", "evidence"}

// A field that a contact has and the table lacks would be read and shown nowhere, and the
// other way round.
func TestEveryMemberOfAContactIsInTheTable(t *testing.T) {
	members := map[string]bool{}
	contact := reflect.TypeFor[parley.Contact]()
	for i := range contact.NumField() {
		name, _, _ := strings.Cut(contact.Field(i).Tag.Get("json"), ",")
		members[name] = true
		if _, ok := parley.FieldNamed(name); !ok && !slices.Contains(beside, name) {
			t.Errorf("the contact has %q, the table of fields has not", name)
		}
	}
	for _, f := range parley.Fields() {
		if !members[f.Name] {
			t.Errorf("the table of fields has %q, the contact has not", f.Name)
		}
	}
}

// What a field keeps is found again: a fact of it fills the flat value of the contact.
func TestFactsFillEveryField(t *testing.T) {
	samples := map[parley.Judging]string{parley.JudgedAsOrdinal: "9 of calls", parley.JudgedAsCount: "3",
		parley.JudgedAsDate: "2026-05-04", parley.JudgedAsClock: "13:00", parley.JudgedAsLength: "PT1H"}
	for _, f := range parley.Fields() {
		if !f.Sum || f.Judged == parley.JudgedAsPerson {
			continue
		}
		value := samples[f.Judged]
		if value == "" {
			value = "Oslo"
		}
		if err := parley.Valid(f.Name, value); err != nil {
			t.Errorf("%s: %q: %v", f.Name, value, err)
		}
		c := parley.Contact{Facts: []parley.Fact{{Field: f.Name, Value: parley.ParseValue(f.Name, value),
			Confidence: 0.9}}}
		c.Summarise()
		data, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		var flat map[string]json.RawMessage
		if err := json.Unmarshal(data, &flat); err != nil || flat[f.Name] == nil {
			t.Errorf("%s: the fact does not reach the contact: %s", f.Name, data)
		}
		var again parley.Contact
		if err := json.Unmarshal(data, &again); err != nil || again.Facts[0].Value != c.Facts[0].Value {
			t.Errorf("%s: %v comes back as %v", f.Name, c.Facts[0].Value, again.Facts[0].Value)
		}
	}
}

func TestTheSchemaHasEveryKindAndField(t *testing.T) {
	var schema struct {
		Defs struct {
			Contact struct{ Properties map[string]json.RawMessage }
		} `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(parley.Schema), &schema); err != nil {
		t.Fatal(err)
	}
	properties := schema.Defs.Contact.Properties
	for _, f := range parley.Fields() {
		if properties[f.Name] == nil {
			t.Errorf("the schema lacks the field %q", f.Name)
		}
	}
	for _, k := range parley.Kinds() {
		if !strings.Contains(string(properties["kind"]), `"`+string(k)+`"`) {
			t.Errorf("the schema lacks the kind %q", k)
		}
	}
}

// Names and labels name one field each, and a kind is related both ways.
func TestTablesAreOfOnePiece(t *testing.T) {
	seen := map[string]string{}
	for _, f := range parley.Fields() {
		for _, word := range []string{f.Name, f.Label} {
			if other := seen[word]; other != "" && other != f.Name {
				t.Errorf("%q names %s and %s", word, other, f.Name)
			}
			seen[word] = f.Name
		}
		if f.Judged == "" {
			t.Errorf("%s: nothing says how its values are judged", f.Name)
		}
	}
	for _, a := range parley.Kinds() {
		for _, b := range parley.Kinds() {
			if a.Related(b) != b.Related(a) {
				t.Errorf("%s and %s are related one way only", a, b)
			}
		}
		if a.Distinct() && slices.ContainsFunc(parley.Kinds(), a.Related) {
			t.Errorf("%s is distinct and has related kinds", a)
		}
	}
	if len(parley.ByRarity()) != len(parley.Kinds()) {
		t.Error("a kind is missing from the order of rarity")
	}
}
