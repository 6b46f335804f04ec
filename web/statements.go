package web

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/lexicon"
	"parley/query"
	"parley/store"
)

// statementsPage is what was said: by whom, how, about what.
type statementsPage struct {
	Who, To, About, Issue, Act string
	Since, Until               string
	FirstHand                  bool
	Acts                       []parley.Act
	Issues                     []string
	Said                       []parley.Said
	Older                      string
	asSeen
}

// Mend is the form by which one statement is rejected.
func (b *statementsPage) Mend(ref string) mending {
	return mending{ref, "/statements", b.asSeen}
}

// acts are the acts of speech in the order of the form.
var acts = []parley.Act{parley.Assert, parley.Inform, parley.Ask, parley.Demand, parley.Urge, parley.Offer,
	parley.Propose, parley.Agree, parley.Accept, parley.Reject, parley.Promise,
	parley.Threaten, parley.Warn, parley.Deny, parley.Praise, parley.Welcome, parley.Thank, parley.Congratulate,
	parley.Greet, parley.Condemn, parley.Hope}

const mostStatements = 60

func (d *Desk) statements(q *asking) (page, error) {
	b := statementsPage{Who: q.word("who"), To: q.word("to"), About: q.few("about"), Issue: q.word("issue"),
		Act: q.word("act"), Since: q.word("since"), Until: q.word("until"),
		FirstHand: q.word("first") != "", Acts: acts, Issues: lexicon.IssueNames()}
	if b.Act != "" && !slices.Contains(acts, parley.Act(b.Act)) {
		return page{}, &parley.Error{Code: parley.Invalid, Op: "read act", Thing: b.Act,
			Err: errors.New("there is no such act")}
	}
	ask := query.Said{Who: b.Who, To: b.To, About: b.About, Issue: b.Issue, Act: parley.Act(b.Act),
		FirstHand: b.FirstHand, Most: mostStatements}
	var err error
	if ask.Since, ask.Until, err = query.Days(b.Since, b.Until); err != nil {
		return page{}, err
	}
	if ask.From, err = saidPlace(q.word("from")); err != nil {
		return page{}, err
	}
	return page{name: "statements", title: "Statements", body: &b}, q.read(func(r store.Reader) error {
		if err := b.look(r, q); err != nil {
			return err
		}
		said, next, err := query.Statements(r, ask)
		if b.Said = said; next != (store.Place{}) {
			b.Older = q.with("from", placeWords(next))
		}
		return err
	})
}

// placeWords is where a list of statements or outcomes goes on, in an address.
func placeWords(p store.Place) string { return fmt.Sprintf("%s~%d~%d", p.Day, p.Seq, p.Ord) }

func saidPlace(words string) (store.Place, error) {
	var p store.Place
	if words == "" {
		return p, nil
	}
	day, rest, _ := strings.Cut(words, "~")
	if _, err := fmt.Sscanf(rest, "%d~%d", &p.Seq, &p.Ord); err != nil {
		return p, &parley.Error{Code: parley.Invalid, Op: "find page", Thing: words, Err: errNothing}
	}
	p.Day = day
	return p, nil
}
