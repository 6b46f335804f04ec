package work

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
	"parley/intake"
	"parley/reconcile"
	"parley/reconcile/decide"
	"parley/store"
)

// Decide keeps a decision and applies it. It gives the decision its number and
// time.
func (w *Worker) Decide(ctx context.Context, d parley.Decision) (parley.Decision, error) {
	return w.decide(ctx, d, func([]parley.Decision) error { return nil })
}

// decide keeps a decision unless what was decided before speaks against it.
func (w *Worker) decide(ctx context.Context, d parley.Decision,
	allowed func(before []parley.Decision) error) (parley.Decision, error) {
	if err := complete(d); err != nil {
		return d, err
	}
	if err := particular(&d); err != nil {
		return d, err
	}
	err := w.Store.Write(ctx, w.now(), func(tx store.Writer) error {
		before, err := tx.Decisions()
		if err != nil {
			return err
		}
		d.Seq, d.At = LastDecision(before)+1, tx.Now()
		d.ID = fmt.Sprintf("d%d", d.Seq)
		if err := undoable(d, before); err != nil {
			return err
		}
		if err := named(d, before); err != nil {
			return err
		}
		if err := told(tx, d); err != nil {
			return err
		}
		if err := allowed(before); err != nil {
			return err
		}
		touched, err := touches(d, before)
		if err != nil {
			return err
		}
		if err := tx.AddDecision(d); err != nil {
			return err
		}
		return w.settleAgain(tx, touched)
	})
	return d, err
}

// LastDecision is the number of the last of some decisions, 0 for none.
func LastDecision(decisions []parley.Decision) int64 {
	if len(decisions) == 0 {
		return 0
	}
	return decisions[len(decisions)-1].Seq
}

// particular brings the right value of a particular of a document into the form in
// which it is kept.
func particular(d *parley.Decision) (err error) {
	if d.Action != parley.CorrectIt || len(d.Anchors) != 1 || d.Anchors[0].Kind != parley.DocumentThing {
		return nil
	}
	part := parley.Particular(d.Anchors[0].Field)
	if d.Value, err = intake.Particular(part, d.Value); err == nil && part == parley.URLPart {
		err = intake.Address(d.Value)
	}
	if err == nil && d.Value == "" {
		err = &parley.Error{Code: parley.Invalid, Op: "correct " + string(part), Err: errors.New("it is empty")}
	}
	return err
}

// told tells what speaks against accepting or rejecting a value of a particular: that
// nobody claims it.
func told(tx store.Reader, d parley.Decision) error {
	for _, a := range d.Anchors {
		if a.Kind != parley.DocumentThing || a.Field == "" || d.Action != parley.AcceptIt && d.Action != parley.RejectIt {
			continue
		}
		t, _, err := tx.Document(a.Document)
		if err != nil {
			return err
		}
		claims, err := Claims(tx, t)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(claims, func(c parley.Claim) bool {
			return string(c.Part) == a.Field &&
				c.Value == a.Value
		}) {
			return &parley.Error{Code: parley.Invalid, Op: string(d.Action), Thing: a.Value,
				Err: errors.New("nobody claims it"), Hint: "parley history " + string(a.Document) +
					" lists what is claimed"}
		}
	}
	return nil
}

// Longest author and reason that are kept, in letters.
const (
	longestBy  = 200
	longestWhy = 5000
)

// complete tells what a decision lacks.
func complete(d parley.Decision) error {
	cause, hint := "", ""
	switch {
	case strings.TrimSpace(d.By) == "":
		cause, hint = "it has no author", "say who decides with --by NAME, or set PARLEY_AUTHOR"
	case strings.TrimSpace(d.Why) == "" && reasoned(d.Action):
		cause, hint = "it has no reason", "give one with --why"
	case utf8.RuneCountInString(d.By) > longestBy:
		cause, hint = "the name of its author is too long", fmt.Sprintf("give at most %d letters", longestBy)
	case utf8.RuneCountInString(d.Why) > longestWhy:
		cause, hint = "its reason is too long", fmt.Sprintf("give at most %d letters, and the rest as a note",
			longestWhy)
	default:
		return nil
	}
	return &parley.Error{Code: parley.Invalid, Op: "decide", Err: errors.New(cause), Hint: hint}
}

// reasoned reports whether a decision must have a reason: one that takes something out, or says what is
// one contact and what two.
func reasoned(action parley.Action) bool {
	return action == parley.RejectIt || action == parley.MergeIt || action == parley.SplitIt
}

// undoable tells what speaks against undoing a decision: one that was undone
// cannot be undone once more, but its undoing can.
func undoable(d parley.Decision, before []parley.Decision) error {
	undone := decide.Undone(before)
	for _, o := range before {
		if d.Action == parley.UndoIt && undone[d.Undo] && o.Undo == d.Undo && !undone[o.ID] {
			return &parley.Error{Code: parley.Invalid, Op: "undo decision", Thing: d.Undo,
				Err: fmt.Errorf("%s has undone it", o.ID), Hint: "to bring it back: parley decide undo " + o.ID}
		}
	}
	return nil
}

// named tells what speaks against the name of a negotiation that is begun: there is
// one of it.
func named(d parley.Decision, before []parley.Decision) error {
	if d.Action != parley.FoundIt || d.Process == nil {
		return nil
	}
	for _, o := range decide.InForce(before) {
		if o.Action == parley.FoundIt && o.Process != nil && strings.EqualFold(o.Process.Name, d.Process.Name) {
			return &parley.Error{Code: parley.Invalid, Op: "begin process", Thing: d.Process.Name,
				Err: errors.New("there is one of this name"), Hint: "give another name"}
		}
	}
	return nil
}

// touches lists the documents a decision is about; an undoing is about those of
// the decision undone.
func touches(d parley.Decision, before []parley.Decision) ([]parley.DocumentID, error) {
	anchors := append(slices.Clone(d.Anchors), d.Apart...)
	for d.Action == parley.UndoIt {
		k := slices.IndexFunc(before, func(o parley.Decision) bool { return o.ID == d.Undo })
		if k < 0 {
			return nil, &parley.Error{Code: parley.Missing, Op: "undo decision", Thing: d.Undo,
				Err: errors.New("there is none on record"), Hint: "parley history lists decisions with their names"}
		}
		d = before[k]
		anchors = append(anchors, append(slices.Clone(d.Anchors), d.Apart...)...)
	}
	var ids []parley.DocumentID
	for _, a := range anchors {
		if !slices.Contains(ids, a.Document) {
			ids = append(ids, a.Document)
		}
	}
	return ids, nil
}

// settleAgain reconciles the neighbourhoods of documents anew from their last
// readings. One of which a particular is now shown otherwise is read again.
func (w *Worker) settleAgain(tx store.Writer, ids []parley.DocumentID) error {
	b := newBatch(w)
	for _, id := range ids {
		d, found, err := tx.Document(id)
		if err != nil || !found {
			return err
		}
		r, found, err := tx.Reading(d.Seq)
		if err != nil || !found {
			return err
		}
		b.put(d, r.Record)
		if _, err := b.shownAgain(tx, d.TextSHA256); err != nil {
			return err
		}
	}
	return b.settle(tx)
}

// Orphans lists the decisions whose words no reading tells of any more.
func Orphans(r store.Reader) ([]decide.Orphan, error) {
	decisions, err := r.Decisions()
	if err != nil {
		return nil, err
	}
	var all []decide.Orphan
	seen := map[parley.DocumentID]bool{}
	for _, decision := range decisions {
		for _, anchor := range append(slices.Clone(decision.Anchors), decision.Apart...) {
			if seen[anchor.Document] || anchor.Kind == parley.DocumentThing {
				continue
			}
			seen[anchor.Document] = true
			found, err := orphansOf(r, anchor.Document, decisions)
			if err != nil {
				return nil, err
			}
			all = append(all, found...)
		}
	}
	return all, nil
}

func orphansOf(r store.Reader, id parley.DocumentID, decisions []parley.Decision) ([]decide.Orphan, error) {
	d, found, err := r.Document(id)
	if err != nil || !found {
		return nil, err
	}
	reading, found, err := r.Reading(d.Seq)
	if err != nil || !found {
		return nil, err
	}
	texts, err := r.Page(d.Page)
	if err != nil {
		return nil, err
	}
	if d.Page != "" && len(texts) > 0 && texts[len(texts)-1].Seq != d.Seq {
		reading.Record = parley.Record{} // its text has gone
	}
	on := about(decisions, id)
	return append(decide.Apply(reading.Record, id, on).Lost,
		decide.Unheld(reconcile.Accounts(d, reading.Record), id, on)...), nil
}
