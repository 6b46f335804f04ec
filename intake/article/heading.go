package article

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"

	"parley"
)

//go:embed headings.txt
var headingsFile string

var generic = sync.OnceValue(func() *regexp.Regexp {
	var all []string
	for row := range strings.Lines(headingsFile) {
		if row = strings.TrimSpace(row); row != "" && !strings.HasPrefix(row, "#") {
			all = append(all, row)
		}
	}
	return regexp.MustCompile(`(?i)^(?:` + strings.Join(all, "|") + `)$`)
})

// Generic reports whether a heading names a kind of text or a part of a site, not one text: "Press
// release", "Speeches".
func Generic(heading string) bool { return generic().MatchString(strings.TrimSpace(heading)) }

// topmost is how many paragraphs may stand above a heading that is the title: a letterhead, a day.
const topmost = 4

// Headed is an article without a title whose first heading, above all its sentences, is taken for one.
func Headed(a Article) Article {
	if a.Title != "" {
		return a
	}
	for k, p := range a.Body[:min(len(a.Body), topmost+1)] {
		switch {
		case p.Kind == parley.HeadingText && !Generic(p.Text):
			a.Title = p.Text
			a.Body = append(append([]Paragraph{}, a.Body[:k]...), a.Body[k+1:]...)
			return a
		case len(strings.Fields(p.Text)) > 12, strings.HasSuffix(p.Text, "."):
			return a
		}
	}
	return a
}
