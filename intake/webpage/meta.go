package webpage

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"parley/intake/article"
	"parley/intake/block"
)

// meta are what a page tells of itself in its head, by name in small letters; of several
// of one name the first.
type meta map[string]string

func metaOf(root *html.Node) meta {
	m := meta{}
	for n := range block.Elements(root) {
		if !block.Is(n, "meta") {
			continue
		}
		value := block.Line(block.Attribute(n, "content"))
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			if name := strings.ToLower(block.Attribute(n, key)); name != "" && value != "" && m[name] == "" {
				m[name] = value
			}
		}
	}
	return m
}

// first is the first of some names that is told.
func (m meta) first(names ...string) string {
	for _, name := range names {
		if m[name] != "" {
			return m[name]
		}
	}
	return ""
}

// linked is what a page tells of its article in linked data (JSON-LD, schema.org).
type linked struct {
	Headline, Published, Publisher, Author, Body, Address string
	Free                                                  bool              // whether it says that all may read it
	Paid                                                  bool              // or that not all may
	named                                                 map[string]string // names by the ids of objects
}

// articleTypes are the types of schema.org that are articles.
var articleTypes = []string{"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
	"OpinionNewsArticle", "BlogPosting", "LiveBlogPosting", "PressRelease", "SocialMediaPosting", "Report", "WebPage",
	"GovernmentArticle"}

// mostLinked is the largest script of linked data that is read, in bytes.
const mostLinked = 1 << 20

// linkedData reads the linked data of a page; of several articles the first that has a
// headline and a day.
func linkedData(root *html.Node) linked {
	var found linked
	var all []any
	for n := range block.Elements(root) {
		if !block.Is(n, "script") || !strings.EqualFold(block.Attribute(n, "type"), "application/ld+json") || n.FirstChild == nil ||
			len(n.FirstChild.Data) > mostLinked {
			continue
		}
		var value any
		if json.Unmarshal([]byte(strings.TrimSpace(n.FirstChild.Data)), &value) == nil {
			all = append(all, value)
		}
	}
	each(all, 0, found.note)
	each(all, 0, found.take)
	return found
}

// note notes the name of an object that others refer to.
func (l *linked) note(o map[string]any) {
	if id, called := text(o["@id"]), text(o["name"]); id != "" && called != "" {
		if l.named == nil {
			l.named = map[string]string{}
		}
		l.named[id] = called
	}
}

// each hands over all objects of a value.
func each(value any, depth int, take func(map[string]any)) {
	if depth > 8 {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			each(one, depth+1, take)
		}
	case map[string]any:
		take(v)
		each(v["@graph"], depth+1, take)
		each(v["mainEntity"], depth+1, take)
		each(v["mainEntityOfPage"], depth+1, take)
	}
}

// take fills what is not told yet from an object that is an article.
func (l *linked) take(o map[string]any) {
	sort := slices.IndexFunc(articleTypes, func(t string) bool { return slices.Contains(list(o["@type"]), t) })
	if sort < 0 {
		return
	}
	fill := func(into *string, value string) {
		if *into == "" {
			*into = block.Line(value)
		}
	}
	if articleTypes[sort] != "WebPage" {
		fill(&l.Headline, text(o["headline"]))
		fill(&l.Author, l.name(o["author"]))
		if l.Body == "" {
			l.Body = text(o["articleBody"])
		}
	}
	fill(&l.Published, text(o["datePublished"]))
	fill(&l.Publisher, l.name(o["publisher"]))
	fill(&l.Address, text(o["url"]))
	free := strings.ToLower(text(o["isAccessibleForFree"]))
	l.Free, l.Paid = l.Free || free == "true", l.Paid || free == "false"
}

// text is a value as words: a string, a number, or the first of a list.
func text(value any) string {
	switch v := value.(type) {
	case string:
		return html.UnescapeString(v)
	case bool:
		return map[bool]string{true: "true", false: "false"}[v]
	case []any:
		if len(v) > 0 {
			return text(v[0])
		}
	}
	return ""
}

// name is the name of a person or organisation, told in place or by its id.
func (l *linked) name(value any) string {
	switch v := value.(type) {
	case map[string]any:
		if called := text(v["name"]); called != "" {
			return called
		}
		return l.named[text(v["@id"])]
	case []any:
		if len(v) > 0 {
			return l.name(v[0])
		}
	}
	return text(value)
}

func list(value any) []string {
	switch v := value.(type) {
	case string:
		return []string{v}
	case []any:
		var all []string
		for _, one := range v {
			all = append(all, text(one))
		}
		return all
	}
	return nil
}

// linkedBody is the text of an article as its linked data give it, for a page that shows it by scripts.
func (p page) linkedBody() []article.Paragraph {
	var all []article.Paragraph
	for line := range strings.Lines(p.linked.Body) {
		if line = block.Line(line); line != "" {
			all = append(all, article.Plain(line))
		}
	}
	return all
}
