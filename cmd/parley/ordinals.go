package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/query"
	"parley/reconcile"
	"parley/reconcile/audit"
	"parley/store"
	"parley/view"
)

// ordinalsCommand is "parley ordinals": the numbers and ranks that accounts give
// a contact, against the record.
type ordinalsCommand struct {
	View    viewFlags `embed:""`
	Contact string    `arg:"" help:"Name of the contact, as parley timeline prints it, or its first letters."`
}

// Run prints each claim with the record's own count.
func (c *ordinalsCommand) Run(s *streams) error {
	return c.View.view(context.Background(), func(r store.Reader) error {
		contact, err := query.Contact(r, c.Contact)
		if err != nil {
			return err
		}
		others, err := query.BetweenParties(r, contact.Parties)
		if err != nil {
			return err
		}
		numbers, ranks := view.Audits(contact, others)
		h := newSheet(s)
		for _, a := range numbers {
			h.audit(a)
		}
		for _, k := range ranks {
			h.rank(k)
		}
		if len(numbers)+len(ranks) == 0 {
			h.line(0, h.faint.Render("no account gives it a number or rank"))
		}
		return nil
	})
}

// claimCommand is "parley check-claim": a number or rank that somebody claims.
type claimCommand struct {
	View  viewFlags `embed:""`
	Claim string    `arg:"" help:"Such as \"ninth call between Trump and Putin since January 2025\"."`
	On    string    `help:"Day on which it was claimed; else today." placeholder:"DAY"`
}

// Run prints the record's own count.
func (c *claimCommand) Run(s *streams) error {
	told := c.On
	if told == "" {
		told = time.Now().Format(time.DateOnly)
	}
	if _, _, err := query.Days(told, ""); err != nil {
		return err
	}
	claim, err := view.ParseClaim(c.Claim, told)
	if err != nil {
		return err
	}
	return c.View.view(context.Background(), func(r store.Reader) error {
		for _, side := range claim.Sides {
			if err := query.Known(r, cmp.Or(side.Party, side.Person)); err != nil {
				return err
			}
		}
		contacts, err := query.Between(r, claim.Sides)
		if err != nil {
			return err
		}
		h := newSheet(s)
		if claim.Rank {
			for k := range contacts {
				if contacts[k], err = query.ContactByID(r, contacts[k].ID); err != nil {
					return err
				}
			}
			h.longest(claim, contacts)
			return nil
		}
		h.audit(audit.AuditOrdinal(claim.Claim, contacts))
		return nil
	})
}

// audit writes a claim, the contacts counted one by one, and the gap.
func (h *sheet) audit(a audit.Audit) {
	h.wrap(0, "claimed: "+a.Claim.Words, h.name)
	start := "from the first on record: the claim tells no start"
	switch {
	case a.Start.IsZero() && a.Claim.Scope.Since != "":
		start = "from the first on record: “" + a.Claim.Scope.Since + "” names no day"
	case !a.Start.IsZero():
		start = "from " + a.Start.Format(time.DateOnly) + ", " + a.By
	}
	h.wrap(margin, fmt.Sprintf("counted: %s held %s", mediums[a.Claim.Scope.Medium], start), h.plain)
	denied := 0
	for k, c := range a.Counted {
		if slices.Contains(c.Disputed, "status") {
			denied++
		}
		h.wrap(margin, fmt.Sprintf("%d. %s · %s · %s · %s", k+1, c.From, c.Kind, view.Title(c), c.ID), h.plain)
	}
	if denied > 0 {
		h.wrap(margin, fmt.Sprintf("! of %d of them it is disputed that it was held: parley compare shows by whom",
			denied), h.faint)
	}
	if a.Held {
		h.wrap(margin, fmt.Sprintf("the record has %d: it bears the claim out", len(a.Counted)), h.plain)
		return
	}
	h.wrap(margin, fmt.Sprintf("the record has %d, the claim is %d", len(a.Counted), a.Claim.Number), h.plain)
	for _, g := range a.Gap {
		h.wrap(margin, "- "+g, h.plain)
	}
}

func (h *sheet) rank(k view.Rank) {
	h.wrap(0, "claimed: "+k.Words, h.name)
	if !k.Checked {
		h.wrap(margin, "the record cannot tell: it keeps no measure of this", h.plain)
		return
	}
	h.rivals(k.Rivals, k.Unknown)
}

func (h *sheet) rivals(rivals, unknown []parley.ContactOnRecord) {
	for _, c := range rivals {
		h.wrap(margin, strings.Join(nonEmpty(c.From, reconcile.Spoken(c.Duration), view.Title(c), string(c.ID)), " · "),
			h.plain)
	}
	switch {
	case len(rivals) > 0:
		h.wrap(margin, fmt.Sprintf("the record has %d that speak against it", len(rivals)), h.plain)
	default:
		h.wrap(margin, "nothing on record speaks against it", h.plain)
	}
	if len(unknown) > 0 {
		h.wrap(margin, fmt.Sprintf("of %d others no length is told, or none of this one", len(unknown)), h.plain)
	}
}

// longest writes the contacts with a length in order of it.
func (h *sheet) longest(claim view.Claim, contacts []parley.ContactOnRecord) {
	h.wrap(0, "claimed: "+claim.Words, h.name)
	without := 0
	ranked := view.ByLength(contacts, claim)
	for _, r := range ranked {
		var lengths []string
		for _, l := range r.Lengths {
			lengths = append(lengths, reconcile.Spoken(l))
		}
		called := ""
		if len(r.Called) > 0 {
			called = "so called by " + strings.Join(r.Called, ", ")
		}
		if len(lengths) == 0 {
			without++
			if called == "" {
				continue
			}
			lengths = []string{"no length"}
		}
		h.wrap(margin, strings.Join(nonEmpty(strings.Join(lengths, " or "), r.From, view.Title(r.ContactOnRecord),
			called, string(r.ID)), " · "), h.plain)
	}
	h.wrap(margin, fmt.Sprintf("%d with a length told, %d without", len(ranked)-without, without), h.plain)
}

// mediums are what a scope counts, in the plural.
var mediums = map[string]string{"call": "calls", "video-call": "video calls", "meeting": "meetings", "visit": "visits",
	"talks": "rounds of talks", "message": "messages", "contact": "contacts"}
