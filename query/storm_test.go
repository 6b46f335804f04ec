package query

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"parley"
	"parley/reconcile/decide"
	"parley/store"
	"parley/store/sqlite"
	"parley/work"
)

// TestStorm makes random decisions and undoings: what is derived is then what a record made anew from the
// documents and decisions has, byte for byte, and with all of them undone what it was before. With
// PARLEY_STORM it makes so many.
func TestStorm(t *testing.T) {
	most := 120
	if n, err := strconv.Atoi(os.Getenv("PARLEY_STORM")); err == nil {
		most = n
	}
	for seed := range uint64(2) {
		w, random := record(t), rand.New(rand.NewPCG(seed, 7))
		before := dump(t, w)
		kept := 0
		for range most {
			if storm(t, w, random) {
				kept++
			}
		}
		if kept < most/3 {
			t.Errorf("seed %d: %d of %d decisions were kept", seed, kept, most)
		}
		rebuilt(t, w, seed)
		undoAll(t, w, random)
		if after := dump(t, w); after != before {
			t.Errorf("seed %d: with all undone it is another record:\n%s\n%s", seed, before, after)
		}
		rebuilt(t, w, seed)
	}
}

func dump(t *testing.T, w *work.Worker) string {
	t.Helper()
	var b bytes.Buffer
	ask(t, w, func(r store.Reader) error { return work.Dump(&b, r) })
	return b.String()
}

func rebuilt(t *testing.T, w *work.Worker, seed uint64) {
	t.Helper()
	scratch, err := sqlite.Open(t.Context(), t.TempDir()+"/scratch.db")
	if err != nil {
		t.Fatal(err)
	}
	defer scratch.Close()
	if differs, _, err := w.Rebuild(t.Context(), scratch); err != nil || len(differs) > 0 {
		t.Errorf("seed %d: made anew it differs: %q, %v", seed, differs, err)
	}
}

// storm makes one decision; false where it is none that can be made.
func storm(t *testing.T, w *work.Worker, random *rand.Rand) bool {
	var d parley.Decision
	var made error
	ask(t, w, func(r store.Reader) error {
		d, made = anyDecision(r, random)
		return nil
	})
	if made != nil {
		return false
	}
	d.By, d.Why = "Lund", "seen"
	_, err := w.Decide(t.Context(), d)
	if err != nil && parley.ErrorCode(err) == "" {
		t.Fatal(err)
	}
	return err == nil
}

func anyDecision(r store.Reader, random *rand.Rand) (parley.Decision, error) {
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	all, err := r.Contacts(store.Filter{})
	if err != nil || len(all) == 0 {
		return parley.Decision{}, fmt.Errorf("no contact: %w", err)
	}
	c := string(all[random.IntN(len(all))].ID)
	documents, err := r.Documents(0, 10)
	if err != nil {
		return parley.Decision{}, err
	}
	doc := string(documents[random.IntN(len(documents))].ID)
	ref := fmt.Sprintf("%s/%s-%d", doc, pick("statement", "commitment", "position"), 1+random.IntN(3))
	switch random.IntN(10) {
	case 0:
		return OnThing(r, parley.AcceptIt, c, "", "", "")
	case 1:
		return OnThing(r, parley.RejectIt, pick(c, ref), "", "", "")
	case 2:
		return OnThing(r, parley.CorrectIt, c, pick("kind", "status"), "", pick("meeting", "held", "call", "planned"))
	case 3:
		field := pick("date", "place", "duration")
		return AddFact(r, c, "", field, map[string]string{"date": "2025-03-0" + pick("1", "9"), "place": pick("Oslo",
			"Bamako"),
			"duration": "PT1H"}[field], pick("Lund", "on", "Norwegian"))
	case 4:
		return Add(r, Addition{Document: doc, Kind: parley.StatementThing, Words: pick("the truce", "Kari Lund", "Mali"),
			Fields: map[string]string{"chain": pick("Lund", "Keita (Mali)", "TASS [publisher] > Lund"), "act": pick("warn",
				"hope")}})
	case 5:
		return OnThing(r, parley.CorrectIt, ref, pick("act", "chain", "what", "stance", "content"), "", pick("warn",
			"Keita", "for", "the truce"))
	case 6:
		return Add(r, Addition{Document: doc, Kind: parley.ContactThing, Words: pick("President", "Lund"),
			Fields: map[string]string{"kind": pick("visit", "call"), "status": "planned", "parties": pick("Norway; Mali",
				"Norway; Chad")}})
	case 7:
		return Merge(r, c, string(all[random.IntN(len(all))].ID))
	}
	return anyUndoing(r, random)
}

func anyUndoing(r store.Reader, random *rand.Rand) (parley.Decision, error) {
	decisions, err := r.Decisions()
	if err != nil || len(decisions) == 0 {
		return parley.Decision{}, fmt.Errorf("nothing to undo: %w", err)
	}
	return parley.Decision{Action: parley.UndoIt, Undo: decisions[random.IntN(len(decisions))].ID}, nil
}

// undoAll undoes what is in force, in any order.
func undoAll(t *testing.T, w *work.Worker, random *rand.Rand) {
	t.Helper()
	var left []parley.Decision
	ask(t, w, func(r store.Reader) (err error) {
		decisions, err := r.Decisions()
		left = decide.InForce(decisions)
		return err
	})
	random.Shuffle(len(left), func(i, j int) { left[i], left[j] = left[j], left[i] })
	for _, d := range left {
		if _, err := w.Decide(t.Context(), parley.Decision{Action: parley.UndoIt, Undo: d.ID, By: "Lund"}); err != nil {
			t.Fatal(err)
		}
	}
}
