package view

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/reconcile"
	"parley/reconcile/promise"
)

// Promises settles commitments on record: kept by which contact, overdue, or
// open. Copies of one commitment, told by several documents of one contact, are
// one promise. Contact gives for an account the contact it belongs to, and
// candidates the contacts that may be one awaited, first ones first.
func Promises(outcomes []parley.Outcome, contact func(parley.AccountID) (parley.ContactOnRecord, bool),
	candidates func(promise.Awaited) []parley.ContactOnRecord, now time.Time) []promise.Promise {
	var all []promise.Promise
	told := map[string]bool{}
	for _, o := range outcomes {
		if o.Commitment == nil {
			continue
		}
		c, known := contact(o.Account)
		p := promise.Promise{Commitment: *o.Commitment, Ref: Ref(o.Document, o.Kind, o.Ord),
			Document: parley.Document{ID: o.Document, Publisher: o.Publisher, Published: o.Day}, Made: o.Day,
			Due: o.Commitment.When}
		if known && len(c.Date) == 10 && (o.Day == "" || c.From < o.Day) {
			p.Made = c.From
		}
		p.Parties = boundParties(p.By, c)
		key := promiseKey(p, c)
		if told[key] {
			continue
		}
		told[key] = true
		p = promise.Settle(p, c, candidates, now)
		if promised, known := contact(o.Promised); known {
			p = p.KeptAs(promised)
		}
		all = append(all, p)
	}
	slices.SortStableFunc(all, func(a, b promise.Promise) int { return strings.Compare(a.Made, b.Made) })
	return all
}

// boundParties are the parties of those who promise, people by the contact they
// took part in.
func boundParties(by []string, c parley.ContactOnRecord) []string {
	var parties []string
	for _, name := range by {
		for one := range strings.SplitSeq(name, " & ") {
			party := PartyNamed(one)
			for _, p := range c.Participants {
				if p.Name != "" && reconcile.SameName(p.Name, one) {
					party = p.Party
				}
			}
			parties = append(parties, party)
		}
	}
	return parties
}

// PromisedBy tells whether somebody asked for is bound by a promise.
func PromisedBy(p promise.Promise, who Who) bool {
	if who.Party != "" {
		return slices.Contains(p.Parties, who.Party)
	}
	return slices.ContainsFunc(p.By, func(name string) bool {
		return slices.ContainsFunc(strings.Split(name, " & "),
			func(one string) bool { return reconcile.SameName(one, who.Person) })
	})
}

// promiseKey is the same for two accounts of one promise: of one contact, by the
// same, in the same words.
func promiseKey(p promise.Promise, c parley.ContactOnRecord) string {
	return strings.Join([]string{string(c.ID), strings.Join(p.By, "&"), reconcile.Plain(p.What), p.Due}, "\x00")
}

// Ref names a statement or outcome on record: "77fe177633f326ab/statement-3".
func Ref(d parley.DocumentID, kind parley.Kind, ord int) string {
	return fmt.Sprintf("%s/%s-%d", d, kind, ord)
}

// ParseRef reads what Ref wrote.
func ParseRef(s string) (parley.DocumentID, parley.Kind, int, bool) {
	doc, rest, ok := strings.Cut(s, "/")
	kind, n, cut := strings.Cut(rest, "-")
	var ord int
	if _, err := fmt.Sscanf(n, "%d", &ord); err != nil || !ok || !cut {
		return "", "", 0, false
	}
	if len(parley.ThingFields(parley.Kind(kind))) == 0 {
		return "", "", 0, false
	}
	return parley.DocumentID(doc), parley.Kind(kind), ord, true
}
