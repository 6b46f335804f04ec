package block

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"parley"
	"parley/intake/article"
)

// Paragraphs are the blocks of a tree in the order of the page: each block that holds
// Words of its own is a paragraph, as are the lines between two breaks in a row.
func Paragraphs(root *html.Node) []article.Paragraph {
	var w walker
	w.walk(root)
	w.flush()
	return w.all
}

// walker gathers the words of a block until another begins.
type walker struct {
	all    []article.Paragraph
	line   strings.Builder
	kind   parley.PartKind
	linked int // letters of the line that are links
	breaks int // line breaks since the last word
	mark   string
	now    *html.Node         // the block whose words are gathered
	around map[*html.Node]int // the numbers of the elements around paragraphs
	item   bool               // inside an item of a list
	items  map[*html.Node]int // of numbered lists, so far
}

// lineBreak stands for a break of the page among the blanks of its source.
const lineBreak = '\x1e'

// lines are the lines of a paragraph, those that are empty left out.
func lines(s string) string {
	var all []string
	for part := range strings.SplitSeq(s, string(lineBreak)) {
		if part = Line(part); part != "" {
			all = append(all, part)
		}
	}
	return strings.Join(all, "\n")
}

func (w *walker) walk(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.word(n.Data)
		return
	case Is(n, "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "textarea", "nav", "del", "s", "strike",
		"video", "audio"), Is(n, "figure") && First(n, "img", "picture", "video", "iframe", "svg") != nil:
		return
	case Is(n, "sup") && noted(w.line.String(), Words(n)):
		return
	case Is(n, "br"):
		if w.breaks++; w.breaks > 1 {
			w.flush()
		} else {
			w.line.WriteByte(lineBreak)
		}
		return
	}
	if !IsBlock(n) {
		w.inline(n)
		return
	}
	w.flush()
	if Is(n, "table") && tabular(n) {
		w.rows(n)
		return
	}
	was, item, block := w.kind, w.item, w.now
	w.now = n
	if Is(n, "h1", "h2", "h3", "h4", "h5", "h6") {
		w.kind = parley.HeadingText
	}
	if w.item = item || Is(n, "li"); Is(n, "li") && Is(n.Parent, "ol") {
		w.mark = w.itemMark(n)
	}
	w.children(n)
	w.flush()
	w.kind, w.item, w.now = was, item, block
}

func (w *walker) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if Is(c, "span", "time") && Is(c.PrevSibling, "span", "time") && apart(w.line.String(), Words(c)) {
			w.line.WriteByte(' ')
		}
		w.walk(c)
	}
}

// note is the mark of a note: a number, a letter in brackets, a star.
var note = regexp.MustCompile(`^(?:\[?\d{1,3}\]?|[*†‡]+|\[[a-z]\]|\[note \d+\])(?:[, ]+\[?\d{1,3}\]?)*$`)

// noted reports whether words set high behind a line are the mark of a note: "in 2025¹". What stands
// behind a measure is a power: "km²".
func noted(line, words string) bool {
	fields := strings.Fields(line)
	return note.MatchString(words) && len(fields) > 0 && !measure[fields[len(fields)-1]]
}

var measure = map[string]bool{"m": true, "km": true, "cm": true, "mm": true}

// apart reports whether words of two elements that touch each other are shown apart by the style of
// the page: "10 April" and "5:42 PM". A letter set large, and "12" before "th", are one word.
func apart(line, words string) bool {
	before, size := utf8.DecodeLastRuneInString(line)
	next, _ := utf8.DecodeRuneInString(words)
	more, _ := utf8.DecodeLastRuneInString(line[:len(line)-size])
	return (unicode.IsDigit(before) || unicode.IsLetter(before) && unicode.IsLetter(more)) &&
		(unicode.IsDigit(next) || unicode.IsUpper(next))
}

// inline walks an element inside a line; letters of links are counted.
func (w *walker) inline(n *html.Node) {
	before := w.line.Len()
	w.children(n)
	if Is(n, "a") && w.line.Len() > before {
		w.linked += w.line.Len() - before
	}
}

func (w *walker) word(s string) {
	if strings.TrimSpace(s) != "" {
		w.breaks = 0
	}
	w.line.WriteString(s)
}

// flush ends the paragraph. A paragraph that is nothing but links and no sentence leads
// to another page.
func (w *walker) flush() {
	told := lines(w.line.String())
	all := w.linked*10 >= len(told)*9
	w.line.Reset()
	w.linked, w.breaks = 0, 0
	if told == "" || all && !sentence(told) {
		return
	}
	if w.mark != "" {
		told, w.mark = w.mark+" "+told, ""
	}
	w.all = append(w.all, article.Paragraph{Kind: w.kind, Text: told, Item: w.item, In: w.in()})
}

// in is the number of the element around the paragraph that ends: of a block of words alone the one that
// it stands in, else the block itself, whose words are parted by breaks.
func (w *walker) in() int {
	n := w.now
	if n == nil {
		return 0
	}
	if Is(n, "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "blockquote") && n.Parent != nil {
		n = n.Parent
	}
	if w.around == nil {
		w.around = map[*html.Node]int{}
	}
	if w.around[n] == 0 {
		w.around[n] = len(w.around) + 1
	}
	return w.around[n]
}

// sentence reports whether a line ends as sentences do.
func sentence(s string) bool {
	s = strings.TrimRight(s, `"'”’)`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ":")
}

// itemMark is the number of an item of a numbered list, as the page shows it.
func (w *walker) itemMark(n *html.Node) string {
	if w.items == nil {
		w.items = map[*html.Node]int{}
	}
	at := w.items[n.Parent]
	w.items[n.Parent]++
	return number(start(n.Parent)+at, Attribute(n.Parent, "type")) + "."
}
