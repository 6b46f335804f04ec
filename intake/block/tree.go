// Package block reads trees of HTML as blocks of words.
//
// What comes in: a tree. What goes out: its paragraphs in the order of the page, headings
// marked, lists numbered as the page shows them ([Paragraphs]); or the words of one
// element on one line ([Words]). It knows nothing of pages, and leaves nothing out but
// what is never shown and lines that are links alone.
//
// <p>The two<br>spoke.</p><ol><li>Trade</li></ol> is two paragraphs, "The two\nspoke."
// and "1. Trade".
package block

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
)

// Attribute is an attribute of an element, "" where it has none.
func Attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// Elements are the elements of a tree in the order of the page, without those inside
// ones for which skip says so.
func Elements(root *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		for n := range root.Descendants() {
			if n.Type == html.ElementNode && !yield(n) {
				return
			}
		}
	}
}

// Is reports whether a node is an element of one of some names.
func Is(n *html.Node, names ...string) bool {
	if n == nil || n.Type != html.ElementNode {
		return false
	}
	for _, name := range names {
		if n.Data == name {
			return true
		}
	}
	return false
}

// Inside reports whether an element stands in one of some names, or is one.
func Inside(n *html.Node, names ...string) bool {
	for ; n != nil; n = n.Parent {
		if Is(n, names...) {
			return true
		}
	}
	return false
}

// Words are the words in a node on one line: blanks of any sort are one blank, and a
// Line break or the end of a block parts words.
func Words(n *html.Node) string {
	var b strings.Builder
	write(&b, n)
	return Line(b.String())
}

func write(b *strings.Builder, n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		b.WriteString(n.Data)
		return
	case Is(n, "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "textarea", "del", "s",
		"strike"):
		return
	case Is(n, "br"):
		b.WriteByte(' ')
	}
	block := IsBlock(n)
	if block {
		b.WriteByte(' ')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		write(b, c)
	}
	if block {
		b.WriteByte(' ')
	}
}

// Line is a text on one line. Marks that are not seen, such as soft hyphens, are left
// out.
func Line(s string) string {
	s = unseen.Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

var unseen = strings.NewReplacer("\u00AD", "", "\u200B", "", "\uFEFF", "", "\u2060", "", "\u200E", "", "\u200F", "",
	"\u00A0", " ", "\u202F", " ", "\u2009", " ")

// blocks are elements that begin and end a line.
var blocks = map[string]bool{"address": true, "article": true, "aside": true, "blockquote": true, "body": true,
	"center": true, "dd": true, "details": true, "div": true, "dl": true, "dt": true, "fieldset": true, "figcaption": true,
	"figure": true, "footer": true, "form": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true,
	"header": true, "hr": true, "li": true, "main": true, "nav": true, "ol": true, "p": true, "pre": true, "section": true,
	"summary": true, "table": true, "tbody": true, "td": true, "tfoot": true, "th": true, "thead": true, "tr": true,
	"ul": true}

func IsBlock(n *html.Node) bool { return n.Type == html.ElementNode && blocks[n.Data] }

// First is the first element of a name in the order of the page.
func First(root *html.Node, names ...string) *html.Node {
	for n := range Elements(root) {
		if Is(n, names...) {
			return n
		}
	}
	return nil
}
