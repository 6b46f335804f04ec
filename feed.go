package parley

import "time"

// FeedKind tells what is watched.
type FeedKind string

// The kinds of feed.
const (
	FeedOfItems FeedKind = "feed" // RSS, Atom or JSON Feed
	IndexPage   FeedKind = "page" // a page that leads to reports
)

// Feed is a place where documents appear, and how it went when it was last looked at.
type Feed struct {
	Address string    `json:"address"` // its name
	Kind    FeedKind  `json:"kind"`
	Title   string    `json:"title,omitempty"`
	Country string    `json:"country,omitempty"`
	Added   time.Time `json:"added"`
	Removed bool      `json:"removed,omitempty"` // it is watched no more
	FeedState
}

// FeedState is how a feed was when it was last looked at.
type FeedState struct {
	Moved     string    `json:"moved,omitempty"` // where it says that it is now
	ETag      string    `json:"etag,omitempty"`
	Modified  string    `json:"modified,omitempty"`
	Checked   time.Time `json:"checked,omitzero"`   // when it was last asked
	Succeeded time.Time `json:"succeeded,omitzero"` // when it last answered
	Next      time.Time `json:"next,omitzero"`      // when it is asked next
	Failures  int       `json:"failures,omitempty"` // in a row
	Error     string    `json:"error,omitempty"`    // of the last
	Items     int       `json:"items"`              // taken in so far
	Skipped   int       `json:"skipped,omitempty"`  // that could not be, or do not concern us
}

// Arrival tells what a document came in: it is noted with the document, in one
// transaction, so that nothing is taken in twice and nothing left out.
type Arrival struct {
	Feed, Item string // the address of a feed, and the name of the item in it
	Archive    string // an archive
	Next       int64  // the byte of it from which to go on
}
