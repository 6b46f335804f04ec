package promise

import (
	"slices"
	"strings"
	"time"

	"parley"
	"parley/reconcile"
)

// Awaited is the contact that a promise calls for.
type Awaited struct {
	Parties     []string // all of them take part
	Persons     []string // names; all of them take part
	Delegated   bool     // talks of delegations do in their place
	Office      string   // held by those who meet: "foreign minister"; "" for any
	Kinds       []parley.ContactKind
	Place       string // "" for any
	From, Until string // ISO days, half-open: it begins within them
}

// patience is how long after a promise without a day a contact still keeps it.
const patience = 1 // year

// Await tells which contact a promise made at a contact calls for: "to meet again
// in May", of the two who said so. False where it promises none, one of others
// ("their teams would meet"), one with others ("consult with partners"), no
// single one ("to speak regularly"), or one at an occasion that no record of
// contacts tells of ("to speak once the government is formed"): nobody could
// say then which contact keeps it.
func Await(p Promise, at parley.ContactOnRecord) (Awaited, bool) {
	call, ok := calledFor(p.What, p.Due != "")
	if !ok || len(at.Parties) < 2 {
		return Awaited{}, false
	}
	a := Awaited{Kinds: call.kinds, Place: call.place, Delegated: call.sent}
	a.From, a.Until = days(p, call.open)
	bound := namesOf(p.By)
	switch {
	case !call.theirs || call.office != "" && heldBy(call.office, bound, at):
		return a, a.among(bound, p.Parties, at)
	case call.office != "":
		a.Office, a.Parties = call.office, at.Parties
		return a, true
	}
	return Awaited{}, false
}

// AwaitedBy is what a planned contact calls for: a contact held of its kind or a
// related one, between those named, within its days. It may have been it.
func AwaitedBy(c parley.ContactOnRecord) Awaited {
	a := Awaited{Parties: c.Parties, Place: c.Place, Delegated: c.Kind == parley.Talks, From: c.From,
		Until: reconcile.AddDays(c.Until, 1)}
	for _, kind := range parley.Kinds() {
		if kind == c.Kind || kind.Related(c.Kind) {
			a.Kinds = append(a.Kinds, kind)
		}
	}
	for _, p := range c.Participants {
		if p.Name != "" {
			a.Persons = append(a.Persons, p.Name)
		}
	}
	return a
}

// among settles who takes part: the persons who promised, where all are persons;
// else the parties of the contact. Each of those bound is one or the other.
func (a *Awaited) among(bound, parties []string, at parley.ContactOnRecord) bool {
	for k, name := range bound {
		switch {
		case takesPart(name, at):
			a.Persons = append(a.Persons, name)
		case k >= len(parties) || !slices.Contains(at.Parties, parties[k]):
			return false
		}
	}
	if len(a.Persons) < len(bound) {
		a.Persons = nil
	}
	a.Parties = at.Parties
	if len(a.Persons) > 1 && !a.Delegated {
		a.Parties = partiesAmong(parties, at) // whoever else was there need not be at the next
	}
	return true
}

// partiesAmong are the parties of those who promise that took part, each once.
func partiesAmong(parties []string, at parley.ContactOnRecord) []string {
	var all []string
	for _, party := range parties {
		if slices.Contains(at.Parties, party) && !slices.Contains(all, party) {
			all = append(all, party)
		}
	}
	return all
}

// Is tells whether a contact is the one awaited.
func (a Awaited) Is(c parley.ContactOnRecord) bool {
	if !c.Status.Happened() || c.From < a.From || c.From >= a.Until || !slices.Contains(a.Kinds, c.Kind) {
		return false
	}
	if _, _, told := reconcile.Span(c.Date); told == reconcile.Year || told == reconcile.Month {
		return false // nobody knows whether it was before or after
	}
	if a.Place != "" && c.Place != "" && reconcile.ComparePlaces(a.Place, c.Place) == reconcile.Contradict {
		return false
	}
	for _, party := range a.Parties {
		if !slices.Contains(c.Parties, party) || a.Office != "" && !attendedBy(a.Office, party, c) {
			return false
		}
	}
	if a.Delegated && c.Kind == parley.Talks {
		return true
	}
	return !slices.ContainsFunc(a.Persons, func(name string) bool { return !takesPart(name, c) })
}

// days are those within which the contact begins. "By", "within" and a day that
// is not exact leave open from when; without a day it has a year.
func days(p Promise, open bool) (from, until string) {
	made, err := time.Parse(time.DateOnly, p.Made)
	start, end, told := reconcile.Span(p.Due)
	if told == reconcile.Undated {
		start, end = made, made.AddDate(patience, 0, 0)
	}
	next := made.AddDate(0, 0, 1)
	if err == nil && (open || strings.ContainsAny(p.Due, "~?%") || start.Before(next)) {
		start = next
	}
	return start.Format(time.DateOnly), end.Format(time.DateOnly)
}

func namesOf(by []string) []string {
	var names []string
	for _, name := range by {
		names = append(names, strings.Split(name, " & ")...)
	}
	return names
}

func takesPart(name string, c parley.ContactOnRecord) bool {
	return slices.ContainsFunc(c.Participants,
		func(p parley.Participant) bool { return p.Name != "" && reconcile.SameName(p.Name, name) })
}

// heldBy tells whether those who promise hold an office themselves: "the
// presidents agreed that the presidents would meet".
func heldBy(office string, bound []string, c parley.ContactOnRecord) bool {
	held := 0
	for _, p := range c.Participants {
		if p.Name != "" && reconcile.SameOffice(p.Office, office) &&
			slices.ContainsFunc(bound, func(name string) bool { return reconcile.SameName(p.Name, name) }) {
			held++
		}
	}
	return held > 0 && held == len(bound)
}

// attendedBy tells whether the holder of an office took part for a party.
func attendedBy(office, party string, c parley.ContactOnRecord) bool {
	return slices.ContainsFunc(c.Participants,
		func(p parley.Participant) bool { return p.Party == party && reconcile.SameOffice(p.Office, office) })
}
