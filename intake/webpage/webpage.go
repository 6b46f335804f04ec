// Package webpage takes the report out of a page of HTML.
//
// What comes in: a page in UTF-8, and its address where it is known. What goes out: an
// article: headline, standfirst, paragraphs and captions, with the day, publisher and
// address that the page tells; or why it has none. It fetches nothing and runs nothing
// of the page. Where a page of a site was seen, the site's own elements are taken
// (sites.tsv); for all others the text is found by go-readability, and what is no part of
// a report is cut away by the names of elements (furniture.tsv) before and by the words
// of lines behind.
//
// <h1>Lund calls Keita</h1><p>The two spoke.</p><div class="related">More</div> gives the
// headline and one paragraph.
package webpage

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"parley/intake/article"
	"parley/intake/moment"
)

// The limits of a page: of its elements, of how deep they stand in each other, and of the bytes of
// its words.
const (
	mostText     = 8 << 20
	MostElements = 250_000
	mostDepth    = 400
)

// Why a page gives no article.
var (
	ErrNoArticle = errors.New("it is a page without an article")
	ErrScripts   = errors.New("it is a page that shows its text only by running scripts")
	ErrLogin     = errors.New("it is a page that shows its text only to those who log in or subscribe")
	ErrFault     = errors.New("it is a page that says that there is none, or that it is not shown to us")
	ErrIndex     = errors.New("it is a page that lists reports, and none itself")
	ErrText      = fmt.Errorf("it is a page of more than %d MB of words", mostText>>20)
	ErrElements  = fmt.Errorf("it is a page of more than %d elements", MostElements)
	ErrDeep      = fmt.Errorf("it is a page whose elements stand more than %d deep in each other", mostDepth)
)

// Linked is a page whose text is in a file that it leads to.
type Linked struct{ File string }

func (e *Linked) Error() string {
	return "it is a page without an article; its text is in a file that it leads to: " + e.File
}

// Read takes the article out of a page. Address is where it came from, "" where that is
// not known.
func Read(source, address string) (article.Article, error) {
	if err := bounded(source); err != nil {
		return article.Article{}, err
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return article.Article{}, ErrDeep
	}
	p := page{root: root, meta: metaOf(root), address: address, places: placesOf(root), found: &found{}}
	p.linked = linkedData(root)
	return p.article()
}

// page is one page as parsed.
type page struct {
	root    *html.Node
	meta    meta
	linked  linked
	address string
	places  map[*html.Node]place
	found   *found
}

// found is the text of a page once it was looked for.
type found struct {
	done     bool
	body     []article.Paragraph
	office   string              // whose name stands above the headline
	day      string              // that a line at its top told, left out of it
	captions map[*html.Node]bool // the elements that hold them
	order    *moment.Order       // of day and month in figures
}

// apart counts the letters shown between two nodes.
func (p page) apart(a, b *html.Node) int {
	return max(p.places[b].start-p.places[a].end, p.places[a].start-p.places[b].end, 0)
}

// bounded counts elements and words before anything is built of them.
func bounded(source string) error {
	z := html.NewTokenizer(strings.NewReader(source))
	elements, words, raw := 0, 0, false
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return nil
		case html.StartTagToken, html.SelfClosingTagToken:
			elements++
			name, _ := z.TagName()
			raw = string(name) == "script" || string(name) == "style"
		case html.TextToken:
			if !raw {
				words += len(z.Raw())
			}
			raw = false
		}
		switch {
		case elements > MostElements:
			return ErrElements
		case words > mostText:
			return ErrText
		}
	}
}

// article is the article of a page.
func (p page) article() (article.Article, error) {
	heading := p.heading()
	captions, in := p.captions()
	p.found.captions = in
	a := article.Article{Title: p.title(heading), Address: p.canonical(), Language: p.language(),
		Author: p.author()}
	a.Publisher = p.publisher(a.Title)
	a.Published = p.published(heading)
	a.Lead = p.lead(heading)
	a.Body = p.body(heading)
	if !sentences(a.Body) {
		a.Body = p.linkedBody()
	}
	if !sentences(a.Body) {
		return a, p.missing()
	}
	if wall := p.wall(a); wall != nil {
		return a, wall
	}
	if p.index(a.Body) {
		return a, ErrIndex
	}
	a.Lead, a.Body = leadOf(a)
	a.Body = append(a.Body, beside(captions, a)...)
	return a, nil
}
