package pipeline_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/intake"
	"parley/pipeline"
)

// floors are what the reader found when these figures were last raised, in
// parts of a hundred. A fall is seen here; raise them with the reader.
var floors = map[string]int{"contact": 85, "contact given": 92, "statement": 89, "statement given": 94, "chain": 90,
	"group": 91, "withheld": 72}

// tally counts hits of things expected.
type tally map[string][2]int

func (t tally) see(name string, hit bool) {
	n := t[name]
	n[1]++
	if hit {
		n[0]++
	}
	t[name] = n
}

// TestQuality reads the invented rewordings and counts what is found of the
// records a careful reader made of them.
func TestQuality(t *testing.T) {
	names, err := filepath.Glob("../corpus/rewordings/*.json")
	if err != nil || len(names) == 0 {
		t.Fatal("no rewordings: ", err)
	}
	counts := tally{}
	for _, name := range names {
		gold, got := rewording(t, name)
		contacts(counts, gold, got)
		statements(counts, gold, got)
		for _, g := range gold.Groups {
			counts.see("group", hasGroup(got, g))
		}
		for _, w := range gold.Withheld {
			counts.see("withheld", hasWithheld(got, w))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(counts)) {
		n := counts[name]
		share := 100 * n[0] / n[1]
		t.Logf("%-16s %3d of %3d = %d%%", name, n[0], n[1], share)
		if share < floors[name] {
			t.Errorf("%s fell to %d%%, it was %d%%", name, share, floors[name])
		}
	}
}

func rewording(t *testing.T, name string) (gold, got parley.Record) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	text, err := os.ReadFile(strings.TrimSuffix(name, ".json") + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	d, err := intake.File(text, intake.About{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	return gold, pipeline.Read(d)
}

// contacts counts expected contacts found, and given ones expected: the same
// kind and status, and somebody or some party in common.
func contacts(counts tally, gold, got parley.Record) {
	used := map[int]bool{}
	for _, g := range gold.Contacts {
		hit := -1
		for k, c := range got.Contacts {
			if !used[k] && hit < 0 && c.Kind == g.Kind && c.Status == g.Status && shares(c, g) {
				hit = k
			}
		}
		used[hit] = true
		counts.see("contact", hit >= 0)
	}
	for k := range got.Contacts {
		counts.see("contact given", used[k])
	}
}

func shares(a, b parley.Contact) bool {
	for _, p := range a.Participants {
		for _, q := range b.Participants {
			if p.Name != "" && p.Name == q.Name {
				return true
			}
		}
	}
	for _, p := range a.Parties {
		for _, q := range b.Parties {
			if p == q {
				return true
			}
		}
	}
	return false
}

// statements counts expected statements found by half their words, the right
// chains among them, and given ones expected.
func statements(counts tally, gold, got parley.Record) {
	used := map[int]bool{}
	for _, g := range gold.Statements {
		hit := -1
		for k, s := range got.Statements {
			if both, longer := min(s.End, g.End)-max(s.Start, g.Start), max(s.End-s.Start, g.End-g.Start); !used[k] &&
				hit < 0 && 2*both >= longer {
				hit = k
			}
		}
		used[hit] = true
		counts.see("statement", hit >= 0)
		if hit >= 0 {
			counts.see("chain", strings.EqualFold(strings.Join(got.Statements[hit].Chain.Names(), ">"),
				strings.Join(g.Chain.Names(), ">")))
		}
	}
	for k := range got.Statements {
		counts.see("statement given", used[k])
	}
}

func hasGroup(r parley.Record, g parley.Group) bool {
	for _, o := range r.Groups {
		if o.Evidence[0].Start < g.Evidence[0].End && g.Evidence[0].Start < o.Evidence[0].End &&
			(o.Subject == g.Subject || o.Name == g.Name) {
			return true
		}
	}
	return false
}

func hasWithheld(r parley.Record, w parley.Withheld) bool {
	for _, o := range r.Withheld {
		if o.Evidence[0].Start < w.Evidence[0].End && w.Evidence[0].Start < o.Evidence[0].End {
			return true
		}
	}
	return false
}
