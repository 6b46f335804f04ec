package work

import (
	"context"
	"fmt"
	"slices"

	"parley"
	"parley/reconcile/decide"
)

// Rival is the error that somebody else decided on the same thing since a page
// was made. Nothing was kept.
type Rival struct{ Decision parley.Decision }

// Error names the decision.
func (r *Rival) Error() string {
	return fmt.Sprintf("%s decided on it meanwhile: %s", r.Decision.By, r.Decision.ID)
}

// DecideAfter keeps a decision as Decide does, unless one on the same thing was
// made after the first seen ones: then the error is a [Rival]. Two editors who
// put right one fact see each other's decision, and the later is asked once more.
func (w *Worker) DecideAfter(ctx context.Context, d parley.Decision, seen int64) (parley.Decision, error) {
	return w.decide(ctx, d, func(before []parley.Decision) error {
		if rival := rivalOf(d, before, seen); rival != nil {
			return &parley.Error{Code: parley.Conflict, Op: "decide", Err: &Rival{*rival},
				Hint: "look at it, and decide again"}
		}
		return nil
	})
}

// rivalOf is the last decision on what a decision is about that was made after the
// first seen ones and changed it: one in force, or the undoing of one that was.
// Undoing has none: it names the decision it undoes.
func rivalOf(d parley.Decision, before []parley.Decision, seen int64) *parley.Decision {
	if d.Action == parley.UndoIt {
		return nil
	}
	now := decide.InForce(before)
	for _, o := range slices.Backward(now) {
		if o.Seq > seen && rivals(d, o) {
			return &o
		}
	}
	for _, o := range decide.InForce(upTo(before, seen)) {
		if rivals(d, o) && !slices.ContainsFunc(now, func(x parley.Decision) bool { return x.ID == o.ID }) {
			return undoing(o, before)
		}
	}
	return nil
}

// upTo are the decisions up to a number.
func upTo(decisions []parley.Decision, seq int64) []parley.Decision {
	return slices.DeleteFunc(slices.Clone(decisions), func(d parley.Decision) bool { return d.Seq > seq })
}

func rivals(d, o parley.Decision) bool { return (d.Process == nil) == (o.Process == nil) && meet(d, o) }

// undoing is the last decision that undoes one.
func undoing(o parley.Decision, before []parley.Decision) *parley.Decision {
	for _, u := range slices.Backward(before) {
		if u.Undo == o.ID {
			return &u
		}
	}
	return nil
}

// meet tells whether two decisions are about one thing: the same words of the
// same document, and the same field if both are about one.
func meet(d, o parley.Decision) bool {
	theirs := append(slices.Clone(o.Anchors), o.Apart...)
	return slices.ContainsFunc(append(slices.Clone(d.Anchors), d.Apart...), func(a parley.Anchor) bool {
		return slices.ContainsFunc(theirs, func(b parley.Anchor) bool {
			return a.Document == b.Document && a.Kind == b.Kind &&
				(a.Kind == parley.DocumentThing || a.Account != "" && a.Account == b.Account ||
					overlap(a.Evidence, b.Evidence)) && (a.Field == b.Field || a.Field == "" || b.Field == "")
		})
	})
}

func overlap(a, b []parley.Evidence) bool {
	return slices.ContainsFunc(a, func(x parley.Evidence) bool {
		return slices.ContainsFunc(b, func(y parley.Evidence) bool { return x.Start < y.End && y.Start < x.End })
	})
}
