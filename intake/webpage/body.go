package webpage

import (
	"net/url"
	"slices"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"parley/intake/article"
	"parley/intake/block"
)

// fewWords is below how many words a text is one only if it has sentences.
const fewWords = 40

// body is the text of a page as paragraphs, found once.
func (p page) body(heading *html.Node) []article.Paragraph {
	if p.found.done {
		return p.found.body
	}
	p.found.done = true
	p.found.body = p.clean(p.parted(p.text(heading), heading), heading)
	return p.found.body
}

// text is what the elements of a site hold, or what the general extractor finds.
func (p page) text(heading *html.Node) []article.Paragraph {
	root := pruned(p.root, heading, p.found.captions)
	if s, ok := siteOf(p.address, p.canonical()); ok {
		if all := s.paragraphs(root); len(all) > 0 {
			return all
		}
	}
	found := densest(root)
	other := p.extracted(root)
	if 4*told(other) > 5*told(found) && !glued(other, found) {
		found = other
	} else {
		found = append(before(other, found), found...)
	}
	if !sentences(found) && p.places[p.root].letters() < smallPage {
		return block.Paragraphs(root)
	}
	return found
}

// glued reports whether one extractor has run together what the other has as paragraphs.
func glued(other, found []article.Paragraph) bool {
	for _, p := range other[:min(len(other), 20)] {
		n := 0
		for _, f := range found[:min(len(found), 20)] {
			if len(p.Text) > len(f.Text) && strings.Contains(p.Text, f.Text) {
				n++
			}
		}
		if n > 1 {
			return true
		}
	}
	return false
}

// before are the sentences that one extractor has before the first paragraph of the other:
// a beginning that stands in an element of its own.
func before(other, found []article.Paragraph) []article.Paragraph {
	if len(found) == 0 {
		return nil
	}
	k := slices.IndexFunc(other, func(p article.Paragraph) bool { return folded(p.Text) == folded(found[0].Text) })
	if k <= 0 || k > 4 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(other[:k]), func(p article.Paragraph) bool {
		return !sentences([]article.Paragraph{p}) || len(p.Text) < 60
	})
}

// smallPage is how many letters a page has that is its text: a page printed, or cut out.
const smallPage = 3000

// extracted is what go-readability takes for the text.
func (p page) extracted(root *html.Node) []article.Paragraph {
	address, _ := url.Parse(p.address)
	result, err := readability.FromDocument(root, address)
	if err != nil || result.Node == nil {
		return nil
	}
	return block.Paragraphs(result.Node)
}

// sentences reports whether a paragraph is a sentence: three words or more that end in a
// stop, not all in capitals.
func sentences(body []article.Paragraph) bool {
	for _, p := range body {
		t := strings.TrimRight(p.Text, `"'”’)`)
		if len(strings.Fields(t)) >= 3 && strings.HasSuffix(t, ".") && strings.ToUpper(t) != t {
			return true
		}
	}
	return false
}
