package watch

import (
	"context"
	"errors"
	"net/http"
	"time"

	"parley"
	"parley/fetch"
	"parley/store"
	"parley/work"
)

// Look asks a feed, takes in what is new, and keeps how it went. Only trouble with the
// record itself is an error.
func (w *Watcher) Look(ctx context.Context, f parley.Feed) (parley.Feed, error) {
	address := f.Address
	if f.Moved != "" {
		address = f.Moved
	}
	answer, err := w.Fetcher.Get(ctx, fetch.Request{Address: address, ETag: f.ETag, Modified: f.Modified})
	if ctx.Err() != nil {
		return f, nil // told to stop: nothing is known of the feed
	}
	f.Checked = w.Now()
	if err == nil && !answer.Unchanged {
		err = w.takeIn(ctx, &f, answer)
		if bad := new(stopping); errors.As(err, &bad) {
			return f, bad.error
		}
	}
	w.judge(&f, answer, err)
	if ctx.Err() != nil {
		return f, nil
	}
	return f, w.keep(ctx, f)
}

// stopping is trouble with the record.
type stopping struct{ error }

func (e *stopping) Unwrap() error { return e.error }

// judge notes how a feed answered. The marks of an answer are kept only if all that was new
// in it was taken in: else it must come once more.
func (w *Watcher) judge(f *parley.Feed, answer fetch.Answer, err error) {
	var refused *fetch.Refused
	var later *unfinished
	switch {
	case err == nil:
		f.Succeeded, f.Failures, f.Error = f.Checked, 0, ""
		if !answer.Unchanged {
			f.ETag, f.Modified = answer.ETag, answer.Modified
		}
		if answer.Moved != "" {
			f.Moved = answer.Moved
		}
		f.Next = f.Checked.Add(w.pause(0, 0))
	case errors.As(err, &later):
		f.Succeeded, f.Failures, f.Error, f.ETag, f.Modified = f.Checked, 0, later.Error(), "", ""
		f.Next = f.Checked.Add(w.pause(0, 0))
	default:
		f.Failures, f.Error = f.Failures+1, cause(err)
		asked := time.Duration(0)
		if errors.As(err, &refused) {
			if asked = refused.After; refused.Status == http.StatusGone {
				asked = longest
			}
		}
		if f.Moved != "" && f.Failures >= 3 {
			f.Moved = "" // perhaps it moved once more
		}
		f.Next = f.Checked.Add(w.pause(f.Failures, asked))
	}
}

// cause is an error without the words of the operation.
func cause(err error) string {
	var e *parley.Error
	if errors.As(err, &e) && e.Err != nil {
		return e.Err.Error()
	}
	return err.Error()
}

// unfinished tells that some items could not be had for now.
type unfinished struct{ n int }

func (e *unfinished) Error() string { return plural(e.n) + " could not be had; asked for again" }

func plural(n int) string {
	if n == 1 {
		return "1 item"
	}
	return itoa(n) + " items"
}

// takeIn takes in the items of an answer that were not seen before, oldest first.
func (w *Watcher) takeIn(ctx context.Context, f *parley.Feed, answer fetch.Answer) error {
	items, title, err := itemsOf(*f, answer)
	if err != nil {
		return err
	}
	if f.Title == "" {
		f.Title = title
	}
	fresh, err := w.fresh(ctx, f.Address, items)
	if err != nil {
		return &stopping{err}
	}
	later := 0
	for _, i := range fresh {
		got, err := w.item(ctx, f, i)
		switch {
		case err != nil:
			return &stopping{err}
		case ctx.Err() != nil:
			return ctx.Err()
		case !got:
			later++
		}
	}
	if later > 0 {
		return &unfinished{later}
	}
	return nil
}

// fresh are the items that were not seen before.
func (w *Watcher) fresh(ctx context.Context, feed string, items []item) (fresh []item, err error) {
	var names []string
	for _, i := range items {
		names = append(names, i.id)
	}
	err = w.Store.Read(ctx, time.Time{}, func(r store.Reader) error {
		seen, err := r.Seen(feed, names...)
		for _, i := range items {
			if !seen[i.id] {
				seen[i.id] = true // twice in one feed
				fresh = append(fresh, i)
			}
		}
		return err
	})
	return fresh, err
}

// add puts documents of an item on record, and notes the item as seen with the last.
func (w *Watcher) add(ctx context.Context, f *parley.Feed, i item, all []parley.Document) error {
	all[len(all)-1].Arrival = parley.Arrival{Feed: f.Address, Item: i.id}
	documents := make(chan parley.Document, len(all))
	for _, d := range all {
		documents <- d
	}
	close(documents)
	err := w.Worker.Add(ctx, documents, func(d work.Done) {
		if d.Result != work.Known {
			f.Items++
		}
	})
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// pass notes an item as passed over.
func (w *Watcher) pass(ctx context.Context, f *parley.Feed, i item, why error) error {
	f.Skipped++
	w.log("passed over", f.Address, i, why)
	return w.Store.Write(ctx, w.Now(), func(tx store.Writer) error { return tx.See(f.Address, i.id) })
}

func (w *Watcher) log(what, feed string, i item, why error) {
	if w.Log != nil {
		w.Log.Info(what, "feed", feed, "item", i.id, "why", why)
	}
}
