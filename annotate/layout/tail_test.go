package layout_test

import (
	"testing"

	"parley/annotate/layout"
)

// Links and credits below a report are no part of it; a line that only begins
// like one is.
func TestTail(t *testing.T) {
	for _, c := range []struct {
		text, skipped string
	}{
		{"Berg met Lund on Friday.\n\nRelated coverage:\n\nHaddad meets Okoth.\n",
			"Related coverage:\n\nHaddad meets Okoth.\n"},
		{"Berg met Lund.\n\nRead also: Haddad meets Okoth\n\nThey agreed to meet again.\n",
			"Read also: Haddad meets Okoth\n"},
		{"Berg met Lund.\nAdvertisement\nThey agreed.\n", "Advertisement\n"},
		{"Berg met Lund.\nEditor: Samir Lotfi\n", "Editor: Samir Lotfi\n"},
		{"Berg met Lund.\nRelated talks will follow in May, she said, and more on this later.\n", ""},
	} {
		got := ""
		for _, s := range layout.Tail(c.text) {
			got += c.text[s[0]:s[1]]
		}
		if got != c.skipped {
			t.Errorf("%q: skipped %q, want %q", c.text, got, c.skipped)
		}
	}
}
