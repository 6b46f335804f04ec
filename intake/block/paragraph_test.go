package block_test

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parley/intake/block"
)

// TestParagraphs reads blocks in the order of the page.
func TestParagraphs(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"two breaks":      {"<p>The two<br>spoke.<br><br>He left.</p>", "The two\nspoke.|He left."},
		"a numbered list": {"<ol start=3><li>Trade</li><li>Fish</li></ol>", "3. Trade|4. Fish"},
		"a table": {"<table><tr><th>Topic</th><th>Outcome</th></tr><tr><td>Trade</td><td><p>Talks in " +
			"June</p></td></tr></table>", "Topic | Outcome|Trade | Talks in June"},
		"an empty cell": {"<table><tr><td>Trade</td><td></td></tr><tr><td>Fish</td><td>Talks</td></tr></table>",
			"Trade|Fish | Talks"},
		"a table's caption": {"<table><caption>Votes</caption><tr><td>For</td><td>12</td></tr><tr><td>Against</td><td>3</td></tr></table>", "Votes|For | 12|Against | 3"},
		"a layout": {"<table><tr><td>Oslo</td><td>They met.</td></tr><tr><td>Fish</td><td>Talks</td></tr></table>",
			"Oslo|They met.|Fish|Talks"},
		"one row": {"<table><tr><td>Oslo</td><td>Bergen</td></tr></table>", "Oslo|Bergen"},
		"one in another": {"<table><tr><td><table><tr><td>For</td><td>12</td></tr><tr><td>Against</td><td>3</td></tr></table></td>" +
			"<td>Oslo</td></tr><tr><td>A</td><td>B</td></tr></table>", "For | 12|Against | 3|Oslo|A|B"},
	} {
		root, err := html.Parse(strings.NewReader(c.page))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range block.Paragraphs(root) {
			got = append(got, p.Text)
		}
		if text := strings.Join(got, "|"); text != c.want {
			t.Errorf("%s: got  %q\nwant %q", name, text, c.want)
		}
	}
}
