package article

import (
	_ "embed"
	"regexp"
	"strings"

	"parley"
	"parley/intake/pattern"
)

//go:embed headings.tsv
var headingsFile string

var (
	table       = pattern.Read(headingsFile)
	generic     = regexp.MustCompile(`(?i)^` + table.Of("generic") + `$`)
	institution = regexp.MustCompile(table.Of("institution"))
	inCapitals  = regexp.MustCompile(`(?i)` + table.Of("institution"))
)

// Generic reports whether a heading names a kind of text or a part of a site, not one text: "Press
// release", "Speeches".
func Generic(heading string) bool { return generic.MatchString(strings.TrimSpace(heading)) }

// Institution reports whether a heading is the name of an office: "Ministry of Foreign Affairs", "OFFICE
// OF THE PRESIDENT".
func Institution(heading string) bool {
	return institution.MatchString(heading) || heading == strings.ToUpper(heading) && inCapitals.MatchString(heading)
}

// topmost is how many paragraphs may stand above a heading that is the title: a letterhead, a day.
const topmost = 4

// Headed is an article without a title whose first heading, above all its sentences, is taken for one.
func Headed(a Article) Article {
	if a.Title != "" {
		return a
	}
	for k, p := range a.Body[:min(len(a.Body), topmost+1)] {
		switch {
		case p.Kind == parley.HeadingText && !Generic(p.Text) && !Institution(p.Text):
			a.Title = p.Text
			a.Body = append(append([]Paragraph{}, a.Body[:k]...), a.Body[k+1:]...)
			return a
		case len(strings.Fields(p.Text)) > 12, strings.HasSuffix(p.Text, "."):
			return a
		}
	}
	return a
}
