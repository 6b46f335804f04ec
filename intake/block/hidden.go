package block

import (
	"strings"

	"golang.org/x/net/html"
)

// Hidden reports whether an element is not shown.
func Hidden(n *html.Node) bool {
	style := strings.ReplaceAll(strings.ToLower(Attribute(n, "style")), " ", "")
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") ||
		Attribute(n, "aria-hidden") == "true" && !Is(n, "i", "span", "svg")
}
