package article_test

import (
	"testing"

	"parley"
	"parley/intake/article"
)

// TestWhole makes one text of an article: each part stands where it is said to, and a title that the
// body begins with stands there once.
func TestWhole(t *testing.T) {
	a := article.Article{Title: "Lund calls Keita", Lead: "They spoke of grain.", Body: []article.Paragraph{
		article.Plain("Lund calls Keita"), article.Plain("The two spoke."),
		{Kind: parley.CaptionText, Text: "Lund in Oslo"}, {Kind: parley.HeadingText, Text: "Grain"},
		article.Plain("He thanked her.")}}
	text, parts := a.Whole()
	const want = "Lund calls Keita\n\nThey spoke of grain.\n\nThe two spoke.\n\nLund in Oslo\n\nGrain\n\nHe thanked her.\n"
	if text != want {
		t.Errorf("got %q, want %q", text, want)
	}
	words := map[parley.PartKind]string{parley.TitleText: "Lund calls Keita", parley.LeadText: "They spoke of grain.",
		parley.CaptionText: "Lund in Oslo", parley.HeadingText: "Grain"}
	for _, p := range parts {
		if got := text[p.Start:p.End]; got != words[p.Kind] {
			t.Errorf("%s is %q, want %q", p.Kind, got, words[p.Kind])
		}
		delete(words, p.Kind)
	}
	if len(words) > 0 {
		t.Errorf("no part for %v", words)
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		n          int
		form, want string
	}{{3, "decimal", "3"}, {3, "lower-alpha", "c"}, {27, "lower-alpha", "27"}, {14, "upper-roman", "XIV"}, {9,
		"lower-roman", "ix"},
		{0, "upper-roman", "0"}, {2000, "upper-roman", "2000"}} {
		if got := article.Number(c.n, c.form); got != c.want {
			t.Errorf("%d as %s: %q, want %q", c.n, c.form, got, c.want)
		}
	}
}
