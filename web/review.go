package web

import (
	"strconv"

	"parley"
	"parley/reconcile/decide"
	"parley/store"
	"parley/view"
	"parley/work"
)

// reviewPage is what waits for people: the least certain and most disputed first,
// one of it open.
type reviewPage struct {
	Queue   []queued
	After   int // how many come before the first listed
	Next    string
	Before  string
	Open    *contactPage
	At      string // name of the open one
	NextOne string // address of the one below it
	PrevOne string
	Back    string // where a decision leads
	Done    *view.Decided
}

type queued struct {
	parley.ContactOnRecord
	Address string
	Here    bool
}

const mostQueued = 25

func (d *Desk) review(q *asking) (page, error) {
	b := reviewPage{Back: "/review"}
	b.After, _ = strconv.Atoi(q.word("after"))
	b.After = max(0, b.After)
	return page{name: "review", title: "Review", body: &b}, q.read(func(r store.Reader) error {
		found, err := r.Review(mostQueued+1, b.After)
		if err != nil {
			return err
		}
		b.parts(q, len(found) > mostQueued)
		b.queue(q, found[:min(len(found), mostQueued)])
		if b.At != "" {
			b.Open = &contactPage{}
			if err := b.Open.fill(r, q, b.At); err != nil {
				return err
			}
			b.Open.Back = b.Back
		}
		if q.closed() {
			return nil // nobody undoes anything on an earlier day
		}
		return b.decided(r, q.word("done"))
	})
}

// parts links to what comes before and behind.
func (b *reviewPage) parts(q *asking, more bool) {
	if more {
		b.Next = q.with("after", strconv.Itoa(b.After+mostQueued), "contact", "", "done", "")
	}
	if b.After > 0 {
		b.Before = q.with("after", strconv.Itoa(max(0, b.After-mostQueued)), "contact", "", "done", "")
	}
}

// queue lists what waits; the one asked for is open, else the first.
func (b *reviewPage) queue(q *asking, found []parley.ContactOnRecord) {
	at := 0
	for k, c := range found {
		if string(c.ID) == q.word("contact") {
			at = k
		}
		b.Queue = append(b.Queue, queued{ContactOnRecord: c, Address: q.with("contact", string(c.ID), "done", "")})
	}
	if b.At = q.word("contact"); len(b.Queue) == 0 {
		return
	}
	if b.At == "" || b.At == string(b.Queue[at].ID) {
		b.Queue[at].Here, b.At = true, string(b.Queue[at].ID)
	}
	if at+1 < len(b.Queue) {
		b.NextOne = b.Queue[at+1].Address
	}
	if at > 0 {
		b.PrevOne = b.Queue[at-1].Address
	}
}

// decided looks up the decision that was just made.
func (b *reviewPage) decided(r store.Reader, id string) error {
	decisions, err := r.Decisions()
	for _, x := range view.Decisions(decisions) {
		if x.ID == id {
			b.Done = &x
		}
	}
	return err
}

// decisionsPage is everything people decided, the newest first.
type decisionsPage struct {
	Decisions []decidedOn
	Orphans   []decide.Orphan
	Author    string
	Past      bool
}

type decidedOn struct {
	view.Decided
	Parties string
	Address string
}

const mostDecisions = 200

func (d *Desk) decisions(q *asking) (page, error) {
	b := decisionsPage{Author: author(q), Past: q.closed()}
	return page{name: "decisions", title: "Decisions", body: &b}, q.read(func(r store.Reader) error {
		all, err := r.Decisions()
		if err != nil {
			return err
		}
		if b.Orphans, err = work.Orphans(r); err != nil {
			return err
		}
		shown := view.Decisions(all)
		for k := len(shown) - 1; k >= 0 && len(b.Decisions) < mostDecisions; k-- {
			on := decidedOn{Decided: shown[k]}
			if anchors := shown[k].Anchors; len(anchors) > 0 {
				on.Parties, on.Address = joinParties(anchors), anchorAddress(anchors[0])
			}
			b.Decisions = append(b.Decisions, on)
		}
		return err
	})
}

func joinParties(anchors []parley.Anchor) string {
	words := ""
	for _, p := range anchors[0].Parties {
		if words != "" {
			words += " – "
		}
		words += p
	}
	return words
}

// anchorAddress leads to the words a decision is anchored to.
func anchorAddress(a parley.Anchor) string {
	if a.Account != "" {
		return "/contact/" + string(parley.NameOfContact(a.Account))
	}
	return at(a.Document, a.Evidence)
}
