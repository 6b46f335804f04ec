package web

import (
	"cmp"
	"slices"

	"parley"
	"parley/query"
	"parley/store"
)

// matrixPage is who talks to whom in a period.
type matrixPage struct {
	Since, Until string
	Kinds        []choice
	Names        []string
	Rows         []matrixRow
	Pairs        []counted // the same as a list, most first
	Left         int       // parties that are not shown
	Most         int
}

type matrixRow struct {
	Name    string
	Address string
	Cells   []matrixCell
	Total   int
}

// matrixCell is how often two parties were in contact.
type matrixCell struct {
	N       int
	Shade   int // 0 to 5
	Self    bool
	Address string
	Words   string
}

const (
	mostParties = 24
	mostPairs   = 40
	matrixDays  = 92 // days looked back if nobody asks for others
)

// took are the stages of contacts that are counted: those that took place.
var took = []parley.Status{parley.Held, parley.UnderWay}

func (d *Desk) matrix(q *asking) (page, error) {
	b := matrixPage{Since: q.word("since"), Until: q.word("until")}
	if b.Since == "" && b.Until == "" {
		b.Since, b.Until = isoDay(q.today().AddDate(0, 0, -matrixDays)), isoDay(q.today())
	}
	f := store.Filter{Statuses: took}
	var err error
	if f.Since, f.Until, err = query.Days(b.Since, b.Until); err != nil {
		return page{}, err
	}
	if b.Kinds, f.Kinds, err = chosenOf(q, "kind", kinds); err != nil {
		return page{}, err
	}
	return page{name: "matrix", title: "Who talks to whom", body: &b}, q.read(func(r store.Reader) error {
		pairs, err := r.Pairs(f)
		b.fill(pairs)
		return err
	})
}

// fill makes the table of the parties with most contacts.
func (b *matrixPage) fill(pairs []store.PairCount) {
	n, total := map[[2]string]int{}, map[string]int{}
	for _, p := range pairs {
		n[[2]string{p.One, p.Other}] += p.N
		n[[2]string{p.Other, p.One}] += p.N
		total[p.One] += p.N
		total[p.Other] += p.N
	}
	for name := range total {
		b.Names = append(b.Names, name)
	}
	slices.SortFunc(b.Names, func(x, y string) int {
		return cmp.Or(cmp.Compare(total[y], total[x]),
			cmp.Compare(x, y))
	})
	b.Left = max(0, len(b.Names)-mostParties)
	b.Names = b.Names[:min(len(b.Names), mostParties)]
	for _, v := range n {
		b.Most = max(b.Most, v)
	}
	for _, one := range b.Names {
		row := matrixRow{Name: one, Address: partyLink(one), Total: total[one]}
		for _, other := range b.Names {
			row.Cells = append(row.Cells, b.cell(one, other, n[[2]string{one, other}]))
		}
		b.Rows = append(b.Rows, row)
	}
	b.pairs(n)
}

func (b *matrixPage) cell(one, other string, n int) matrixCell {
	c := matrixCell{N: n, Self: one == other, Words: one + " and " + other + ": " + plural(n, "contact")}
	if n == 0 {
		return c
	}
	c.Shade = 1 + 4*n/max(b.Most, 1)
	c.Address = b.between(one, other)
	return c
}

// between is the address of the contacts of two parties in the period.
func (b *matrixPage) between(one, other string) string {
	address := "/timeline?view=list&status=held&status=under-way&party=" + queryWord(one) + "&party=" + queryWord(other)
	if b.Since != "" {
		address += "&since=" + queryWord(b.Since)
	}
	if b.Until != "" {
		address += "&until=" + queryWord(b.Until)
	}
	for _, k := range b.Kinds {
		if k.On {
			address += "&kind=" + k.Word
		}
	}
	return address
}

func (b *matrixPage) pairs(n map[[2]string]int) {
	for p, k := range n {
		if p[0] < p[1] {
			b.Pairs = append(b.Pairs, counted{p[0] + " – " + p[1], b.between(p[0], p[1]), k})
		}
	}
	slices.SortFunc(b.Pairs, func(x, y counted) int {
		return cmp.Or(cmp.Compare(y.N, x.N),
			cmp.Compare(x.Name, y.Name))
	})
	b.Pairs = b.Pairs[:min(len(b.Pairs), mostPairs)]
}
