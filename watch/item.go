package watch

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"strconv"
	"time"

	"parley"
	"parley/fetch"
	"parley/gather"
	"parley/intake"
)

// item is one item of a feed, or a link of an index page.
type item struct {
	id      string
	about   intake.About    // what the feed says of it
	words   parley.Document // what the feed itself has of it
	unwords error           // or why that is no document
}

func itoa(n int) string { return strconv.Itoa(n) }

// itemsOf are the items of an answer, the oldest first, and the title of the feed.
func itemsOf(f parley.Feed, answer fetch.Answer) (all []item, title string, err error) {
	about := intake.About{Name: f.Address, Media: answer.Media, Final: answer.Address, Retrieved: answer.Retrieved}
	if f.Kind == parley.IndexPage {
		links, title, err := intake.IndexLinks(answer.Bytes, about)
		for _, l := range links {
			all = append(all, item{id: l.Address, about: intake.About{Name: l.Address, URL: l.Address, Origin: parley.ByRow},
				unwords: errNoWords})
		}
		return all, title, err
	}
	items, title, err := intake.FeedItems(answer.Bytes, about)
	for k := len(items) - 1; k >= 0; k-- {
		i := items[k]
		all = append(all, item{id: i.ID, about: i.About, words: i.Document, unwords: i.Err})
	}
	return all, title, err
}

var errNoWords = errors.New("it has no words of its own")

// item takes in one item: the page behind its link, else its own words. It reports false
// where the page cannot be had for now, and is to be asked for again.
func (w *Watcher) item(ctx context.Context, f *parley.Feed, i item) (got bool, err error) {
	documents, why := w.page(ctx, i)
	if ctx.Err() != nil {
		return false, nil
	}
	if len(documents) == 0 && passing(why) && !w.tired(f, i) {
		w.log("not yet", f.Address, i, why)
		return false, nil
	}
	if len(documents) == 0 && i.unwords == nil {
		documents = []parley.Document{i.words}
	}
	if len(documents) > 0 && w.Concerns != nil && !w.Concerns(documents[0].Text) {
		documents, why = nil, errOffTopic
	}
	if len(documents) == 0 {
		return true, w.pass(ctx, f, i, why)
	}
	return true, w.add(ctx, f, i, documents)
}

var errOffTopic = errors.New("it does not concern us")

// page is what stands behind the link of an item.
func (w *Watcher) page(ctx context.Context, i item) (documents []parley.Document, why error) {
	if i.about.URL == "" {
		return nil, errNoWords
	}
	answer, err := w.Fetcher.Get(ctx, fetch.Request{Address: i.about.URL})
	if err != nil {
		return nil, err
	}
	about := gather.Fetched(answer, i.about.URL, i.about)
	about.URL, about.Origin = answer.Address, parley.ByRow
	err = intake.Take(bytes.NewReader(answer.Bytes), about, w.Limits, func(found intake.Found) error {
		if found.Err != nil {
			why = found.Err
			return nil
		}
		documents = append(documents, found.Document)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return documents, why
}

// passing reports whether a failure may be over another time: no answer, or a server in
// trouble. A page that is not there, or is no report, stays so.
func passing(err error) bool {
	var refused *fetch.Refused
	if errors.As(err, &refused) {
		return refused.Status >= 500 || refused.Status == http.StatusTooManyRequests || refused.Status == http.StatusRequestTimeout
	}
	return errors.Is(err, fetch.ErrSlow) || fetch.Network(err)
}

// patience is how long the page of an item is asked for before its own words are taken.
const patience = 24 * time.Hour

// tired reports whether the page of an item was asked for long enough.
func (w *Watcher) tired(f *parley.Feed, i item) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.failing == nil || len(w.failing) > 100_000 {
		w.failing = map[string]time.Time{}
	}
	key := f.Address + "\n" + i.id
	since, known := w.failing[key]
	if !known {
		w.failing[key] = w.Now()
		return false
	}
	if w.Now().Sub(since) < patience {
		return false
	}
	delete(w.failing, key)
	return true
}
