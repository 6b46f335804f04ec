package view

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/gazetteer"
	"parley/reconcile"
)

// Who is somebody asked for: a party by any of its names, or else a person.
type Who struct {
	Party  string
	Person string // as asked
}

// Whom reads a name as people ask for it: "Washington" and "the US" are the
// party United States, what the lists do not know is a person.
func Whom(name string) Who {
	name = strings.TrimSpace(name)
	for _, form := range []string{name, strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The "),
		strings.ToUpper(name), capitals(name)} {
		if party := gazetteer.Party(form); party != "" {
			return Who{Party: party}
		}
		for _, e := range gazetteer.Lookup(form) {
			if e.Party != "" && (e.Kind == gazetteer.Capital || e.Kind == gazetteer.Institution ||
				e.Kind == gazetteer.Organisation || e.Kind == gazetteer.Faction) {
				return Who{Party: e.Party}
			}
		}
	}
	return Who{Person: name}
}

// capitals is a name as it is written, where somebody asks for it in small
// letters: "south korea". All in capitals it may be short for a body: "nato".
func capitals(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for k, w := range words {
		first, size := utf8.DecodeRuneInString(w)
		words[k] = string(unicode.ToUpper(first)) + w[size:]
	}
	return strings.Join(words, " ")
}

// PartyNamed is the party of a name that is meant to be one: the lists' name
// for it, or the name itself.
func PartyNamed(name string) string {
	if w := Whom(name); w.Party != "" {
		return w.Party
	}
	return strings.TrimSpace(name)
}

// Is tells whether somebody who took part is who was asked for.
func (w Who) Is(p parley.Participant) bool {
	if w.Party != "" {
		return p.Party == w.Party
	}
	return p.Name != "" && (p.Name == w.Person || reconcile.SameName(p.Name, w.Person))
}

// TookPart tells whether who was asked for took part in a contact.
func (w Who) TookPart(c parley.ContactOnRecord) bool {
	if w.Party != "" {
		for _, p := range c.Parties {
			if p == w.Party {
				return true
			}
		}
	}
	for _, p := range c.Participants {
		if w.Is(p) {
			return true
		}
	}
	return false
}
