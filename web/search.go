package web

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"parley/query"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// searchPage is what was found by words: parties and people, documents with
// snippets.
type searchPage struct {
	Words  string
	Hits   []hit
	More   bool
	Who    string // a party of this name
	WhoAt  string
	People []counted
}

type hit struct {
	store.Hit
	Pieces []piece
}

// piece is a stretch of a snippet.
type piece struct {
	Text  string
	Found bool
}

const mostHits = 30

func (d *Desk) search(q *asking) (page, error) {
	b := searchPage{Words: q.few("q")}
	if b.Words == "" {
		return page{name: "search", title: "Search", body: &b}, nil
	}
	if who := view.Whom(b.Words); who.Party != "" {
		b.Who, b.WhoAt = who.Party, partyLink(who.Party)
	}
	return page{name: "search", title: "Search: " + clip(b.Words, 60), body: &b}, q.read(func(r store.Reader) error {
		if c, err := query.Contact(r, b.Words); err == nil {
			b.Who, b.WhoAt = view.Title(c), "/contact/"+url.PathEscape(string(c.ID))
		}
		if err := b.people(r); err != nil {
			return err
		}
		hits, err := r.Search(b.Words, mostHits+1)
		b.More = len(hits) > mostHits
		for _, h := range hits[:min(len(hits), mostHits)] {
			b.Hits = append(b.Hits, hit{h, pieces(h.Passage)})
		}
		return err
	})
}

const mostNameWords = 4 // more are no name

// people are those of the name looked for who took part in contacts, with how many.
func (b *searchPage) people(r store.Reader) error {
	if len(strings.Fields(b.Words)) > mostNameWords {
		return nil
	}
	found, err := r.Contacts(store.Filter{Persons: []string{reconcile.PersonKey(b.Words)}})
	n := map[string]int{}
	for _, c := range found {
		for _, p := range c.Participants {
			if p.Name != "" && reconcile.SameName(p.Name, b.Words) {
				n[p.Name]++
			}
		}
	}
	for name, k := range n {
		b.People = append(b.People, counted{name, personLink(name), k})
	}
	slices.SortFunc(b.People, func(x, y counted) int {
		return cmp.Or(cmp.Compare(y.N, x.N),
			cmp.Compare(x.Name, y.Name))
	})
	b.People = b.People[:min(len(b.People), 5)]
	return err
}

// pieces cuts a passage at the marks around what was found.
func pieces(passage string) []piece {
	var all []piece
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(passage, "«", "\x00«"),
		func(r rune) bool { return r == 0 || r == '»' }) {
		word, found := strings.CutPrefix(part, "«")
		if word != "" {
			all = append(all, piece{word, found})
		}
	}
	return all
}
