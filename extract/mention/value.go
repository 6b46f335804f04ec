package mention

import (
	"parley/extract/argument"
	"parley/text"
)

// field is one value told of a contact, with the words that tell it.
type Value struct {
	Field      string
	Value      any
	Span       text.Span
	Derived    string
	Confidence float64
	Who        []argument.Side // behind the value of a host, a mediator, an initiator who asked
}

// tell is a value told of the contact of x.
func Tell(x Event, name string, value any, span text.Span, derived string, confidence float64) Value {
	if x.Journey && (text.OneOf(name, "date", "place")) {
		confidence -= 0.2 // told of the whole journey: a day of the stop itself goes before
	}
	return Value{name, value, span, derived, confidence, nil}
}
