// Package markdown takes the words out of a text in Markdown.
//
// What comes in: a text in UTF-8. What goes out: an article whose title is the first
// heading of the first rank, or the one of the front matter, which can also tell day,
// publisher and address. Lists are numbered as they are shown: "1." three times is 1, 2, 3.
//
// "# Lund calls Keita\n\nThe *two* spoke." is the title and "The two spoke."
package markdown

import (
	"bytes"
	"errors"
	"regexp"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	renderer "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"

	"parley"
	"parley/intake/article"
	"parley/intake/block"
)

var errDeep = errors.New("its marks stand too deep in each other, or too many in a paragraph")

// What a text may have that a person writes: marks of quotations and lists before one line, and
// brackets in one paragraph. The work of finding the ends of links grows with the square of the
// brackets, that of lists in lists with the square of their depth.
const (
	mostMarks    = 100
	mostBrackets = 4000
)

// bounded reports whether no part of a text was made to cost time.
func bounded(source string) bool {
	brackets := 0
	for row := range strings.Lines(source) {
		if strings.TrimSpace(row) == "" {
			brackets = 0
		}
		brackets += strings.Count(row, "[") + strings.Count(row, "<")
		if brackets > mostBrackets || marksBefore(row) > mostMarks {
			return false
		}
	}
	return true
}

// marksBefore counts the marks of quotations and lists that a line begins with: three in "> - 1. Oslo".
func marksBefore(row string) int {
	n := 0
	for k := 0; k < len(row) && strings.IndexByte(" \t>-+*.)0123456789", row[k]) >= 0; k++ {
		if row[k] == '>' || row[k] == ' ' && k > 0 && row[k-1] != ' ' && row[k-1] != '>' {
			n++
		}
	}
	return n
}

// Read takes the article out of a text. It fails on one whose parts stand too deep in
// each other.
func Read(source string) (article.Article, error) {
	front, body := frontMatter(strings.TrimPrefix(source, "\uFEFF"))
	a := article.Article{Title: front["title"], Lead: firstOf(front, "description", "subtitle", "summary"),
		Published: firstOf(front, "date", "published", "pubdate"), Author: front["author"],
		Publisher: firstOf(front, "publisher", "source", "site"), Address: firstOf(front, "url", "canonical", "link")}
	if !bounded(body) {
		return a, errDeep
	}
	var page bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote),
		goldmark.WithRendererOptions(renderer.WithUnsafe())).Convert([]byte(body), &page); err != nil {
		return a, errDeep
	}
	root, err := html.Parse(&page)
	if err != nil {
		return a, errDeep
	}
	withoutNotes(root)
	a.Body = block.Paragraphs(root)
	if len(a.Body) > 0 && a.Body[0].Kind == parley.HeadingText && (a.Title == "" || strings.EqualFold(a.Title, a.Body[0].Text)) {
		a.Title, a.Body = a.Body[0].Text, a.Body[1:]
	}
	return a, nil
}

// withoutNotes takes the notes at the foot out of a tree; their marks go with the lines that have them.
func withoutNotes(root *html.Node) {
	for n := range block.Elements(root) {
		if block.Is(n, "div") && block.Attribute(n, "class") == "footnotes" {
			n.Parent.RemoveChild(n)
			return
		}
	}
}

// fences are the lines around what stands above a text of itself, in YAML and in TOML, and how their
// lines are read.
var fences = map[string]*regexp.Regexp{
	"---": regexp.MustCompile(`^([A-Za-z_-]{2,30}):[ \t]*(.*)$`),
	"+++": regexp.MustCompile(`^([A-Za-z_-]{2,30})[ \t]*=[ \t]*(.*)$`),
}

// frontMatter are the lines "name: value" between two lines of hyphens above a text, or those
// "name = value" between two of plus signs.
func frontMatter(source string) (front map[string]string, body string) {
	front = map[string]string{}
	source = strings.ReplaceAll(source, "\r\n", "\n")
	for _, fence := range []string{"---", "+++"} {
		head, found := strings.CutPrefix(source, fence+"\n")
		end := strings.Index(head, "\n"+fence)
		if !found || end < 0 {
			continue
		}
		for row := range strings.Lines(head[:end]) {
			if m := fences[fence].FindStringSubmatch(strings.TrimSpace(row)); m != nil {
				front[strings.ToLower(m[1])] = strings.Trim(m[2], `"' `)
			}
		}
		_, body, _ = strings.Cut(head[end+1:], "\n")
		return front, body
	}
	return front, source
}

func firstOf(front map[string]string, names ...string) string {
	for _, name := range names {
		if front[name] != "" {
			return front[name]
		}
	}
	return ""
}
