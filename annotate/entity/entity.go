// Package entity finds who and what a text names or points to, and which
// mentions point to the same.
//
// Reads: Tokens with tags and heads, Sentences. Writes: Mentions, Entities,
// Official.
// It leaves open what later stages know: who "I" is inside a quotation
// (Speakers, after attribution), and which two persons "the leaders" are
// (extract).
//
// In "Russian Presidential Aide Ivan Orlov spoke. Orlov was brief." both
// mentions are one person Ivan Orlov, presidential aide, of Russia.
//
// Names never seen before are found by form and company: a title before, an
// apposition behind, capitals in the place of somebody who speaks or meets.
package entity

import (
	"cmp"
	"strings"

	"parley/text"
)

// Context is what is known about a document beside its text.
type Context struct {
	Date  string // ISO date of publication, empty if not known
	Party string // the party whose official publisher it is, empty for the press
	Home  string // the party that the layout of the text tells it is written in, empty if none
}

// Annotate fills Mentions and Entities of t.
func Annotate(t *text.Text, about Context) {
	t.Official, t.Home = about.Party, cmp.Or(about.Party, about.Home)
	s := &scanner{t: t, about: about, short: map[string]string{}}
	s.words, s.lows = make([]string, len(t.Tokens)), make([]string, len(t.Tokens))
	for i := range t.Tokens {
		s.words[i], s.lows[i] = t.Tokens[i].Text, strings.ToLower(t.Tokens[i].Text)
	}
	for n := range t.Sentences {
		s.sentence(n)
	}
	r := &resolver{t: t, about: about, raws: s.raws, places: map[string]int{}, inside: quotations(t)}
	r.all()
}

// raw is a mention before it is known whom it points to.
type raw struct {
	first, last         int // tokens, half-open
	nameFirst, nameLast int // the bare name inside, empty if none
	form                text.MentionForm
	kind                text.EntityKind
	name                string // of things the gazetteer knows, and of institutions
	party               string
	office              office
	plural              bool
	article             string // "the", "a", "his", lower case
	gender              byte
	counterpart         bool    // "his Turkish counterpart"
	style               bool    // "His Excellency" with nobody named
	listed              bool    // one of "the presidents of Chad and Peru"
	ofPerson            int     // of "Berg's office": index in raws of Berg, plus one
	same                *person // whom an apposition belongs to
}
