package work_test

import (
	"context"
	"testing"
	"time"

	"parley"
	"parley/intake"
	"parley/store"
	"parley/work"
)

const undated = "Prime Minister Kari Lund of Norway met President Amadou Keita of Mali in Oslo on Sunday. The talks " +
	"were good, Lund said."

// handed is a text as somebody hands it in.
func handed(t *testing.T, text string, about intake.About) parley.Document {
	t.Helper()
	d, err := intake.File([]byte(text), about)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// became adds documents one by one and tells what became of each.
func became(t *testing.T, w *work.Worker, documents ...parley.Document) []work.Done {
	t.Helper()
	var all []work.Done
	for _, d := range documents {
		in := make(chan parley.Document, 1)
		in <- d
		close(in)
		if err := w.Add(context.Background(), in, func(done work.Done) { all = append(all, done) }); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// taken is a document on record with all that is claimed of it.
func taken(t *testing.T, w *work.Worker, id parley.DocumentID) (d parley.Taken, claims []parley.Claim, contacts int) {
	t.Helper()
	err := w.Store.Read(context.Background(), time.Time{}, func(r store.Reader) (err error) {
		if d, _, err = r.Document(id); err != nil {
			return err
		}
		if claims, err = work.Claims(r, d); err != nil {
			return err
		}
		accounts, err := r.AccountsOf(d.Seq)
		contacts = len(accounts)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return d, claims, contacts
}

// A text without a day gets one when it is handed in again with one, and is read
// again: "Sunday" is a date then.
func TestParticularsGivenLaterAreKept(t *testing.T) {
	w := newWorker(t)
	done := became(t, w, handed(t, undated, intake.About{}), handed(t, undated, intake.About{Published: "2025-05-06"}),
		handed(t, undated, intake.About{Published: "2025-05-06"}),
		handed(t, undated, intake.About{Published: "2025-05-09", Origin: parley.ByRow}))
	for k, want := range []work.Result{work.Added, work.Completed, work.Known, work.Known} {
		if done[k].Result != want || done[k].Document != done[0].Document {
			t.Errorf("time %d: %s %s, want %s", k+1, done[k].Result, done[k].Document, want)
		}
	}
	d, claims, _ := taken(t, w, done[0].Document)
	if d.Published != "2025-05-06" {
		t.Errorf("published %q", d.Published)
	}
	if rivals := parley.Rivals(claims, parley.PublishedPart); len(rivals) != 1 || rivals[0].Value != "2025-05-09" {
		t.Errorf("rivals: %v", rivals)
	}
	w.Store.Read(context.Background(), time.Time{}, func(r store.Reader) error {
		contacts, err := r.Contacts(store.Filter{})
		if len(contacts) != 1 || contacts[0].Date != "2025-05-04" {
			t.Errorf("contacts: %+v", contacts)
		}
		return err
	})
}

// A text that came without an address, and then with one, is told by the document
// with the address; decisions on it hold.
func TestATextWithAnAddressIsHeirOfTheOneWithout(t *testing.T) {
	w := newWorker(t)
	bare, addressed := handed(t, undated, intake.About{Published: "2025-05-06"}),
		handed(t, undated, intake.About{URL: "https://post.example/1"})
	first := became(t, w, bare)[0]
	reject(t, w, first.Document)
	done := became(t, w, addressed, bare)
	if done[0].Document == first.Document || done[1].Document != done[0].Document {
		t.Fatalf("%v, then %v", first, done)
	}
	d, _, contacts := taken(t, w, done[0].Document)
	if d.Published != "2025-05-06" || contacts != 0 {
		t.Errorf("the heir: published %q, %d contacts; the one it has was rejected", d.Published, contacts)
	}
	if old, _, contacts := taken(t, w, first.Document); old.Heir != d.ID || contacts != 0 {
		t.Errorf("the one without: heir %q, %d contacts", old.Heir, contacts)
	}
	if found, err := w.Check(context.Background(), 20); err != nil || len(found) > 0 {
		t.Errorf("check: %q, %v", found, err)
	}
}

// reject rejects the only contact of a document.
func reject(t *testing.T, w *work.Worker, id parley.DocumentID) {
	t.Helper()
	var d parley.Decision
	w.Store.Read(context.Background(), time.Time{}, func(r store.Reader) error {
		t, _, err := r.Document(id)
		if err != nil {
			return err
		}
		accounts, err := r.AccountsOf(t.Seq)
		for _, a := range accounts {
			d = parley.Decision{Action: parley.RejectIt, By: "Ana", Why: "no",
				Anchors: []parley.Anchor{{Document: id, Kind: parley.ContactThing, Account: a.ID,
					Parties: a.Contact.Parties, Evidence: a.Contact.Evidence}}}
		}
		return err
	})
	if _, err := w.Decide(context.Background(), d); err != nil {
		t.Fatal(err)
	}
}

// Rival particulars can be decided, and the decision undone.
func TestParticularsAreDecided(t *testing.T) {
	w := newWorker(t)
	id := became(t, w, handed(t, undated, intake.About{Published: "2025-05-06", Publisher: "Herald"}),
		handed(t, undated, intake.About{Published: "2025-05-13"}))[0].Document
	decide := func(action parley.Action, was, to string) string {
		d, err := w.Decide(context.Background(),
			parley.Decision{Action: action, By: "Ana", Why: "the page says so", Value: to,
				Anchors: []parley.Anchor{{Document: id, Kind: parley.DocumentThing, Field: "published", Value: was}}})
		if err != nil {
			t.Fatal(err)
		}
		return d.ID
	}
	wants := func(when, want string) {
		t.Helper()
		if d, _, _ := taken(t, w, id); d.Published != want || d.Publisher != "Herald" {
			t.Errorf("%s: published %q by %q, want %q", when, d.Published, d.Publisher, want)
		}
	}
	wants("among equals the smaller", "2025-05-06")
	rejection := decide(parley.RejectIt, "2025-05-06", "")
	wants("the smaller rejected", "2025-05-13")
	decide(parley.CorrectIt, "2025-05-13", "2025-05-12")
	wants("corrected", "2025-05-12")
	acceptance := decide(parley.AcceptIt, "2025-05-13", "")
	wants("the rival accepted", "2025-05-13")
	for _, undo := range []string{acceptance, rejection} {
		if _, err := w.Decide(context.Background(),
			parley.Decision{Action: parley.UndoIt, Undo: undo, By: "Ana", Why: "no"}); err != nil {
			t.Fatal(err)
		}
	}
	wants("both undone", "2025-05-12")
	if err := w.Reread(context.Background(), "", func(work.Reread) {}); err != nil {
		t.Fatal(err)
	}
	wants("read again", "2025-05-12")
}

// What a text tells at its top can be rejected and accepted like what was given.
func TestWhatATextTellsIsDecidedToo(t *testing.T) {
	w := newWorker(t)
	id := became(t, w, handed(t, "OSLO, May 6, 2025 (Reuters) - "+undated,
		intake.About{Published: "2025-05-13", Origin: parley.ByRow}))[0].Document
	decide := func(action parley.Action, field, value string) error {
		_, err := w.Decide(context.Background(), parley.Decision{Action: action, By: "Ana", Why: "the page says so",
			Anchors: []parley.Anchor{{Document: id, Kind: parley.DocumentThing, Field: field, Value: value}}})
		return err
	}
	for _, step := range []struct {
		action       parley.Action
		field, value string
		day, who     string
	}{
		{"", "", "", "2025-05-06", "Reuters"},
		{parley.RejectIt, "published", "2025-05-06", "2025-05-13", "Reuters"},
		{parley.RejectIt, "publisher", "Reuters", "2025-05-13", ""},
		{parley.AcceptIt, "published", "2025-05-13", "2025-05-13", ""},
	} {
		if step.action != "" {
			if err := decide(step.action, step.field, step.value); err != nil {
				t.Fatal(err)
			}
		}
		if d, _, _ := taken(t, w, id); d.Published != step.day || d.Publisher != step.who {
			t.Errorf("%s %s: published %q by %q, want %q by %q", step.action, step.value, d.Published, d.Publisher,
				step.day, step.who)
		}
	}
	if err := decide(parley.AcceptIt, "published", "2025-05-20"); parley.ErrorCode(err) != parley.Invalid {
		t.Errorf("a day that nobody claims is accepted: %v", err)
	}
	w.Store.Read(context.Background(), time.Time{}, func(r store.Reader) error {
		d, _, err := r.Document(id)
		if err != nil {
			return err
		}
		if rejected, err := work.RejectedClaims(r, d); err != nil || len(rejected) != 2 {
			t.Errorf("rejected: %v, %v", rejected, err)
		}
		return nil
	})
}
