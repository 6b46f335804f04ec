package web

import (
	"errors"
	"net/http"
	"net/url"
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

// hint is what to do about an error, as far as it can be done on the desk: of
// commands and their options a page says nothing.
func hint(err error) string {
	words := parley.ErrorHint(err)
	if strings.Contains(words, "parley ") || strings.Contains(words, "--") {
		return ""
	}
	return words
}

// ownPath is the path of a page of the desk, "" for any other address.
func ownPath(address, host string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host != host || u.Path == "" {
		return ""
	}
	return u.RequestURI()
}

// sentence is an error as people read it. Of faults inside the program it says
// only that there was one: the log has the rest.
func sentence(err error) string {
	if parley.ErrorCode(err) == parley.Internal {
		return "Something went wrong here. Nothing on record was changed."
	}
	words := parley.Visible(err.Error())
	var e *parley.Error
	if errors.As(err, &e) && e.Code == parley.Unavailable {
		words = withoutPlaces(e) // where the record lies is nobody's business at the desk
	}
	first, size := utf8.DecodeRuneInString(words)
	return strings.TrimSuffix(string(unicode.ToUpper(first))+words[size:], ".") + "."
}

// withoutPlaces is an error of the store without the names of files.
func withoutPlaces(e *parley.Error) string {
	cause := parley.Visible(e.Err.Error())
	if strings.ContainsAny(cause, `/\`) || e.Thing != "" && strings.Contains(cause, e.Thing) {
		return "the record cannot be used just now"
	}
	return e.Op + ": " + cause
}
