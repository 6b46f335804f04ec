package watch

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"parley"
)

// outline is one line of an OPML file: a feed, or a heading over others.
type outline struct {
	Text     string    `xml:"text,attr"`
	Title    string    `xml:"title,attr,omitempty"`
	Type     string    `xml:"type,attr,omitempty"`
	Address  string    `xml:"xmlUrl,attr,omitempty"`
	Page     string    `xml:"htmlUrl,attr,omitempty"`
	Category string    `xml:"category,attr,omitempty"`
	Outlines []outline `xml:"outline"`
}

type opml struct {
	XMLName  xml.Name  `xml:"opml"`
	Version  string    `xml:"version,attr"`
	Title    string    `xml:"head>title"`
	Outlines []outline `xml:"body>outline"`
}

// ErrOPML is that of a file that is no list of feeds.
var ErrOPML = errors.New("it is no list of feeds (OPML)")

// mostOPML is the largest list that is read, in bytes.
const mostOPML = 8 << 20

// ReadOPML reads a list of feeds as feed readers exchange them (OPML 2.0). Headings over
// feeds are passed over.
func ReadOPML(in io.Reader) ([]parley.Feed, error) {
	var file opml
	if err := xml.NewDecoder(io.LimitReader(in, mostOPML)).Decode(&file); err != nil {
		return nil, ErrOPML
	}
	var all []parley.Feed
	var walk func([]outline, int)
	walk = func(outlines []outline, depth int) {
		for _, o := range outlines {
			f := parley.Feed{Address: strings.TrimSpace(o.Address), Kind: parley.FeedOfItems, Title: o.Title, Country: o.Category}
			if f.Title == "" && o.Text != o.Address && o.Text != o.Page {
				f.Title = o.Text
			}
			if f.Address == "" && o.Type == "link" {
				f.Address, f.Kind = o.Page, parley.IndexPage
			}
			if f.Address != "" {
				all = append(all, f)
			}
			if depth < 16 {
				walk(o.Outlines, depth+1)
			}
		}
	}
	walk(file.Outlines, 0)
	return all, nil
}

// WriteOPML writes a list of feeds; those that are watched no more are left out.
func WriteOPML(out io.Writer, feeds []parley.Feed) error {
	file := opml{Version: "2.0", Title: "Feeds of Parley"}
	for _, f := range feeds {
		if f.Removed {
			continue
		}
		o := outline{Text: f.Title, Title: f.Title, Type: "rss", Address: f.Address, Category: f.Country}
		if o.Text == "" {
			o.Text = f.Address
		}
		if f.Kind == parley.IndexPage {
			o.Type, o.Address, o.Page = "link", "", f.Address
		}
		file.Outlines = append(file.Outlines, o)
	}
	if _, err := io.WriteString(out, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(out)
	e.Indent("", "  ")
	if err := e.Encode(file); err != nil {
		return err
	}
	_, err := io.WriteString(out, "\n")
	return err
}
