package web

import (
	"errors"
	"slices"
	"strings"

	"parley"
	"parley/query"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

type choice struct {
	Word string
	On   bool
}

// mostAsked is how many parties, or people, can be asked for at once.
const mostAsked = 16

// chosenOf are the words of a list with those marked that an address asks for, and
// these alone. Asking for any other is an error: an empty answer would look like
// one.
func chosenOf[T ~string](q *asking, name string, list []T) (choices []choice, asked []T, err error) {
	for _, word := range q.all(name) {
		if !slices.Contains(list, T(word)) {
			return nil, nil, &parley.Error{Code: parley.Invalid, Op: "read " + name, Thing: word,
				Err: errors.New("there is no such " + name)}
		}
		asked = append(asked, T(word))
	}
	for _, word := range list {
		choices = append(choices, choice{string(word), slices.Contains(asked, word)})
	}
	return choices, asked, nil
}

// filter reads the address.
func (b *timelinePage) filter(q *asking) (store.Filter, []view.Who, error) {
	f := store.Filter{Domestic: q.word("domestic") != ""}
	var err error
	if f.Since, f.Until, err = query.Days(q.word("since"), q.word("until")); err != nil {
		return f, nil, err
	}
	var people []view.Who
	if len(q.all("party")) > mostAsked || len(q.all("person")) > mostAsked {
		return f, nil, &parley.Error{Code: parley.Invalid, Op: "read filters",
			Err: errors.New("these are too many parties or people")}
	}
	for _, name := range q.all("party") {
		f.Parties = append(f.Parties, view.PartyNamed(name))
	}
	for _, name := range q.all("person") {
		f.Persons, people = append(f.Persons, reconcile.PersonKey(name)), append(people, view.Who{Person: name})
	}
	if b.Asked.Kinds, f.Kinds, err = chosenOf(q, "kind", kinds); err != nil {
		return f, nil, err
	}
	if b.Asked.Statuses, f.Statuses, err = chosenOf(q, "status", stages); err != nil {
		return f, nil, err
	}
	a := &b.Asked
	a.Party, a.Person, a.Since, a.Until, a.Process, a.Domestic = f.Parties, q.all("person"), q.word("since"),
		q.word("until"), q.word("process"), f.Domestic
	a.PartyS, a.PartyT, a.PersonS = nth(a.Party, 0), nth(a.Party, 1), nth(a.Person, 0)
	a.Any = len(a.Party)+len(a.Person)+len(f.Kinds)+len(f.Statuses) > 0 || a.Since+a.Until+a.Process != "" || a.Domestic
	a.Clear = q.with("party", "", "person", "", "kind", "", "status", "", "since", "", "until", "", "process", "",
		"domestic", "", "from", "")
	return f, people, nil
}

func nth(words []string, n int) string {
	if n < len(words) {
		return words[n]
	}
	return ""
}

// parsePlace reads where a list goes on: "2026-06-02~15ca5b6eb641".
func parsePlace(words string) (store.Place, error) {
	day, id, ok := strings.Cut(words, "~")
	if words != "" && (!ok || parley.Valid("date", day) != nil && day != "") {
		return store.Place{}, &parley.Error{Code: parley.Invalid, Op: "find page", Thing: words, Err: errNothing}
	}
	return store.Place{Day: day, Contact: parley.ContactID(id)}, nil
}
