package webpage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/intake/article"
	"parley/intake/moment"

	"golang.org/x/net/html"
)

// clean leaves out what is the headline, the standfirst, the author or the day once more,
// lines that are furniture, and lists of what follows.
func (p page) clean(body []article.Paragraph, heading *html.Node) []article.Paragraph {
	var kept []article.Paragraph
	title, author := folded(p.title(heading)), folded(p.author())
	for k := 0; k < len(body); k++ {
		one := body[k]
		said := folded(one.Text)
		switch {
		case (k < 4 || k < len(body)-3 && strings.Contains(said, ":")) && p.dayLine(one.Text):
			p.found.day = firstTold(p.found.day, p.dayIn(one.Text))
		case said == "", !strings.ContainsFunc(said, unicode.IsLetter):
		case k < 6 && (said == title || said == author || one.Text == p.found.office || jobLine.MatchString(one.Text) ||
			byline(one.Text)):
		case k < 6 && summary.MatchString(one.Text) && k+1 < len(body) && body[k+1].Item:
			for k+1 < len(body) && body[k+1].Item {
				k++ // what the text tells once more
			}
		case !furniture(one):
			kept = append(kept, one)
		}
		if ends(one) && (k*3 > len(body) || told(kept) >= leastAbove) {
			break
		}
		if heads(one) {
			k = goesOn(body, k, lane(kept)) - 1
		}
	}
	return withoutLoneHeadings(kept)
}

// lane is the element around most letters of some paragraphs.
func lane(body []article.Paragraph) int {
	letters, best := map[int]int{}, 0
	for _, p := range body {
		if letters[p.In] += len(p.Text); letters[p.In] > letters[best] {
			best = p.In
		}
	}
	return best
}

// leastAbove is how many letters of sentences stand above a line behind which nothing of the report does.
const leastAbove = 400

// leastBelow is how many letters of sentences stand below a list of other reports where the report goes
// on there.
const leastBelow = 250

// goesOn is where a report goes on below a list of others: at the next sentence in the same element, if
// enough of these follow; the end of the text where it does not. Of a list in the first third of a text
// only the heading is left out.
func goesOn(body []article.Paragraph, at, lane int) int {
	first, letters := len(body), 0
	for k := at + 1; k < len(body) && !ends(body[k]); k++ {
		one := body[k]
		if one.In != lane || one.Item || len(one.Text) < 60 || !sentences(body[k:k+1]) {
			continue
		}
		if letters += len(one.Text); first == len(body) {
			first = k
		}
	}
	switch {
	case letters >= leastBelow:
	case at*3 > len(body):
		return len(body)
	default:
		return at + 1 // a list beside the beginning of a text
	}
	for first > at+1 && body[first-1].Kind == parley.HeadingText && body[first-1].In == lane && !heads(body[first-1]) {
		first--
	}
	return first
}

var (
	// summary heads a list of what a report tells, above it.
	summary = says("summary", "(?i)")
	// jobLine is what stands under the name of a reporter.
	jobLine = says("job", "(?i)")
)

// parted are paragraphs in which single breaks part sentences, as old pages have them, one by one; lines of
// an address or a poem stay together. What stands below the headline in one paragraph with it does not.
func (p page) parted(body []article.Paragraph, heading *html.Node) []article.Paragraph {
	var all []article.Paragraph
	title := folded(p.title(heading))
	for k, p := range body {
		lines := strings.Split(p.Text, "\n")
		if p.Item || sentencesIn(lines) < 2 && (k > 2 || folded(lines[0]) != title) {
			all = append(all, p)
			continue
		}
		for _, line := range lines {
			all = append(all, article.Paragraph{Kind: p.Kind, Text: line})
		}
	}
	return all
}

// shortSentence is how many letters a line has that is a paragraph of its own.
const shortSentence = 50

func sentencesIn(lines []string) int {
	n := 0
	for _, line := range lines {
		if len(line) >= shortSentence && sentences([]article.Paragraph{{Text: line}}) {
			n++
		}
	}
	return n
}

// dayIn is the day of a line that tells it and nothing else.
func (p page) dayIn(line string) string {
	if f, ok := moment.Find(line, p.order()); ok && ownLine(line, f) {
		return f.ISO
	}
	return ""
}

// byline reports whether a line names who wrote a report, and where they are, and nothing else: "By Jane
// Doe in Oslo and Ole Berg in Bergen". One that names an agency beside them tells a source.
func byline(line string) bool {
	rest, found := strings.CutPrefix(strings.ToLower(line), "by ")
	who, _, placed := strings.Cut(rest, " in ")
	if !found || !placed || !strings.Contains(who, " ") || len(line) > 120 || strings.ContainsAny(line, "/|.,:;?!()") {
		return false
	}
	for k, word := range strings.Fields(line[len(line)-len(rest):]) {
		first, _ := utf8.DecodeRuneInString(word)
		if lower := unicode.IsLower(first); lower && (k == 0 || !besideName[word]) {
			return false
		}
	}
	return true
}

// besideName are the words in small letters of a byline.
var besideName = wordSet(`in and at de la van von der den bin ibn al el del di da dos`)

// withoutLoneHeadings leaves out headings behind which nothing stands: those of lists that
// were cut away.
func withoutLoneHeadings(body []article.Paragraph) []article.Paragraph {
	for len(body) > 0 && body[len(body)-1].Kind == parley.HeadingText {
		body = body[:len(body)-1]
	}
	return body
}
