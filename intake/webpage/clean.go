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
		case k < 6 && (said == title || said == author || one.Text == p.found.office || jobLine.MatchString(one.Text) || byline(one.Text)):
		case k < 6 && summary.MatchString(one.Text) && k+1 < len(body) && body[k+1].Item:
			for k+1 < len(body) && body[k+1].Item {
				k++ // what the text tells once more
			}
		case !furniture(one):
			kept = append(kept, one)
		}
		if ends(one) && k*3 > len(body) {
			break // what stands behind is other reports
		}
	}
	return withoutLoneHeadings(kept)
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
