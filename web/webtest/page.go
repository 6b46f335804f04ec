package webtest

import (
	"io"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// Page is an answer of a desk.
type Page struct {
	Status int
	Header http.Header
	URL    string // where the answer came from in the end
	Path   string // of it
	Body   string
	Root   *html.Node
}

// Get fetches a page.
func (d *Desk) Get(path string) (Page, error) {
	answer, err := http.Get(d.URL + path)
	return pageOf(answer, err)
}

// Post sends a form, as one of the desk's own pages would.
func (d *Desk) Post(path string, form url.Values) (Page, error) {
	answer, err := http.PostForm(d.URL+path, form)
	return pageOf(answer, err)
}

func pageOf(answer *http.Response, err error) (Page, error) {
	if err != nil {
		return Page{}, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return Page{}, err
	}
	root, err := html.Parse(strings.NewReader(string(body)))
	return Page{answer.StatusCode, answer.Header, answer.Request.URL.String(), answer.Request.URL.Path, string(body),
		root}, err
}

// Elements lists all elements of a page in order.
func (p Page) Elements() []*html.Node {
	var all []*html.Node
	for n := range p.Root.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

// Find lists the elements of a name, which may be "" for any, that have a class,
// which may be "" too.
func (p Page) Find(name, class string) []*html.Node {
	var found []*html.Node
	for _, n := range p.Elements() {
		if (name == "" || n.Data == name) && (class == "" ||
			strings.Contains(" "+Attr(n, "class")+" ", " "+class+" ")) {
			found = append(found, n)
		}
	}
	return found
}

// Attr is an attribute of an element, "" if it has none.
func Attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// Text is the words of an element and all in it.
func Text(n *html.Node) string {
	var b strings.Builder
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
