package storetest

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"parley"
	"parley/store"
)

func feeds(t *testing.T, s store.Store) {
	one := parley.Feed{Address: "https://a.example/feed", Kind: parley.FeedOfItems, Title: "A", Country: "Norway"}
	two := parley.Feed{Address: "https://b.example/news", Kind: parley.IndexPage}
	write(t, s, start, func(w store.Writer) error {
		if err := w.PutFeed(two); err != nil {
			return err
		}
		return w.PutFeed(one)
	})
	one.ETag, one.Checked, one.Failures, one.Error, one.Removed = "x", start.Add(time.Hour), 3, "no answer", true
	write(t, s, start.Add(time.Hour), func(w store.Writer) error {
		if err := w.See(one.Address, "1", "2"); err != nil {
			return err
		}
		if err := w.See(one.Address, "2"); err != nil { // once more
			return err
		}
		if err := w.PutProgress("big.warc", 4711); err != nil {
			return err
		}
		return w.PutFeed(one)
	})
	one.Added, two.Added = start, start
	read(t, s, time.Time{}, func(r store.Reader) error {
		if got, _ := r.Feeds(); !reflect.DeepEqual(got, []parley.Feed{one, two}) {
			t.Errorf("got  %+v\nwant %+v", got, []parley.Feed{one, two})
		}
		if seen, _ := r.Seen(one.Address, "1", "2", "3"); fmt.Sprint(seen) != "map[1:true 2:true]" {
			t.Errorf("seen: %v", seen)
		}
		if seen, _ := r.Seen(two.Address, "1"); len(seen) > 0 {
			t.Errorf("of another feed: %v", seen)
		}
		next, err := r.Progress("big.warc")
		if none, _ := r.Progress("other.warc"); next != 4711 || none != 0 {
			t.Errorf("progress: %d and %d", next, none)
		}
		return err
	})
	write(t, s, start.Add(2*time.Hour), func(w store.Writer) error { return w.PutProgress("big.warc", 0) })
	read(t, s, time.Time{}, func(r store.Reader) error {
		next, err := r.Progress("big.warc")
		if next != 0 {
			t.Errorf("read to its end: %d", next)
		}
		return err
	})
}
