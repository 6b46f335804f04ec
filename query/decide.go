package query

import (
	"errors"
	"fmt"
	"slices"
	"unicode/utf8"

	"parley"
	"parley/reconcile"
	"parley/reconcile/decide"
	"parley/store"
	"parley/view"
)

// flatFields are those that every contact has: they can be put right, not taken
// out.
var flatFields = []string{"kind", "status"}

// OnThing is a decision on a contact, or on one field of it: of several values,
// the one that was; or on a statement or outcome. To is the right value of a
// correction. Fields may be called by their labels.
func OnThing(r store.Reader, action parley.Action, name, field, was, to string) (parley.Decision, error) {
	out := parley.Decision{Action: action, Value: to}
	if doc, kind, ord, ok := view.ParseRef(name); ok {
		return onRef(r, action, thingRef{doc, kind, ord}, field, to)
	}
	field = view.FieldNamed(field)
	if IsParticular(field) {
		return onParticular(r, action, name, field, was, to)
	}
	if err := sound(action, name, field, &out); err != nil {
		return out, err
	}
	contact, err := Contact(r, name)
	if d, found := Document(r, name); parley.ErrorCode(err) == parley.Missing && found == nil {
		return out, &parley.Error{Code: parley.Invalid, Op: string(action), Thing: name,
			Err:  fmt.Errorf("it is document %s, which has no such field", d.ID),
			Hint: "those of a document are published, publisher and title"}
	}
	if err != nil {
		return out, err
	}
	if out.Anchors, err = decide.AnchorsTo(contact, field, was); err != nil {
		hint := "parley show " + name + " prints what is told; what no document tells can be entered with parley note"
		if was == "" {
			hint = "say which value is meant with --was or --value, or: " + hint
		}
		return out, &parley.Error{Code: parley.Invalid, Op: string(action), Thing: name, Err: err, Hint: hint}
	}
	return out, nil
}

// sound tells what is wrong with a decision before the record is asked.
func sound(action parley.Action, name, field string, d *parley.Decision) error {
	switch {
	case action == parley.RejectIt && slices.Contains(flatFields, field):
		return &parley.Error{Code: parley.Invalid, Op: "reject " + field, Thing: name,
			Err:  errors.New("every contact has one"),
			Hint: "put it right: parley decide correct " + name + " --field " + field + " --to VALUE"}
	case action != parley.CorrectIt:
		return nil
	}
	switch field {
	case "parties":
		d.Value = view.PartyNamed(d.Value)
	case "duration":
		d.Value = reconcile.LengthOf(d.Value)
	}
	if err := parley.Valid(field, d.Value); err != nil {
		return &parley.Error{Code: parley.Invalid, Op: "correct " + field, Thing: d.Value, Err: err}
	}
	return nil
}

// Merge is the decision that two contacts are one.
func Merge(r store.Reader, name, other string) (parley.Decision, error) {
	out := parley.Decision{Action: parley.MergeIt}
	a, err := Contact(r, name)
	if err != nil {
		return out, err
	}
	b, err := Contact(r, other)
	if err != nil {
		return out, err
	}
	if a.ID == b.ID {
		return out, &parley.Error{Code: parley.Invalid, Op: "merge", Thing: other,
			Err: errors.New("it is the same contact")}
	}
	for _, account := range slices.Concat(a.Accounts, b.Accounts) {
		out.Anchors = append(out.Anchors, decide.AnchorTo(account))
	}
	return out, nil
}

// Split is the decision that some accounts of a contact tell of another one.
func Split(r store.Reader, name string, accounts []string) (parley.Decision, error) {
	out := parley.Decision{Action: parley.SplitIt}
	contact, err := Contact(r, name)
	if err != nil {
		return out, err
	}
	for _, a := range contact.Accounts {
		if slices.Contains(accounts, string(a.ID)) {
			out.Apart = append(out.Apart, decide.AnchorTo(a))
		} else {
			out.Anchors = append(out.Anchors, decide.AnchorTo(a))
		}
	}
	if len(out.Apart) == 0 || len(out.Apart) != len(accounts) || len(out.Anchors) == 0 {
		return out, &parley.Error{Code: parley.Invalid, Op: "split", Thing: name,
			Err: fmt.Errorf("%d of the %d accounts named are among its %d", len(out.Apart), len(accounts),
				len(contact.Accounts)),
			Hint: "name some of its accounts, not all, as parley show prints them"}
	}
	return out, nil
}

// Limits of a process: the letters of a name of it, of a party or topic, and how many
// of these it has.
const (
	longestName = 200
	mostNames   = 50
)

// Begin is the decision that begins a negotiation.
func Begin(r store.Reader, p parley.Process) (parley.Decision, error) {
	if p.Name == "" {
		return parley.Decision{}, &parley.Error{Code: parley.Invalid, Op: "begin process",
			Err: errors.New("it has no name")}
	}
	if n := max(len(p.Parties), len(p.Topics)); n > mostNames {
		return parley.Decision{}, &parley.Error{Code: parley.Invalid, Op: "begin process",
			Thing: p.Name[:min(len(p.Name), 40)], Err: fmt.Errorf("it has %d parties or topics", n),
			Hint: fmt.Sprintf("give at most %d of each", mostNames)}
	}
	for _, name := range append(slices.Concat(p.Parties, p.Topics), p.Name) {
		if utf8.RuneCountInString(name) > longestName || name != parley.Visible(name) {
			return parley.Decision{}, &parley.Error{Code: parley.Invalid, Op: "begin process",
				Thing: string([]rune(name)[:min(40, utf8.RuneCountInString(name))]),
				Err:   fmt.Errorf("a name has at most %d letters, all of which can be seen", longestName),
				Hint:  "give a shorter name"}
		}
	}
	for k, name := range p.Parties {
		p.Parties[k] = view.PartyNamed(name)
	}
	if _, err := Process(r, p.Name); err == nil {
		return parley.Decision{}, &parley.Error{Code: parley.Invalid, Op: "begin process", Thing: p.Name,
			Err: errors.New("there is one of this name"), Hint: "give another name"}
	}
	return parley.Decision{Action: parley.FoundIt, Process: &p}, nil
}

// Belongs is the decision that a contact belongs to a negotiation, or does not.
func Belongs(r store.Reader, action parley.Action, process, contact string) (parley.Decision, error) {
	p, err := Process(r, process)
	if err != nil {
		return parley.Decision{}, err
	}
	c, err := Contact(r, contact)
	if err != nil {
		return parley.Decision{}, err
	}
	anchors, err := decide.AnchorsTo(c, "", "")
	return parley.Decision{Action: action, Process: &parley.Process{Name: p.Name}, Anchors: anchors}, err
}
