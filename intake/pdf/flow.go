package pdf

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/intake/article"
)

// flow puts the lines of all pages together to paragraphs.
func flow(pages []page) article.Article {
	lines := make([][]run, len(pages))
	for k, p := range pages {
		lines[k] = runs(p)
	}
	lines = withoutHeads(lines, pages)
	w := writer{words: wordsOf(lines)}
	w.body = bodySize(lines)
	lines = withoutNotes(lines, w.body)
	for _, p := range lines {
		for _, b := range bands(p) {
			w.band(b)
		}
	}
	w.flush()
	return titled(w.all)
}

// bodySize is the size that most letters are set in.
func bodySize(pages [][]run) float64 {
	letters := map[int]int{}
	for _, p := range pages {
		for _, r := range p {
			letters[int(r.size*2+0.5)] += len(r.text)
		}
	}
	best, most := 24, 0
	for size, n := range letters {
		if n > most || n == most && size < best {
			best, most = size, n
		}
	}
	return float64(best) / 2
}

// block is a paragraph with the size it is set in.
type block struct {
	text string
	size float64
	bold bool
}

// writer gathers lines until a paragraph ends.
type writer struct {
	all   []block
	now   block
	last  run
	open  bool
	body  float64
	words map[string]int
}

// band writes the lines of a column.
func (w *writer) band(lines band) {
	var left, right, leads []float64
	for k, r := range lines {
		left, right = append(left, r.x0), append(right, r.x1)
		if k > 0 && lines[k-1].y-r.y > 0.5*r.size {
			leads = append(leads, lines[k-1].y-r.y)
		}
	}
	slices.Sort(right)
	edge := right[len(right)-1]
	if len(right) >= 10 {
		edge = right[len(right)*4/5] // some line may reach further
	}
	slices.Sort(leads)
	column := measure{left: slices.Min(left), right: edge, lead: median(leads)}
	if len(leads) > 0 {
		column.tight = leads[len(leads)/4]
	}
	for k, r := range lines {
		switch {
		case !w.open:
		case k == 0 && !w.goesOn(r):
			w.flush()
		case k > 0 && w.ends(lines, k, column):
			w.flush()
		}
		w.line(r)
	}
}

// measure is the left and right edge of a column, and the usual distance of its lines; tight is that of
// those which stand closer than most.
type measure struct{ left, right, lead, tight float64 }

// goesOn reports whether a paragraph that a column or page ended in goes on in the first
// line of the next.
func (w *writer) goesOn(next run) bool {
	first, _ := utf8.DecodeRuneInString(next.text)
	if w.now.size > 1.15*w.body {
		return sameSize(w.now.size, next.size) && w.last.y-next.y < 1.6*next.size && w.last.y > next.y
	}
	return sameSize(w.now.size, next.size) && !stops(w.now.text) && !item.MatchString(next.text) &&
		(unicode.IsLower(first) || strings.HasSuffix(w.now.text, "-") || w.now.size == w.body && !w.now.bold)
}

// item begins an item of a list.
var item = regexp.MustCompile(`^(?:[•●▪◦■–—*-]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|(?:Article|Section|ARTICLE|SECTION) [\dIVXL]+\b)`)

// ends reports whether a paragraph ended before a line of a column.
func (w *writer) ends(lines band, k int, c measure) bool {
	r, before := lines[k], lines[k-1]
	gap := before.y - r.y
	short := deliberate(before, r, c)
	indented := r.x0 > c.left+0.7*r.size && before.x0 < r.x0-0.5*r.size
	switch {
	case !sameSize(before.size, r.size), before.bold != r.bold && short, item.MatchString(r.text):
		return true
	case gap > 1.3*c.lead && gap > 1.45*r.size, gap > 2.2*r.size && gap > 1.2*c.lead:
		return true
	case gap > 1.9*r.size && (short || stops(before.text)): // an empty line behind one that was ended by hand
		return true
	case gap > 1.9*r.size && gap > 1.6*c.tight && begins(r.text):
		return true
	case short && capitals(before.text) && !capitals(r.text): // a letterhead
		return true
	case indented && stops(before.text):
		return true
	}
	heading := r.size > 1.15*w.body
	return short && !heading && (stops(before.text) || k > 1 && deliberate(lines[k-2], before, c))
}

// deliberate reports whether a line was ended by hand: the first word of the next would
// have had room on it.
func deliberate(line, next run, c measure) bool {
	word, _, _ := strings.Cut(next.text, " ")
	width := (next.x1 - next.x0) * float64(utf8.RuneCountInString(word)+1) / float64(utf8.RuneCountInString(next.text))
	return line.x1+width < c.right-0.6*line.size
}

// begins reports whether a line begins with a capital, as paragraphs do.
func begins(line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	return unicode.IsUpper(first)
}

// capitals reports whether a line of two words or more is set in capitals.
func capitals(line string) bool {
	return strings.Contains(line, " ") && line == strings.ToUpper(line) && line != strings.ToLower(line)
}

func sameSize(a, b float64) bool { return a-b < 0.08*b && b-a < 0.08*a }

// stops reports whether a line ends as sentences do.
func stops(s string) bool {
	s = strings.TrimRight(s, `"'”’)»`)
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, ":")
}

// line adds a line to the paragraph.
func (w *writer) line(r run) {
	if !w.open {
		w.now, w.open = block{text: r.text, size: r.size, bold: r.bold}, true
	} else {
		w.now.text = w.whole(w.now.text, r.text)
	}
	w.last = r
}

func (w *writer) flush() {
	if w.open && w.now.text != "" {
		w.all = append(w.all, w.now)
	}
	w.now, w.open = block{}, false
}

// titled takes what is set largest at the top for the title, and marks headings.
func titled(all []block) article.Article {
	var a article.Article
	largest, at := 0.0, -1
	var sizes []float64
	for k, b := range all {
		sizes = append(sizes, b.size)
		if k < 6 && len(b.text) < 300 && b.size > largest*1.05 {
			largest, at = b.size, k
		}
	}
	usual := median(sizes)
	for k, b := range all {
		p := article.Plain(b.text)
		switch {
		case k == at && b.size > 1.15*usual && len(strings.Fields(b.text)) > 1:
			a.Title = b.text
			continue
		case b.size > 1.1*usual && len(b.text) < 200 && !stops(b.text), b.bold && len(b.text) < 120 && !stops(b.text):
			p.Kind = parley.HeadingText
		}
		a.Body = append(a.Body, p)
	}
	return a
}
