package webpage

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"parley"
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
	p.found.body = p.clean(p.text(heading), heading)
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

// clean leaves out what is the headline, the standfirst, the author or the day once more,
// lines that are furniture, and lists of what follows.
func (p page) clean(body []article.Paragraph, heading *html.Node) []article.Paragraph {
	var kept []article.Paragraph
	title, author := folded(p.title(heading)), folded(p.author())
	for k := 0; k < len(body); k++ {
		one := body[k]
		said := folded(one.Text)
		switch {
		case said == "", !strings.ContainsFunc(said, unicode.IsLetter):
		case k < 6 && (said == title || said == author || jobLine.MatchString(one.Text)):
		case (k < 4 || k < len(body)-3 && strings.Contains(said, ":")) && p.dayLine(one.Text):
		case k < 6 && summary.MatchString(one.Text) && k+1 < len(body) && body[k+1].Item:
			for k+1 < len(body) && body[k+1].Item {
				k++ // what the text tells once more
			}
		case !furniture(one):
			kept = append(kept, one)
		}
		if ends(one) && k*3 > len(body) {
			break // what stands behind is other reports
		}
	}
	return withoutLoneHeadings(kept)
}

var (
	// summary heads a list of what a report tells, above it.
	summary = says("summary", "(?i)")
	// jobLine is what stands under the name of a reporter.
	jobLine = says("job", "(?i)")
)

// withoutLoneHeadings leaves out headings behind which nothing stands: those of lists that
// were cut away.
func withoutLoneHeadings(body []article.Paragraph) []article.Paragraph {
	for len(body) > 0 && body[len(body)-1].Kind == parley.HeadingText {
		body = body[:len(body)-1]
	}
	return body
}
