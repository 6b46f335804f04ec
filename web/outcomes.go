package web

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/query"
	"parley/reconcile"
	"parley/reconcile/promise"
	"parley/store"
	"parley/view"
)

// promisesPage is commitments and what became of them.
type promisesPage struct {
	By       string
	State    string // "", "overdue", "due", "kept", "open"
	Promises []promise.Promise
	Older    string
	asSeen
}

const mostPromises = 60

// mending is a form by which a statement or promise is rejected.
type mending struct {
	Ref, Back string
	asSeen
}

// Mend is the form for one promise.
func (b *promisesPage) Mend(ref string) mending { return mending{ref, "/promises", b.asSeen} }

func (d *Desk) promises(q *asking) (page, error) {
	b := promisesPage{By: q.word("by"), State: q.word("state")}
	f := store.OutcomeFilter{Newest: true, Most: mostPromises}
	today := isoDay(q.today())
	switch b.State {
	case "overdue":
		f.Before = today
	case "due":
		f.DueFrom, f.Newest, f.Soonest = today, false, true
	}
	if who := view.Whom(b.By); b.By != "" {
		if f.Party = who.Party; who.Party == "" {
			f.Person = reconcile.PersonKey(who.Person)
		}
		if f.Party+f.Person == "" {
			return page{name: "promises", title: "Promises", body: &b}, nil // nobody is called so
		}
	}
	var err error
	if f.From, err = saidPlace(q.word("from")); err != nil {
		return page{}, err
	}
	return page{name: "promises", title: "Promises", body: &b},
		q.read(func(r store.Reader) error { return b.fill(r, q, f) })
}

func (b *promisesPage) fill(r store.Reader, q *asking, f store.OutcomeFilter) error {
	if err := b.look(r, q); err != nil {
		return err
	}
	f.Kind = parley.CommitmentThing
	outcomes, err := r.Outcomes(f)
	if err != nil {
		return err
	}
	if len(outcomes) == mostPromises {
		b.Older = q.with("from", placeWords(store.PlaceOfOutcome(outcomes[len(outcomes)-1], f)))
	}
	all, err := query.Settled(r, outcomes, q.today())
	b.Promises = slices.DeleteFunc(all, func(p promise.Promise) bool {
		return b.State != "" &&
			!slices.Contains(stateOf(p), b.State)
	})
	slices.Reverse(b.Promises)
	if b.State == "due" {
		slices.SortStableFunc(b.Promises, func(p, o promise.Promise) int {
			return cmp.Compare(reconcile.LastDay(p.Due), reconcile.LastDay(o.Due))
		})
	}
	return err
}

// stateOf names what became of a promise, in the words of the form.
func stateOf(p promise.Promise) []string {
	switch {
	case p.KeptBy != "":
		return []string{"kept"}
	case p.Overdue:
		return []string{"overdue"}
	case p.Due != "":
		return []string{"due", "open"}
	}
	return []string{"open"}
}

// groupsPage is standing bodies of the talks, plans and proposals.
type groupsPage struct {
	Groups    []body
	Plans     []body
	Proposals []parley.Outcome
}

// body is a group or plan with everything told of it, the newest first.
type body struct {
	Name    string
	Subject string
	Members []string
	Told    []parley.Outcome
}

const mostBodies = 300

func (d *Desk) groups(q *asking) (page, error) {
	var b groupsPage
	return page{name: "groups", title: "Groups and plans", body: &b}, q.read(func(r store.Reader) error {
		groups, err := r.Outcomes(store.OutcomeFilter{Kind: parley.GroupThing, Newest: true, Most: mostBodies})
		if err != nil {
			return err
		}
		plans, err := r.Outcomes(store.OutcomeFilter{Kind: parley.PlanThing, Newest: true, Most: mostBodies})
		if err != nil {
			return err
		}
		b.Groups, b.Plans = bodies(groups), bodies(plans)
		b.Proposals, err = r.Outcomes(store.OutcomeFilter{Kind: parley.ProposalThing, Newest: true, Most: 60})
		return err
	})
}

// bodies puts together what is told of one group or plan: of the same name.
func bodies(outcomes []parley.Outcome) []body {
	at := map[string]int{}
	var all []body
	for _, o := range outcomes {
		name, subject := nameOf(o)
		key := reconcile.Plain(name)
		k, known := at[key]
		if !known {
			k = slices.IndexFunc(all, func(b body) bool { return b.is(o) })
			at[key] = k
		}
		if k < 0 {
			k = len(all)
			at[key] = k
			all = append(all, body{Name: name})
		}
		if len(all[k].Told) == 0 && o.Plan != nil && o.Plan.Points > 0 {
			all[k].Name = fmt.Sprintf("%d-point %s", o.Plan.Points, name) // of its last version
		}
		all[k].Told = append(all[k].Told, o)
		all[k].Subject = cmp.Or(all[k].Subject, subject)
		for _, m := range o.By() {
			if !slices.Contains(all[k].Members, m) {
				all[k].Members = append(all[k].Members, m)
			}
		}
	}
	return all
}

// is tells whether a group told of by a longer or shorter name is this body: the
// words of one name are all in the other, and the same two or more belong to both.
// "The working group on navigation" of two states is theirs "on navigation on the
// river"; whose a "joint commission" without members is, nobody knows.
func (b body) is(o parley.Outcome) bool {
	if o.Group == nil || len(b.Members) < 2 || !sameWords(b.Members, o.By()) {
		return false
	}
	mine, theirs := strings.Fields(reconcile.Plain(b.Name)), strings.Fields(reconcile.Plain(o.Group.Name))
	return allIn(mine, theirs) || allIn(theirs, mine)
}

func sameWords(x, y []string) bool { return allIn(x, y) && allIn(y, x) }

func allIn(some, all []string) bool {
	return !slices.ContainsFunc(some, func(w string) bool { return !slices.Contains(all, w) })
}

func nameOf(o parley.Outcome) (name, subject string) {
	if o.Group != nil {
		return o.Group.Name, o.Group.Subject
	}
	if o.Plan != nil {
		return o.Plan.Title, o.Plan.Aim
	}
	return strings.Join(o.By(), ", "), ""
}
