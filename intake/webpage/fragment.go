package webpage

import (
	"strings"

	"golang.org/x/net/html"

	"parley/intake/article"
	"parley/intake/block"
)

// Fragment are the paragraphs of words in HTML that are no page, such as a mail: without
// what is hidden, what is furniture, and the elements that skip names.
func Fragment(source string, skip func(*html.Node) bool) []article.Paragraph {
	if bounded(source) != nil {
		return nil
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil
	}
	out := map[*html.Node]bool{}
	for n := range block.Elements(root) {
		if skip(n) {
			out[n] = true
		}
	}
	var kept []article.Paragraph
	for _, p := range block.Paragraphs(pruned(root, nil, out)) {
		if !furniture(p) {
			kept = append(kept, p)
		}
	}
	return kept
}
