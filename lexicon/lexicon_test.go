package lexicon_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/lexicon"
)

func TestNumbers(t *testing.T) {
	for word, want := range map[string]int{"ninth": 9, "21st": 21, "3rd": 3, "twentieth": 20, "nine": 0, "1th": 1,
		"th": 0} {
		if got, _ := lexicon.Ordinal(word); got != want {
			t.Errorf("ordinal %s: got %d, want %d", word, got, want)
		}
	}
	for word, want := range map[string]int{"nine": 9, "15": 15, "ninth": 0, "fifty": 50, "2025": 2025, "20250": 0} {
		if got, _ := lexicon.Cardinal(word); got != want {
			t.Errorf("cardinal %s: got %d, want %d", word, got, want)
		}
	}
}

func TestWords(t *testing.T) {
	if c, ok := lexicon.CueFor("stress"); !ok || c.Act != "assert" || !c.Frames["np"] {
		t.Errorf("stress: %+v %v", c, ok)
	}
	if _, ok := lexicon.CueFor("believe"); ok {
		t.Error("believing is no saying")
	}
	if c, ok := lexicon.ContactNoun("phone call"); !ok || c.Kind != "call" {
		t.Errorf("phone call: %+v %v", c, ok)
	}
	if o, ok := lexicon.OfficeHead("ministers"); !ok || !o.Plural || o.Head != "minister" {
		t.Errorf("ministers: %+v %v", o, ok)
	}
	if lexicon.Abbreviation("gen.") != "before" || lexicon.Abbreviation("p.m.") != "may" ||
		lexicon.Abbreviation("talks.") != "" {
		t.Error("abbreviations")
	}
}

// Every list says where it comes from.
func TestListsNameTheirOrigin(t *testing.T) {
	lists, err := filepath.Glob("*.tsv")
	if err != nil || len(lists) == 0 {
		t.Fatal("no lists: ", err)
	}
	for _, name := range lists {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(data[:min(len(data), 600)]), "# Origin:") {
			t.Errorf("%s does not name its origin", name)
		}
	}
}
