package intake

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
)

//go:embed forms.tsv
var formsFile string

// form is a text that a program wrote for programs.
type form struct {
	what    string
	first   bool // told by its first line, else by most of them
	pattern *regexp.Regexp
	has     string // what stands in it at least twice; "" for nothing
}

// Form is the fault of such a text.
type Form struct{ What string }

func (e *Form) Error() string { return "it is " + e.What + ", not a report" }

var forms = sync.OnceValue(func() []form {
	var all []form
	for row := range strings.Lines(formsFile) {
		cells := strings.Split(strings.TrimRight(row, "\r\n"), "\t")
		if strings.HasPrefix(row, "#") || len(cells) < 3 {
			continue
		}
		f := form{what: cells[0], first: cells[1] == "first", pattern: regexp.MustCompile(cells[2])}
		if len(cells) > 3 {
			f.has = cells[3]
		}
		all = append(all, f)
	}
	return all
})

// formOf is the form that the lines of a text have, or nil.
func formOf(lines []string) error {
	for _, f := range forms() {
		told := len(lines) > 0 && f.first && f.pattern.MatchString(lines[0]) || !f.first && most(lines, f.pattern.MatchString, 3)
		if told && f.has != "" {
			told = strings.Count(strings.Join(lines, "\n"), f.has) > 1
		}
		if told {
			return &Form{f.what}
		}
	}
	return nil
}
