package intake

import (
	"errors"
	"regexp"
	"strings"

	"parley/lexicon"
)

// What people hand in that is text, and no report.
var (
	errLinks  = errors.New("it is a list of links, not a text")
	errTable  = errors.New("it is a table, not a text")
	errCode   = errors.New("it is source code, not a report")
	errFiller = errors.New("it is filler of a template (lorem ipsum), not a text")
)

// another tells what a text is that is no report, by its beginning.
func another(text string) error {
	start := strings.TrimLeft(text[:min(len(text), 16<<10)], "\uFEFF \t\r\n")
	lines := fullLines(start)
	switch {
	case most(lines, linkLine.MatchString, 2), len(Links(start)) > 0:
		return errLinks
	case table(lines):
		return errTable
	case code(lines):
		return errCode
	case filler(start):
		return errFiller
	}
	return formOf(lines)
}

// fullLines are the lines that are not empty, at most a few hundred.
func fullLines(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && len(lines) < 300 {
			lines = append(lines, line)
		}
	}
	return lines
}

// most reports whether nine in ten lines, and at least so many, are of a sort.
func most(lines []string, sort func(string) bool, least int) bool {
	n := 0
	for _, line := range lines {
		if sort(line) {
			n++
		}
	}
	return n >= least && n*10 >= len(lines)*9
}

var (
	// linkLine is a line that ends with a link, as in a list of bookmarks: alone,
	// behind a title, or in Markdown.
	linkLine = regexp.MustCompile(`(?i)^[-*•\d.)\s]*(?:(?:\S+\s+){0,14}<?(?:https?://|www\.)\S+>?|\[[^\]]*\]\(\S+\))$`)
	// codeLine is a line that only programs have; a stop of a statement behind it
	// is found in lists of treaties too.
	codeLine = regexp.MustCompile(`^(?:#include\b|#!/|package \w+;?$|import [\w."{*]+|from \w[\w.]* import |def \w+\(|class \w+(?:\(.*\))?[:{]|func \w*\(|(?:async )?function\b.*\(|(?:public|private|static) (?:static|class|void|final|int)\b|return\b.*;$|return \w+$|(?:const|let|var) \w+ ?=|if ?\(.*[{)]$|for ?\(|while ?\(|/\*|\*/)|[{}]$|^[)\]}]+[,;]?$|^\w+(?:\.\w+)*\([^)]*\);?$|^[\w.\[\]]+ (?:[-+*/:]?=) \S`)
	codeStop = regexp.MustCompile(`[;,:]$|^//|^#`)
)

// code reports whether most lines are those of a program, and many of them nothing
// else.
func code(lines []string) bool {
	if len(lines) == 0 || !codeLine.MatchString(lines[0]) && !codeStop.MatchString(lines[0]) {
		return false // a report that a page's scripts were left in is one
	}
	sure, others := 0, 0
	for _, line := range lines {
		switch {
		case codeLine.MatchString(line):
			sure++
		case codeStop.MatchString(line):
			others++
		}
	}
	return sure >= 3 && sure*4 >= len(lines) && (sure+others)*2 >= len(lines)
}

// table reports whether all lines have the same number of cells, and are no
// sentences: a comma in each of three lines makes no table.
func table(lines []string) bool {
	for _, mark := range []string{",", ";", "\t", "|"} {
		if len(lines) < 3 || strings.Count(lines[0], mark) == 0 || mark == "," && spaced(lines) {
			continue
		}
		same, sentences := 0, 0
		for _, line := range lines {
			if n := cells(line, mark); n == cells(lines[0], mark) {
				same++
			}
			if strings.HasSuffix(line, ".") || strings.HasSuffix(line, ".\"") {
				sentences++
			}
		}
		if same*10 >= len(lines)*9 && sentences*3 < len(lines) && (cells(lines[0], mark) > 2 || mark == "\t" || len(lines) > 5) {
			return true
		}
	}
	return false
}

// spaced reports whether a blank stands behind most commas, as in lists that people
// write: "Kari Lund, Prime Minister".
func spaced(lines []string) bool {
	text := strings.Join(lines, "\n")
	return strings.Count(text, ", ")*2 > strings.Count(text, ",")
}

// cells counts the cells of a line; marks in quotation marks part none.
func cells(line, mark string) int {
	n, quoted := 1, false
	for _, r := range line {
		switch {
		case r == '"':
			quoted = !quoted
		case string(r) == mark && !quoted:
			n++
		}
	}
	return n
}

// filler reports whether a quarter of the first words, "lorem ipsum" among them, are
// those that designers fill pages with.
func filler(start string) bool {
	head := strings.ToLower(start[:min(len(start), 600)])
	words := strings.Fields(head)
	n := 0
	for _, w := range words {
		if lexicon.TemplateFiller(strings.Trim(w, ".,;")) {
			n++
		}
	}
	return strings.Contains(head, "lorem ipsum") && n*4 >= len(words)
}

var linkIn = regexp.MustCompile(`(?i)(?:https?://|www\.)[^\s<>)\]]+`)

// Links are the addresses of a list of links, one a line; none of any other text. Lines
// that begin with "#" are remarks.
func Links(text string) []string {
	var all []string
	for row := range strings.Lines(strings.TrimPrefix(text, "\uFEFF")) {
		row = strings.TrimSpace(row)
		if row == "" || strings.HasPrefix(row, "#") {
			continue
		}
		if len(row) > 4000 || !linkLine.MatchString(row) {
			return nil
		}
		link := strings.TrimRight(linkIn.FindString(row), ".,;")
		if strings.HasPrefix(strings.ToLower(link), "www.") {
			link = "https://" + link
		}
		all = append(all, link)
	}
	return all
}
