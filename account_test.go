package parley

import (
	"encoding/json"
	"reflect"
	"testing"
)

func TestFactsKeepTheTypesOfTheirValues(t *testing.T) {
	facts := []Fact{
		{Field: "date", Value: "2025-03-09", Chain: Chain{}, Evidence: []Evidence{{1, 4, "Sun"}}, Confidence: 0.9},
		{Field: "count", Value: 3, Evidence: []Evidence{}},
		{Field: "ordinal", Value: Ordinal{Number: 9, Scope: "calls this year"}, Evidence: []Evidence{}},
		{Field: "participants", Value: Participant{Name: "Kari Lund", Office: "minister", Party: "Norway"},
			Evidence: []Evidence{}},
	}
	data, err := json.Marshal(facts)
	if err != nil {
		t.Fatal(err)
	}
	var again []Fact
	if err := json.Unmarshal(data, &again); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(facts, again) {
		t.Errorf("got %#v\nwant %#v", again, facts)
	}
}
