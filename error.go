package parley

import (
	"errors"
	"fmt"
)

// Code tells a caller what to do about an error.
type Code string

// The codes of errors that callers decide by.
const (
	Unreadable  Code = "unreadable"  // the document cannot be read: empty, binary, another language
	Invalid     Code = "invalid"     // the request itself is wrong
	Missing     Code = "missing"     // what was asked for is not on record
	Unavailable Code = "unavailable" // the store cannot be used
	Refused     Code = "refused"     // who asks may not do this
	Conflict    Code = "conflict"    // somebody else did something meanwhile
	Internal    Code = "internal"    // everything else
)

// Error is a failure told from the outside in: operation, thing, cause.
type Error struct {
	Code  Code
	Op    string // "read document"
	Thing string // the file or field, may be empty
	Hint  string // what a person could do about it, may be empty
	Err   error
}

// Error gives one line: operation, thing, cause.
func (e *Error) Error() string {
	if e.Thing == "" {
		return fmt.Sprintf("%s: %v", e.Op, e.Err)
	}
	return fmt.Sprintf("%s %q: %v", e.Op, e.Thing, e.Err)
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// ErrorCode is the code of any error; errors of others are internal.
func ErrorCode(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return Internal
}

// ErrorHint is what a person could do about an error, or nothing.
func ErrorHint(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Hint
	}
	return ""
}
