package corpus

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/txtar"
)

//go:embed demo/*.txtar
var demo embed.FS

// Paper is one invented document with what is known about it.
type Paper struct{ Name, Published, Publisher, URL, Title, Text string }

// Demo lists the documents of the demonstration in the order in which they were
// published: two negotiations over three months.
func Demo() ([]Paper, error) {
	var all []Paper
	for _, name := range []string{"parana", "okavango"} {
		data, err := demo.ReadFile("demo/" + name + ".txtar")
		if err != nil {
			return nil, err
		}
		for _, f := range txtar.Parse(data).Files {
			p, err := paper(f)
			if err != nil {
				return nil, err
			}
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(a, b Paper) int { return strings.Compare(a.Published, b.Published) })
	return all, nil
}

// paper reads a document: its head, an empty line, its text.
func paper(f txtar.File) (Paper, error) {
	head, text, ok := strings.Cut(string(f.Data), "\n\n")
	p := Paper{Name: f.Name, Text: text}
	for line := range strings.Lines(head) {
		name, value, _ := strings.Cut(strings.TrimRight(line, "\n"), ": ")
		switch name {
		case "published":
			p.Published = value
		case "publisher":
			p.Publisher = value
		case "url":
			p.URL = value
		case "title":
			p.Title = value
		default:
			ok = false
		}
	}
	if !ok || p.Published == "" || p.Text == "" {
		return p, fmt.Errorf("read invented document %s: its head is not as it should be", f.Name)
	}
	return p, nil
}
