package web

import (
	"net/url"
	"strings"

	"parley/query"
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
		hits, err := r.Search(b.Words, mostHits+1)
		b.More = len(hits) > mostHits
		for _, h := range hits[:min(len(hits), mostHits)] {
			b.Hits = append(b.Hits, hit{h, pieces(h.Passage)})
		}
		return err
	})
}

// pieces cuts a passage at the marks around what was found.
func pieces(passage string) []piece {
	var all []piece
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(passage, "«", "\x00«"), func(r rune) bool { return r == 0 || r == '»' }) {
		word, found := strings.CutPrefix(part, "«")
		if word != "" {
			all = append(all, piece{word, found})
		}
	}
	return all
}
