package score

import (
	"io"
	"slices"
	"strings"

	"parley"
	"parley/intake"
)

// nearMisses is how many pairs of each sort are measured.
const nearMisses = 100

// neighbourDays is how far apart the readouts of two contacts of the same leaders
// may have come out to be near misses.
const neighbourDays = 7

// Neighbours measures whether readouts of different contacts are kept apart: the
// same leaders on neighbouring days, and one leader with others on one day. The
// second of a pair is measured as published and as an unknown outlet's.
func Neighbours(in io.Reader, by parley.Reader) (Report, error) {
	b := newBoard("neighbours", by)
	var all []readout
	err := lines(in, func(r readout) error {
		if p, err := intake.Published(r.Published); err == nil && r.Gold.Counterpart != "" &&
			(r.Gold.Kind == "call" || r.Gold.Kind == "meeting") {
			r.Published = p
			all = append(all, r)
		}
		return nil
	})
	if err != nil {
		return b.done(), err
	}
	slices.SortStableFunc(all, func(x, y readout) int { return strings.Compare(x.Published, y.Published) })
	same, others := nearMissesOf(all)
	for _, p := range same {
		scoreNearMiss(b, "same leaders, neighbouring days", p)
	}
	for _, p := range others {
		scoreNearMiss(b, "same day, other counterpart", p)
	}
	return b.done(), nil
}

// nearMissesOf lists the pairs, evenly over the file.
func nearMissesOf(all []readout) (same, others [][2]readout) {
	for i, x := range all {
		for _, y := range all[i+1:] {
			apart := intake.Day(y.Published).Sub(intake.Day(x.Published)).Hours() / 24
			if apart > neighbourDays {
				break
			}
			leaders := sameLeaders(x, y)
			switch {
			case leaders && apart >= 1:
				same = append(same, [2]readout{x, y})
			case !leaders && apart == 0 && common(nameWords(x.Gold.Counterpart), nameWords(y.Gold.Counterpart)) == 0:
				others = append(others, [2]readout{x, y})
			}
		}
	}
	return evenly(same, nearMisses), evenly(others, nearMisses)
}

func sameLeaders(x, y readout) bool {
	p, q := nameWords(x.Gold.Counterpart), nameWords(y.Gold.Counterpart)
	return x.Gold.Kind == y.Gold.Kind && len(p) > 0 && len(p) == len(q) && common(p, q) == len(p)
}

// evenly picks at most n items at equal distances.
func evenly[T any](all []T, n int) []T {
	if len(all) <= n {
		return all
	}
	picked := make([]T, n)
	for k := range picked {
		picked[k] = all[k*len(all)/n]
	}
	return picked
}

func scoreNearMiss(b *board, name string, p [2]readout) {
	one, err := b.readAccount(p[0].account())
	if err != nil {
		return // a body that cannot be read makes no pair
	}
	for _, as := range []string{"", ", second as press"} {
		second := p[1].account()
		if as != "" {
			second.URL = "https://news.example/" + second.ID
		}
		other, err := b.readAccount(second)
		if err != nil {
			return
		}
		b.share(name+as, !sameContact(one, other), Error{Document: p[0].ID + " / " + p[1].ID, Expected: "two contacts",
			Got: contactsLine(contactsOf(one)) + " / " + contactsLine(contactsOf(other))})
		if as == "" {
			b.report.Documents++
		}
	}
}

func (r readout) account() account {
	return account{ID: r.ID, URL: r.URL, Published: r.Published, Lead: r.Lead, Text: r.Text, Title: r.Title}
}
