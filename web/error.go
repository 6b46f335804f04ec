package web

import (
	"net/http"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// statuses is what an error's code means to a browser.
var statuses = map[parley.Code]int{
	parley.Invalid:     http.StatusBadRequest,
	parley.Unreadable:  http.StatusUnprocessableEntity,
	parley.Missing:     http.StatusNotFound,
	parley.Refused:     http.StatusForbidden,
	parley.Conflict:    http.StatusConflict,
	parley.Unavailable: http.StatusServiceUnavailable,
	parley.Internal:    http.StatusInternalServerError,
}

func statusOf(err error) int {
	if status, ok := statuses[parley.ErrorCode(err)]; ok {
		return status
	}
	return http.StatusInternalServerError
}

// errNoPage is an address that leads nowhere.
var errNoPage = &parley.Error{Code: parley.Missing, Op: "find page", Err: errNothing}

type constant string

func (c constant) Error() string { return string(c) }

const errNothing = constant("there is none at this address")

// sentence is an error as people read it. Of faults inside the program it says
// only that there was one: the log has the rest.
func sentence(err error) string {
	if parley.ErrorCode(err) == parley.Internal {
		return "Something went wrong here. Nothing on record was changed."
	}
	words := parley.Visible(err.Error())
	first, size := utf8.DecodeRuneInString(words)
	return strings.TrimSuffix(string(unicode.ToUpper(first))+words[size:], ".") + "."
}
