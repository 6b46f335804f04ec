package query

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"parley"
	"parley/intake"
	"parley/store"
	"parley/store/sqlite"
	"parley/view"
	"parley/work"
)

// record is one of a few reports.
func record(t *testing.T) *work.Worker {
	t.Helper()
	s, err := sqlite.Open(t.Context(), t.TempDir()+"/record.db")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	w := &work.Worker{Store: s, Version: "test"}
	in := make(chan parley.Document, 4)
	for day, text := range map[string]string{
		"2025-03-09": "President Amadou Keita of Mali spoke by phone with Norwegian Prime Minister Kari Lund on " +
			"Sunday. Keita promised to meet again in April. “The road is open,” Keita said.",
		"2025-04-14": "President Amadou Keita of Mali met Norwegian Prime Minister Kari Lund in Oslo on Monday. Lund " +
			"said that the truce holds.",
		"2025-05-05": "President Idriss Abakar of Chad spoke by phone with Norwegian Prime Minister Kari Lund on " +
			"Monday. Lund warned that the truce was in danger.",
	} {
		d, err := intake.File([]byte(text), intake.About{Published: day})
		if err != nil {
			t.Fatal(err)
		}
		in <- d
	}
	close(in)
	if err := w.Add(t.Context(), in, func(work.Done) {}); err != nil {
		t.Fatal(err)
	}
	return w
}

func ask(t *testing.T, w *work.Worker, f func(r store.Reader) error) {
	t.Helper()
	if err := w.Store.Read(t.Context(), time.Time{}, f); err != nil {
		t.Error(err)
	}
}

func TestNamesLeadToContactsOrToASentence(t *testing.T) {
	ask(t, record(t), func(r store.Reader) error {
		all, err := r.Contacts(store.Filter{})
		for _, c := range all {
			for _, name := range []string{string(c.ID), string(c.ID[:5]), " " + string(c.ID) + " "} {
				if got, err := Contact(r, name); got.ID != c.ID || len(got.Accounts) == 0 {
					t.Errorf("%q: %v, %v", name, got.ID, err)
				}
			}
		}
		for name, code := range map[string]parley.Code{"": parley.Invalid, "ab": parley.Invalid,
			"zzzz": parley.Missing} {
			if _, err := Contact(r, name); parley.ErrorCode(err) != code {
				t.Errorf("%q: %v", name, err)
			}
		}
		return err
	})
}

// A planned contact whose month has passed with a contact of its sides says so;
// one without says that nothing was told.
func TestWhatWasPlannedWasPerhapsHeld(t *testing.T) {
	w := record(t)
	in := make(chan parley.Document, 2)
	for _, text := range []string{
		"Mali and Norway will hold talks in April, an aide said.",
		"Chad and Norway will hold talks in April, an aide said.",
	} {
		d := parley.NewDocument(text)
		d.Published = "2025-03-20"
		in <- d
	}
	close(in)
	if err := w.Add(t.Context(), in, func(work.Done) {}); err != nil {
		t.Fatal(err)
	}
	ask(t, w, func(r store.Reader) error {
		contacts, err := r.Contacts(store.Filter{Statuses: []parley.Status{parley.Planned}, Since: "2025-04-01"})
		if err != nil || len(contacts) != 2 {
			t.Fatalf("%d planned contacts, %v", len(contacts), err)
		}
		lines := view.Timeline(contacts, nil, time.Date(2025, 6, 1, 0, 0, 0, 0, time.UTC))
		err = Perhaps(r, lines)
		for _, l := range lines {
			met := slices.Contains(l.Parties, "Mali")
			if l.Overdue == met || (l.Perhaps != nil) != met || met && l.Perhaps.Day != "2025-04-14" {
				t.Errorf("%v: overdue %v, perhaps %+v", l.Parties, l.Overdue, l.Perhaps)
			}
		}
		return err
	})
}

func TestAPromiseIsKeptByTheNextContact(t *testing.T) {
	ask(t, record(t), func(r store.Reader) error {
		all, err := Promises(r, store.OutcomeFilter{}, time.Date(2025, 6, 1, 0, 0, 0, 0, time.UTC))
		if len(all) != 1 || all[0].KeptOn != "2025-04-14" {
			t.Errorf("%+v", all)
		}
		return err
	})
}

func TestStatementsAreFoundBySpeakerIssueAndActInParts(t *testing.T) {
	ask(t, record(t), func(r store.Reader) error {
		for _, c := range []struct {
			q    Said
			want int
		}{
			{Said{}, 4}, {Said{Who: "Lund"}, 2}, {Said{Who: "Oslo"}, 2}, {Said{Who: "Lund", Issue: "ceasefire"}, 2},
			{Said{Act: parley.Warn}, 1},
			{Said{FirstHand: true}, 1}, {Said{About: "road"}, 1}, {Said{Since: "2025-05-01"}, 1},
			{Said{Who: "nobody"}, 0},
		} {
			got, _, err := Statements(r, c.q)
			if len(got) != c.want || err != nil {
				t.Errorf("%+v: %d, %v", c.q, len(got), err)
			}
		}
		var parts int
		for q := (Said{Who: "Lund", Most: 1}); ; parts++ {
			got, next, err := Statements(r, q)
			if err != nil || len(got) == 0 {
				break
			}
			if q.From = next; next == (store.Place{}) {
				parts++
				break
			}
		}
		if parts != 2 {
			t.Errorf("in %d parts", parts)
		}
		return nil
	})
}

func TestBriefsTellWhatIsNewSince(t *testing.T) {
	w := record(t)
	all, err := Brief(t.Context(), w.Store, Asked{Since: time.Now().Add(-time.Hour)})
	if err != nil || len(all.New) < 3 {
		t.Errorf("%d new, %v", len(all.New), err)
	}
	if few, _ := Brief(t.Context(), w.Store, Asked{Since: time.Now().Add(-time.Hour), Most: 2}); len(few.New) != 2 || few.All != len(all.New) || !few.More {
		t.Errorf("%d of at most two, %d of %d", len(few.New), few.All, len(all.New))
	}
	if none, _ := Brief(t.Context(), w.Store, Asked{Since: time.Now().Add(time.Hour)}); len(none.New) != 0 {
		t.Errorf("%d new after now", len(none.New))
	}
}

func TestDecisionsAreMadeOfNames(t *testing.T) {
	ask(t, record(t), func(r store.Reader) error {
		all, err := r.Contacts(store.Filter{Parties: []string{"Mali", "Norway"},
			Statuses: []parley.Status{parley.Held}})
		if len(all) < 2 {
			t.Fatalf("%d contacts, %v", len(all), err)
		}
		one, other := string(all[0].ID), string(all[1].ID)
		if d, err := Merge(r, one, other); len(d.Anchors) < 2 || err != nil {
			t.Errorf("merge: %+v, %v", d, err)
		}
		for name, err := range map[string]error{
			"merging with itself":     second(Merge(r, one, one)),
			"splitting all off":       second(Split(r, one, []string{string(parley.NameOfContact("x"))})),
			"no such field":           second(OnThing(r, parley.CorrectIt, one, "colour", "", "red")),
			"no such day":             second(OnThing(r, parley.CorrectIt, one, "when", "", "2025-02-30")),
			"taking out the kind":     second(OnThing(r, parley.RejectIt, one, "kind", "", "")),
			"a process without name":  second(Begin(r, parley.Process{})),
			"a process nobody began":  second(Belongs(r, parley.IncludeIt, "peace", one)),
			"a statement that is not": second(OnThing(r, parley.RejectIt, "zzzz/statement-1", "", "", "")),
		} {
			if parley.ErrorCode(err) != parley.Invalid && parley.ErrorCode(err) != parley.Missing {
				t.Errorf("%s: %v", name, err)
			}
		}
		return nil
	})
}

func second[T any](_ T, err error) error { return err }

func TestDaysAndMoments(t *testing.T) {
	for _, c := range []struct{ since, until, from, to string }{{"2025", "2025", "2025-01-01", "2025-12-31"},
		{"2025-02", "2025-02", "2025-02-01", "2025-02-28"}, {"2025-03-09", "", "2025-03-09", ""}} {
		if from, to, err := Days(c.since, c.until); from != c.from || to != c.to || err != nil {
			t.Errorf("%s to %s: %s to %s, %v", c.since, c.until, from, to, err)
		}
	}
	for _, bad := range [][2]string{{"soon", ""}, {"2025-02-30", ""}, {"2025-03", "2025-02"}} {
		if _, _, err := Days(bad[0], bad[1]); parley.ErrorCode(err) != parley.Invalid {
			t.Errorf("%v: %v", bad, err)
		}
	}
	now := time.Date(2025, 3, 9, 12, 0, 0, 0, time.UTC)
	for words, want := range map[string]time.Time{"24h": now.Add(-24 * time.Hour), "7d": now.AddDate(0, 0, -7),
		"2025-03-01T10:00Z": time.Date(2025, 3, 1, 10, 0, 0, 0, time.UTC)} {
		if got, err := Since(words, now); !got.Equal(want) || err != nil {
			t.Errorf("%s: %v, %v", words, got, err)
		}
	}
	if _, err := Since("yesterday", now); parley.ErrorCode(err) != parley.Invalid {
		t.Error(err)
	}
}

// People who share a surname are told apart, however many contacts the other had
// since.
func TestNamesakesAreToldApart(t *testing.T) {
	w := record(t)
	in := make(chan parley.Document, 20)
	for k := range 12 {
		d := parley.NewDocument(fmt.Sprintf("President Amadou Keita of Mali spoke by phone with Norwegian Prime "+
			"Minister Kari Lund on %d June.", k+2))
		d.Published = fmt.Sprintf("2025-06-%02d", k+3)
		in <- d
	}
	d := parley.NewDocument("Foreign Minister Moussa Keita of Mali met Norwegian Prime Minister Kari Lund in Oslo on " +
		"Monday.")
	d.Published = "2025-01-14"
	in <- d
	close(in)
	if err := w.Add(t.Context(), in, func(work.Done) {}); err != nil {
		t.Fatal(err)
	}
	ask(t, w, func(r store.Reader) error {
		for _, c := range []struct {
			name string
			want int
		}{{"Moussa Keita", 1}, {"Amadou Keita", 14}} {
			got, err := OfPerson(r, c.name)
			if err != nil || len(got) != c.want {
				t.Errorf("%s: %d, %v", c.name, len(got), err)
			}
		}
		if none, err := BetweenParties(r, nil); len(none) > 0 || err != nil {
			t.Errorf("nobody's contacts: %d, %v", len(none), err)
		}
		return nil
	})
}
