package web

import (
	"errors"
	"net/http"

	"parley"
)

// Deed is what somebody asks the desk to let them do.
type Deed string

// The deeds.
const (
	Look   Deed = "look"   // see the record
	Change Deed = "change" // add to it, and decide
)

// Visitor is somebody at the desk.
type Visitor struct{ Name string }

// Access is the one place where it is decided who is asking and what they may do.
type Access interface {
	// Admit tells who sends a request, or why they may not do what they ask.
	Admit(r *http.Request, deed Deed) (Visitor, error)
}

// Owner lets the owner of the machine do everything: the desk listens to nobody
// else.
type Owner struct{ Name string }

// Admit admits.
func (o Owner) Admit(*http.Request, Deed) (Visitor, error) { return Visitor(o), nil }

// ReadOnly lets everybody look and nobody change anything.
type ReadOnly struct{ Name string }

// Admit admits those who look.
func (o ReadOnly) Admit(_ *http.Request, deed Deed) (Visitor, error) {
	if deed != Look {
		return Visitor{}, &parley.Error{Code: parley.Refused, Op: "change record",
			Err: errors.New("this desk is for looking only")}
	}
	return Visitor(o), nil
}
