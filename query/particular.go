package query

import (
	"errors"
	"slices"

	"parley"
	"parley/store"
)

// decidable are the particulars that people decide on. The address is none: it is
// part of what the document is.
var decidable = []parley.Particular{parley.PublishedPart, parley.PublisherPart, parley.TitlePart}

// IsParticular reports whether a field is a particular of documents that people
// decide on.
func IsParticular(field string) bool { return slices.Contains(decidable, parley.Particular(field)) }

// ShownPart is the value of a particular that a document shows.
func ShownPart(d parley.Document, part parley.Particular) string {
	return map[parley.Particular]string{parley.PublishedPart: d.Published, parley.PublisherPart: d.Publisher,
		parley.TitlePart: d.Title, parley.URLPart: d.URL}[part]
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
