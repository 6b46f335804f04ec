package storetest

import (
	"bytes"
	"reflect"
	"testing"
	"time"

	"parley"
	"parley/store"
)

// Made adds a document that was made of a page, with its title and a caption.
func Made(t *testing.T, s store.Store) parley.Taken {
	d := document("Lund met Keita.\n\nThe two met.\n\nLund and Keita in Oslo\n", "https://post.example/1")
	d.Parts = []parley.Part{{Kind: parley.TitleText, Start: 0, End: 15}, {Kind: parley.CaptionText, Start: 31, End: 53}}
	d.Original = parley.NewOriginal(bytes.Repeat([]byte("<p>The two met.</p>"), 200), "text/html")
	d.Original.Name, d.Original.Address = "https://post.example/1?ref=x", "https://post.example/1"
	d.Original.Canonical, d.Original.Archived = "https://post.example/one", "https://archive.example/1"
	d.Original.Retrieved = start
	return add(t, s, start, d)
}

func sources(t *testing.T, s store.Store) {
	d := Made(t, s)
	data := d.Original.Bytes
	d.Original.Bytes = nil // these come when they are asked for
	read(t, s, time.Time{}, func(r store.Reader) error {
		got, _, err := r.Document(d.ID)
		if err != nil || !reflect.DeepEqual(got, d) {
			t.Errorf("got  %+v %+v\nwant %+v %+v", got, got.Original, d, d.Original)
		}
		if kept, found, err := r.Original(d.Original.SHA256); !found || !bytes.Equal(kept, data) || err != nil {
			t.Errorf("the original: %d bytes, %v, %v; want %d", len(kept), found, err, len(data))
		}
		same, err := r.SameOriginal(d.Original.SHA256)
		if len(same) != 1 || same[0].ID != d.ID {
			t.Errorf("made of these bytes: %v", same)
		}
		return err
	})
	read(t, s, start.Add(-time.Hour), func(r store.Reader) error {
		if _, found, err := r.Original(d.Original.SHA256); found || err != nil {
			t.Errorf("an hour before: found %v, %v", found, err)
		}
		return nil
	})
	other := document("The two met once more.", "https://post.example/2")
	other.Original = parley.NewOriginal(data, "text/html")
	add(t, s, start.Add(time.Hour), other)
	read(t, s, time.Time{}, func(r store.Reader) error {
		same, err := r.SameOriginal(d.Original.SHA256)
		if len(same) != 2 {
			t.Errorf("two documents of one page: %v", same)
		}
		if none, err := r.SameOriginal(""); len(none) != 0 || err != nil {
			t.Errorf("made of nothing: %v, %v", none, err)
		}
		return err
	})
}
