package markdown_test

import (
	"strings"
	"testing"

	"parley/intake/markdown"
)

// TestRead shows a text as it is meant to be shown.
func TestRead(t *testing.T) {
	for name, c := range map[string]struct{ in, title, body string }{
		"a heading":        {"# Lund calls Keita\n\nThe *two* **spoke**.", "Lund calls Keita", "The two spoke."},
		"links and code":   {"They [met](https://a.example) in `Oslo`.", "", "They met in Oslo."},
		"numbers":          {"They agreed:\n\n1. to meet\n1. to talk", "", "They agreed:|1. to meet|2. to talk"},
		"lines that wrap":  {"The ministers of both\ncountries met.", "", "The ministers of both countries met."},
		"front matter":     {"---\ntitle: A call\ndate: 2024-03-05\n---\n\nThey spoke.", "A call", "They spoke."},
		"TOML above":       {"+++\ntitle = \"A call\"\ndate = 2024-03-05\n+++\n\nThey spoke.", "A call", "They spoke."},
		"a note":           {"They met[^1] there.\n\n[^1]: In Oslo.\n\nThey left.", "", "They met there.|They left."},
		"struck out":       {"They ~~fought~~ met.", "", "They met."},
		"what is to do":    {"- [ ] call Oslo\n- [x] write", "", "call Oslo|write"},
		"two headings":     {"# A call\n\n## Trade\n\nThey spoke.", "A call", "Trade|They spoke."},
		"a rule":           {"They met.\n\n---\n\nThey left.", "", "They met.|They left."},
		"blocks of markup": {"They met.\n\n<div>They agreed.</div>\n\nThey left.", "", "They met.|They agreed.|They left."},
		"markup inside":    {"They met.\n\n<script>alert(1)</script>\n\nThey left.", "", "They met.|They left."},
	} {
		a, err := markdown.Read(c.in)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var body []string
		for _, p := range a.Body {
			body = append(body, p.Text)
		}
		if got := strings.Join(body, "|"); a.Title != c.title || got != c.body {
			t.Errorf("%s: %q, %q; want %q, %q", name, a.Title, got, c.title, c.body)
		}
	}
	if a, _ := markdown.Read("---\ntitle: A call\ndate: 2024-03-05\nsource: Daily Post\nurl: " +
		"https://post.example/1\n---\nThey spoke."); a.Published != "2024-03-05" ||
		a.Publisher != "Daily Post" || a.Address != "https://post.example/1" {
		t.Errorf("front matter gives %+v", a)
	}
}

// TestBounded refuses what no person writes, and takes long lists and tables.
func TestBounded(t *testing.T) {
	for name, in := range map[string]string{"quotations": strings.Repeat(">", 5000) + " a", "lists": strings.Repeat("- ",
		5000) + "a",
		"brackets": strings.Repeat("[a](", 5000)} {
		if _, err := markdown.Read(in); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	for name, in := range map[string]string{"a long list": strings.Repeat("- They [met](https://a.example).\n\n", 5000),
		"a rule": strings.Repeat("-", 5000) + "\n\nThey met.", "code": strings.Repeat(" ", 200) + "a := 1\n\nThey met."} {
		if _, err := markdown.Read(in); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
