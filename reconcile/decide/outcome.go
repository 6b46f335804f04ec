package decide

import (
	"encoding/json"
	"slices"

	"parley"
)

// changeIn puts another value in the place of a field of an outcome; a rejected field is empty then.
func changeIn[T any](kind parley.Kind) func(T, parley.Decision, parley.Anchor) (T, bool) {
	return func(one T, d parley.Decision, a parley.Anchor) (T, bool) {
		f, ok := parley.ThingFieldNamed(kind, a.Field)
		if d.Action == parley.AcceptIt || !ok {
			return one, ok
		}
		return with(one, f, d)
	}
}

// with is a thing with another value in a field, as the record has it in JSON.
func with[T any](one T, f parley.ThingField, d parley.Decision) (T, bool) {
	data, err := json.Marshal(one)
	var parts map[string]json.RawMessage
	if err != nil || json.Unmarshal(data, &parts) != nil {
		return one, false
	}
	value := d.Thing
	if len(value) == 0 && d.Action != parley.RejectIt {
		if value, err = f.Encode(d.Value); err != nil {
			return one, false
		}
	}
	switch delete(parts, f.Name); {
	case d.Action != parley.RejectIt:
		parts[f.Name] = value
	case f.Sort == parley.ChainOfSay:
		parts[f.Name] = json.RawMessage("[]") // the author says so
	}
	var changed T
	if data, err = json.Marshal(parts); err != nil || json.Unmarshal(data, &changed) != nil {
		return one, false
	}
	return changed, true
}

// worded is an outcome that was added, with its words as evidence.
func worded[T any](one T, d parley.Decision) (T, bool) {
	evidence, err := json.Marshal(d.Words)
	if err != nil {
		return one, false
	}
	return with(one, parley.ThingField{Name: "evidence"}, parley.Decision{Action: parley.CorrectIt, Thing: evidence})
}

// placesSaid are the words of a statement.
func placesSaid(s parley.Statement) []parley.Evidence {
	return []parley.Evidence{{Start: s.Start, End: s.End, Exact: s.Content}}
}

// changeStatement puts another value in the place of a field of a statement. Its words are others where
// its span is put right.
func changeStatement(s parley.Statement, d parley.Decision, a parley.Anchor) (parley.Statement, bool) {
	f, ok := parley.ThingFieldNamed(parley.StatementThing, a.Field)
	switch {
	case d.Action == parley.AcceptIt || !ok:
		return s, ok
	case f.Sort != parley.SpanOfText:
		return with(s, f, d)
	case len(d.Words) == 0:
		return s, false
	}
	return spanning(s, d.Words), true
}

// spanning is a statement with other words: from the first place to the last, in pieces where there are
// several.
func spanning(s parley.Statement, words []parley.Evidence) parley.Statement {
	s.Start, s.End, s.Content, s.Pieces = words[0].Start, words[0].End, words[0].Exact, nil
	if len(words) > 1 {
		s.End, s.Pieces = words[len(words)-1].End, slices.Clone(words[1:])
	}
	return s
}

// freshStatement is a statement that was added.
func freshStatement(s parley.Statement, d parley.Decision) (parley.Statement, bool) {
	s = spanning(s, d.Words[:1])
	s.Confidence = 1
	return s, s.Act != "" && s.Quotation != ""
}
