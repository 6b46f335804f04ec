package web

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"parley/query"
	"parley/store"
)

// asking is one request for a page: who asks, what for, and as known when.
type asking struct {
	*http.Request
	w       http.ResponseWriter
	desk    *Desk
	visitor Visitor
	words   url.Values // of the address
	asOf    time.Time  // the zero time is now
	now     time.Time
	look    bool // nobody changes anything at this desk
}

func (d *Desk) asking(w http.ResponseWriter, r *http.Request, v Visitor) (*asking, error) {
	q := &asking{Request: r, w: w, desk: d, visitor: v, words: r.URL.Query(), now: d.now()}
	_, err := d.Access.Admit(r, Change)
	q.look = err != nil
	if q.asOf, err = query.Moment(q.word("as-of")); err != nil {
		return q, err
	}
	return q, nil
}

// closed reports whether nothing can be decided on what the page shows: because it is
// of an earlier day, or because this desk is for looking only.
func (q *asking) closed() bool { return q.look || !q.asOf.IsZero() }

// word is one value of the address, without blanks around it.
func (q *asking) word(name string) string { return strings.TrimSpace(q.words.Get(name)) }

// few are the first words of a value: more would only make a search slow.
func (q *asking) few(name string) string {
	words := strings.Fields(q.word(name))
	return strings.Join(words[:min(len(words), mostWords)], " ")
}

// mostWords is how many words are looked for at once.
const mostWords = 16

// all are the values of a name, without empty ones.
func (q *asking) all(name string) []string {
	var kept []string
	for _, v := range q.words[name] {
		if v = strings.TrimSpace(v); v != "" {
			kept = append(kept, v)
		}
	}
	return kept
}

// read runs f on the record as known when asked for.
func (q *asking) read(f func(store.Reader) error) error {
	return q.desk.Store.Read(q.ctx(), q.asOf, f)
}

func (q *asking) ctx() context.Context { return q.Request.Context() }

// today is the ISO day of the desk's clock, or of the day looked back to.
func (q *asking) today() time.Time {
	if !q.asOf.IsZero() {
		return q.asOf
	}
	return q.now
}

// with is the address of this page with one value changed, or taken out.
func (q *asking) with(pairs ...string) string {
	words := url.Values{}
	for name, values := range q.words {
		words[name] = values
	}
	for k := 0; k+1 < len(pairs); k += 2 {
		words.Del(pairs[k])
		if pairs[k+1] != "" {
			words.Set(pairs[k], pairs[k+1])
		}
	}
	if len(words) == 0 {
		return q.URL.Path
	}
	return q.URL.Path + "?" + words.Encode()
}
