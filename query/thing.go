package query

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/reconcile/decide"
	"parley/store"
	"parley/view"
)

// thingRef names a statement or outcome by its document, its kind and its place in the reading.
type thingRef struct {
	document parley.DocumentID
	kind     parley.Kind
	ord      int
}

// told is a document with what stands of its reading.
type told struct {
	parley.Taken
	decide.Decided
}

// Standing is what stands of the reading of a document once people decided on it.
func Standing(r store.Reader, d parley.Taken) (decide.Decided, error) {
	reading, _, err := r.Reading(d.Seq)
	if err != nil {
		return decide.Decided{}, err
	}
	decisions, err := r.Decisions()
	return decide.Apply(reading.Record, d.ID, decisions), err
}

// Shown is the value of a field of a statement or outcome that stands in a document, as people write it.
func Shown(r store.Reader, name, field string) (string, error) {
	doc, kind, ord, ok := view.ParseRef(name)
	if !ok {
		return "", Missing("find", name, "parley said and parley promises print names")
	}
	t, err := toldIn(r, string(doc))
	if err != nil {
		return "", err
	}
	_, value, ok := t.thing(thingRef{doc, kind, ord}, field)
	if !ok {
		err = Missing("find "+string(kind), name, "parley said and parley promises print names")
	}
	return value, err
}

// toldIn is a document of a name with its reading and what people decided on it.
func toldIn(r store.Reader, name string) (told, error) {
	d, err := Document(r, name)
	if err != nil {
		return told{}, err
	}
	decided, err := Standing(r, d)
	return told{d, decided}, err
}

// onRef is a decision on a statement or outcome, or on one field of it.
func onRef(r store.Reader, action parley.Action, ref thingRef, field, to string) (parley.Decision, error) {
	out := parley.Decision{Action: action, Value: to}
	t, err := toldIn(r, string(ref.document))
	if err != nil {
		return out, err
	}
	name := view.Ref(t.ID, ref.kind, ref.ord)
	places, value, ok := t.thing(ref, field)
	if !ok {
		return out, Missing("find "+string(ref.kind), name, "parley said and parley promises print names")
	}
	anchor := parley.Anchor{Document: t.ID, Kind: ref.kind, Evidence: places}
	f, known := parley.ThingFieldNamed(ref.kind, field)
	if field != "" {
		anchor.Field, anchor.Value = f.Name, value
	}
	out.Anchors = []parley.Anchor{anchor}
	switch {
	case field == "" && action == parley.CorrectIt:
		return out, invalid("correct "+string(ref.kind), name, errors.New("no field of it is named"),
			"say which with --field: "+fieldsOf(ref.kind))
	case field == "":
		return out, nil
	case !known:
		return out, invalid(string(action)+" "+string(ref.kind), field, errors.New("it has no such field"),
			"its fields are "+fieldsOf(ref.kind))
	case action == parley.RejectIt && !f.Free:
		return out, invalid("reject "+field, name, fmt.Errorf("every %s has one", ref.kind),
			"put it right, or reject the "+string(ref.kind))
	case action == parley.CorrectIt:
		err = t.encode(f, places, &out)
	}
	return out, err
}

// encode brings the value of a correction into the form that the record has.
func (t told) encode(f parley.ThingField, near []parley.Evidence, d *parley.Decision) (err error) {
	switch f.Sort {
	case parley.SpanOfText:
		d.Words, err = WordsIn(t.Text, d.Value, near)
	case parley.ChainOfSay:
		d.Thing, err = json.Marshal(t.chain(d.Value, near))
	default:
		_, err = f.Encode(d.Value)
	}
	if err != nil {
		return invalid("correct "+f.Label, d.Value, err, "")
	}
	return nil
}

// thing is the evidence of a thing of a document, and the value of one field of it as one line.
func (t told) thing(ref thingRef, field string) (places []parley.Evidence, value string, ok bool) {
	k := slices.IndexFunc(t.Marks[ref.kind], func(m decide.Mark) bool { return m.Ord == ref.ord })
	if k < 0 {
		return nil, "", false
	}
	one := ThingAt(t.Record, ref.kind, k)
	data, err := json.Marshal(one)
	if err != nil {
		return nil, "", false
	}
	var parts struct {
		Start, End int
		Content    string
		Evidence   []parley.Evidence
	}
	if json.Unmarshal(data, &parts) != nil {
		return nil, "", false
	}
	if places = parts.Evidence; ref.kind == parley.StatementThing {
		places = []parley.Evidence{{Start: parts.Start, End: parts.End, Exact: parts.Content}}
	}
	return places, ThingValue(ref.kind, one, field), true
}

// ThingAt is a statement or outcome of a record by its kind and its place there, from 0.
func ThingAt(r parley.Record, kind parley.Kind, k int) any {
	switch kind {
	case parley.StatementThing:
		return r.Statements[k]
	case parley.CommitmentThing:
		return r.Commitments[k]
	case parley.ProposalThing:
		return r.Proposals[k]
	case parley.GroupThing:
		return r.Groups[k]
	case parley.PlanThing:
		return r.Plans[k]
	case parley.PositionThing:
		return r.Positions[k]
	case parley.WithheldThing:
		return r.Withheld[k]
	}
	return nil
}

// ThingValue is the value of a field of a statement or outcome as people write it; "" for none.
func ThingValue(kind parley.Kind, one any, field string) string {
	f, known := parley.ThingFieldNamed(kind, field)
	data, err := json.Marshal(one)
	var parts map[string]json.RawMessage
	if !known || err != nil || json.Unmarshal(data, &parts) != nil {
		return ""
	}
	var names []string
	var chain parley.Chain
	var words string
	switch value := parts[f.Name]; {
	case f.Sort == parley.ChainOfSay && json.Unmarshal(value, &chain) == nil:
		return ChainWords(chain)
	case json.Unmarshal(value, &names) == nil:
		return strings.Join(names, "; ")
	case json.Unmarshal(value, &words) == nil:
		return words
	default:
		return string(value)
	}
}

func fieldsOf(kind parley.Kind) string {
	var names []string
	for _, f := range parley.ThingFields(kind) {
		names = append(names, f.Name)
	}
	return strings.Join(names, ", ")
}

func invalid(op, thing string, err error, hint string) error {
	return &parley.Error{Code: parley.Invalid, Op: op, Thing: thing, Err: err, Hint: hint}
}
