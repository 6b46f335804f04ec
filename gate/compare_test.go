package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// An element that is gone is told alone: those behind it are found by their identity.
func TestDifferencesNameWhatChanged(t *testing.T) {
	before := `{"document":{"reader":"a"},"contacts":[{"id":"contact-1","status":"held"},{"id":"contact-2","status":"planned"}]}`
	after := `{"document":{"reader":"b"},"contacts":[{"id":"contact-2","status":"held"}]}`
	got := differences(json.RawMessage(before), json.RawMessage(after))
	want := []string{
		"/contacts[contact-1]/id = contact-1 -",
		"/contacts[contact-1]/status = held -",
		"/contacts[contact-2]/status = held +",
		"/contacts[contact-2]/status = planned -",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestReportCountsDocuments(t *testing.T) {
	before := map[string]json.RawMessage{"a": json.RawMessage(`{"x":1}`), "b": json.RawMessage(`{"x": 1}`),
		"gone": json.RawMessage(`{}`)}
	now := []reading{{"a", json.RawMessage(`{"x":2}`)}, {"b", json.RawMessage(`{"x":1}`)}, {"c", json.RawMessage(`{}`)}}
	var out strings.Builder
	if changed := report(&out, before, now, false); changed != 1 ||
		!strings.Contains(out.String(), "1 read the same, 1 otherwise, 1 new, 1 no longer there") {
		t.Errorf("%d changed:\n%s", changed, out.String())
	}
}
