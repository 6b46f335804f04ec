package storetest

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"parley"
	"parley/reconcile"
	"parley/store"
)

// counts is who met whom how often, and on which days.
func counts(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	denied := account(d, 9, "2025-04-09", "Mali", "Norway")
	denied.Contact.Status = parley.Denied
	three := account(d, 20, "2025-04-09", "Chad", "Mali", "Peru")
	put(t, s, start, d, nil, account(d, 1, "2025-03-09", "Mali", "Norway"), denied, three)
	read(t, s, time.Time{}, func(r store.Reader) error {
		days, err := r.Tally(store.Filter{Parties: []string{"Norway"}})
		if want := []store.DayCount{{Day: "2025-03-09", Status: parley.Held, N: 1},
			{Day: "2025-04-09", Status: parley.Denied, N: 1}}; !reflect.DeepEqual(days, want) {
			t.Errorf("days %+v", days)
		}
		for _, f := range []store.Filter{{}, {Newest: 1}, {Parties: []string{"Norway"}, Oldest: 1}, {Statuses: []parley.Status{parley.Held}},
			{Since: "2025-04-01"}, {Parties: []string{"Mali", "Chad"}}, {Parties: []string{"Fiji"}}} {
			n, err := r.Count(f)
			f.Newest, f.Oldest = 0, 0
			if all, _ := r.Contacts(f); err != nil || n != len(all) {
				t.Errorf("%+v: counts %d of %d, %v", f, n, len(all), err)
			}
		}
		parties, _, fault := r.Names()
		if want := []string{"Chad", "Mali", "Norway", "Peru"}; fault != nil || !reflect.DeepEqual(parties, want) {
			t.Errorf("parties %q, %v", parties, fault)
		}
		pairs, _ := r.Pairs(store.Filter{Statuses: []parley.Status{parley.Held}})
		if len(pairs) != 4 || pairs[0] != (store.PairCount{One: "Chad", Other: "Mali", Kind: parley.Call, N: 1}) {
			t.Errorf("pairs %+v", pairs)
		}
		if pairs, _ := r.Pairs(store.Filter{Until: "2025-03-31"}); len(pairs) != 1 || pairs[0].Other != "Norway" {
			t.Errorf("pairs in March %+v", pairs)
		}
		return err
	})
	read(t, s, start.Add(-time.Hour), func(r store.Reader) error {
		pairs, err := r.Pairs(store.Filter{})
		if len(pairs) != 0 {
			t.Errorf("pairs known before: %+v", pairs)
		}
		return err
	})
}

// review is the contacts that need a look, those that need it most first.
func review(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	sure, unsure, checked := account(d, 1, "2025-03-09", "Mali", "Norway"),
		account(d, 9, "2025-04-09", "Mali", "Norway"), account(d, 30, "2025-05-09", "Mali", "Norway")
	unsure.Contact.Facts[0].Confidence = 0.4
	checked.Checked = true
	put(t, s, start, d, nil, sure, unsure, checked)
	read(t, s, time.Time{}, func(r store.Reader) error {
		all, err := r.Review(10, 0)
		if len(all) != 2 || all[0].Date != "2025-04-09" || all[0].Need <= all[1].Need {
			t.Errorf("%+v", all)
		}
		if rest, _ := r.Review(10, 1); len(rest) != 1 {
			t.Errorf("after the first: %+v", rest)
		}
		return err
	})
}

// pages lists in parts what is listed at once.
func pages(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	var accounts []parley.Account
	var said []parley.Said
	for n := range 7 {
		day := fmt.Sprintf("2025-03-%02d", 1+n/2)
		accounts = append(accounts, account(d, 10*n+1, day, "Mali", fmt.Sprintf("Side %d", n)))
		said = append(said, parley.Said{Statement: parley.Statement{ID: fmt.Sprint(n), Act: parley.Warn,
			Content: "it is late", Chain: parley.Chain{{Name: "Kari Lund", Kind: parley.PersonLink}}},
			Document: d.ID, Seq: d.Seq, Ord: n + 1, Day: day})
	}
	put(t, s, start, d, nil, accounts...)
	write(t, s, start, func(w store.Writer) error { return w.PutListed(d.Seq, said, nil) })
	read(t, s, time.Time{}, func(r store.Reader) error {
		for _, f := range []store.Filter{{}, {Parties: []string{"Mali"}}} {
			inParts(t, r, f)
		}
		var got []int
		for from := (store.Place{}); ; {
			part, err := r.Said(store.SaidFilter{Act: parley.Warn, From: from, Most: 2})
			if err != nil || len(part) == 0 {
				break
			}
			for _, x := range part {
				got = append(got, x.Ord)
			}
			from = store.PlaceOf(part[len(part)-1])
		}
		if want := []int{7, 5, 6, 3, 4, 1, 2}; !reflect.DeepEqual(got, want) {
			t.Errorf("statements %v", got)
		}
		none, err := r.Said(store.SaidFilter{Act: parley.Hope})
		if len(none) != 0 {
			t.Errorf("of another act: %+v", none)
		}
		return err
	})
}

func inParts(t *testing.T, r store.Reader, f store.Filter) {
	whole, _ := r.Contacts(f)
	var parts []parley.ContactOnRecord
	f.Newest = 2
	for {
		part, err := r.Contacts(f)
		if err != nil || len(part) == 0 {
			break
		}
		parts = append(part, parts...)
		f.From = store.Place{Day: part[0].From, Contact: part[0].ID}
	}
	if len(whole) != 7 || !reflect.DeepEqual(whole, parts) {
		t.Errorf("%+v: %d in parts, %d at once", f, len(parts), len(whole))
	}
}

// whose finds outcomes by who promises, holds or belongs.
func whose(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	outcome := func(n int, kind parley.Kind, due string, by ...string) parley.Outcome {
		o := parley.Outcome{Document: d.ID, Seq: d.Seq, Ord: n, Day: "2025-03-09", Kind: kind}
		switch kind {
		case parley.CommitmentThing:
			o.Commitment = &parley.Commitment{By: by, What: "to open the border", When: due}
		case parley.GroupThing:
			o.Group = &parley.Group{Name: "border commission", Members: by}
		}
		return o
	}
	all := []parley.Outcome{outcome(1, parley.CommitmentThing, "2025-04-01", "Kari Lund"),
		outcome(2, parley.CommitmentThing, "2025-05-01", "Mali"), outcome(3, parley.CommitmentThing, "2025-06", "Chad"),
		outcome(1, parley.GroupThing, "", "Mali", "Norway")}
	all[0].Parties = []string{"Norway"}
	write(t, s, start, func(w store.Writer) error { return w.PutListed(d.Seq, nil, all) })
	read(t, s, time.Time{}, func(r store.Reader) error {
		for _, c := range []struct {
			filter store.OutcomeFilter
			want   int
		}{
			{store.OutcomeFilter{Kind: parley.CommitmentThing}, 3},
			{store.OutcomeFilter{Kind: parley.CommitmentThing, Party: "Mali"}, 1},
			{store.OutcomeFilter{Kind: parley.CommitmentThing, Party: "Norway"}, 1},
			{store.OutcomeFilter{Kind: parley.CommitmentThing, Person: reconcile.PersonKey("K. Lund")}, 1},
			{store.OutcomeFilter{Kind: parley.GroupThing, Party: "Norway"}, 1},
			{store.OutcomeFilter{Kind: parley.CommitmentThing, DueFrom: "2025-04-02"}, 2},
			{store.OutcomeFilter{Kind: parley.CommitmentThing, Before: "2025-04-02"}, 1},
			{store.OutcomeFilter{Kind: parley.CommitmentThing, Newest: true, Most: 1}, 1},
			{store.OutcomeFilter{Kind: parley.CommitmentThing, Newest: true,
				From: store.PlaceOfOutcome(all[0], store.OutcomeFilter{})}, 2},
		} {
			if got, err := r.Outcomes(c.filter); len(got) != c.want {
				t.Errorf("%+v: %d, %v", c.filter, len(got), err)
			}
		}
		for _, c := range []struct {
			filter store.OutcomeFilter
			want   int
		}{{store.OutcomeFilter{DueFrom: "2025-06-10"}, 1}, {store.OutcomeFilter{Before: "2025-06-30"}, 2},
			{store.OutcomeFilter{DueFrom: "2025-04-01", Soonest: true, Most: 1}, 1}} {
			c.filter.Kind = parley.CommitmentThing
			if got, err := r.Outcomes(c.filter); len(got) != c.want ||
				c.filter.Soonest && got[0].Commitment.When != "2025-04-01" {
				t.Errorf("%+v: %+v, %v", c.filter, got, err)
			}
		}
		latest, err := r.Latest()
		if latest.Before(start) {
			t.Errorf("last changed %v", latest)
		}
		return err
	})
}

// rereadOutcome tells the second time that another promised: the first no longer has it,
// but had it before.
func rereadOutcome(t *testing.T, s store.Store) {
	d := add(t, s, start, document("Lund met Keita.", ""))
	promised := func(by string) []parley.Outcome {
		return []parley.Outcome{{Document: d.ID, Seq: d.Seq, Ord: 1, Day: "2025-03-09", Kind: parley.CommitmentThing,
			Commitment: &parley.Commitment{By: []string{by}, What: "to open the border"}}}
	}
	write(t, s, start, func(w store.Writer) error { return w.PutListed(d.Seq, nil, promised("Norway")) })
	write(t, s, start.Add(48*time.Hour), func(w store.Writer) error {
		return w.PutListed(d.Seq, nil,
			promised("Mali"))
	})
	for _, c := range []struct {
		party string
		asOf  time.Time
		want  int
	}{{"Norway", time.Time{}, 0}, {"Mali", time.Time{}, 1}, {"Norway", start.Add(time.Hour), 1},
		{"Mali", start.Add(time.Hour), 0}} {
		read(t, s, c.asOf, func(r store.Reader) error {
			got, err := r.Outcomes(store.OutcomeFilter{Kind: parley.CommitmentThing, Party: c.party})
			if len(got) != c.want {
				t.Errorf("%s as of %v: %+v", c.party, c.asOf, got)
			}
			return err
		})
	}
}
