package query

import (
	"errors"
	"slices"

	"parley"
	"parley/reconcile/decide"
	"parley/store"
	"parley/view"
)

// decidable are the particulars that people decide on. That of the address changes what is
// shown, and whose the document is; which texts are revisions of one page stays.
var decidable = []parley.Particular{parley.PublishedPart, parley.PublisherPart, parley.TitlePart, parley.URLPart, parley.KindPart}

// IsParticular reports whether a field is a particular of documents that people
// decide on.
func IsParticular(field string) bool { return slices.Contains(decidable, parley.Particular(field)) }

// ShownPart is the value of a particular that a document shows.
func ShownPart(d parley.Document, part parley.Particular) string {
	return map[parley.Particular]string{parley.PublishedPart: d.Published, parley.PublisherPart: d.Publisher,
		parley.TitlePart: d.Title, parley.URLPart: d.URL, parley.KindPart: string(d.Kind)}[part]
}

// onParticular is a decision on a particular of a document: on the value that was,
// or on the one shown. To is the right value of a correction, in the form in which
// it is kept.
func onParticular(r store.Reader, action parley.Action, name, field, was, to string) (parley.Decision, error) {
	out := parley.Decision{Action: action, Value: to}
	d, err := Document(r, name)
	if err != nil {
		return out, err
	}
	part := parley.Particular(field)
	shown := ShownPart(d.Document, part)
	if was == "" {
		was = shown
	}
	if was == "" && action != parley.CorrectIt {
		return out, &parley.Error{Code: parley.Invalid, Op: string(action), Thing: field,
			Err: errors.New("nobody tells it"), Hint: "put it right: parley decide correct " + name + " --field " +
				field + " --to VALUE"}
	}
	out.Anchors = []parley.Anchor{{Document: d.ID, Kind: parley.DocumentThing, Field: field, Value: was}}
	return out, nil
}

// TakeOut is the decision that takes a document out: it tells nothing any more and counts
// nowhere, until it is put back.
func TakeOut(r store.Reader, name string) (parley.Decision, error) {
	d, err := Document(r, name)
	switch {
	case err != nil:
		return parley.Decision{}, err
	case d.Heir == parley.TakenOut:
		return parley.Decision{}, &parley.Error{Code: parley.Invalid, Op: "take out document", Thing: string(d.ID),
			Err: errors.New("it is taken out already"), Hint: "parley document restore " + string(d.ID) + " puts it back"}
	}
	return parley.Decision{Action: parley.RejectIt, Anchors: []parley.Anchor{{Document: d.ID, Kind: parley.DocumentThing}}}, nil
}

// PutBack is the decision that puts a document back that was taken out.
func PutBack(r store.Reader, name string) (parley.Decision, error) {
	d, err := Document(r, name)
	if err != nil {
		return parley.Decision{}, err
	}
	decisions, err := r.Decisions()
	if err != nil {
		return parley.Decision{}, err
	}
	for _, o := range slices.Backward(decide.InForce(decisions)) {
		if view.TakesOut(o) && o.Anchors[0].Document == d.ID {
			return parley.Decision{Action: parley.UndoIt, Undo: o.ID}, nil
		}
	}
	return parley.Decision{}, &parley.Error{Code: parley.Invalid, Op: "restore document", Thing: string(d.ID),
		Err: errors.New("nobody took it out")}
}
