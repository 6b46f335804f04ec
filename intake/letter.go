package intake

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"parley"
	"parley/gazetteer"
	"parley/intake/article"
	"parley/intake/block"
	"parley/intake/mail"
	"parley/intake/media"
	"parley/intake/webpage"
)

var errNoWords = errors.New("it is a mail without words")

// letter makes a document of the words of a mail.
func letter(l mail.Letter, data []byte, about About) (parley.Document, error) {
	a := article.Article{Title: subject(l.Subject), Published: momentOf(l.Date), Publisher: sender(l)}
	words := l.Plain
	if strings.TrimSpace(words) == "" || len(l.HTML) > 0 && len(strings.Fields(words)) < 20 {
		words = inHTML(l.HTML)
	}
	if inner, ok := mail.HandedOn(words, l.Subject); ok {
		a.Title, words = firstOf(subject(inner.Subject), a.Title), inner.Plain
		a.Published, a.Publisher = firstOf(momentOf(inner.Date), a.Published), firstOf(sender(inner), a.Publisher)
	}
	for part := range strings.SplitSeq(mail.Own(words), "\n\n") {
		if part = strings.TrimSpace(part); part != "" {
			a.Body = append(a.Body, article.Plain(unwrapped(part)))
		}
	}
	if a.Body = withoutName(a.Body, l.Sender); len(a.Body) == 0 {
		return parley.Document{}, unreadable(about.Name, errNoWords)
	}
	a.Title = titleOf(a)
	return made(a, parley.ByRow, data, media.Mail, about).document(about)
}

// withoutName leaves out the name of the sender, whole or the first of it, as the last words of a mail.
func withoutName(body []article.Paragraph, sender string) []article.Paragraph {
	if len(body) == 0 || sender == "" {
		return body
	}
	last := strings.TrimSpace(body[len(body)-1].Text)
	if first, _, _ := strings.Cut(sender, " "); strings.EqualFold(last, sender) || strings.EqualFold(last, first) {
		return body[:len(body)-1]
	}
	return body
}

// titleOf is the subject of a mail without what stands before the headline of its text: "Newsletter 12:
// Lund calls Keita" above "Lund calls Keita".
func titleOf(a article.Article) string {
	first := line(a.Body[0].Text)
	before := len(a.Title) - len(first)
	if before > 0 && len(strings.Fields(first)) > 2 && !strings.HasSuffix(first, ".") && strings.EqualFold(a.Title[before:], first) {
		return first
	}
	return a.Title
}

// unwrapped is a paragraph on one line that a program broke into lines: all but the last
// are about as long as programs make them, and none begins an item of a list.
func unwrapped(paragraph string) string {
	lines := strings.Split(paragraph, "\n")
	for k, line := range lines {
		n := utf8.RuneCountInString(strings.TrimSpace(line))
		if k < len(lines)-1 && (n < 45 || n > 100) || k > 0 && listItem.MatchString(line) {
			return paragraph
		}
	}
	return strings.Join(strings.Fields(paragraph), " ")
}

var listItem = regexp.MustCompile(`^\s*(?:[-*•–—]\s|\(?(?:\d{1,3}|[a-z])[.)]\s)`)

// sender is who a mail is from: the site of an office, where the address is of one, else
// the name.
func sender(l mail.Letter) string {
	_, host, _ := strings.Cut(l.Address, "@")
	if e, ok := gazetteer.Official(strings.ToLower(host)); ok && host != "" {
		return e.Name
	}
	return firstOf(l.Sender, l.Address)
}

var answer = regexp.MustCompile(`(?i)^(?:(?:re|fwd?|aw|wg|tr|sv)(?:\[\d+\])?:\s*)+`)

// subject is the subject of a mail without the marks of answers.
func subject(s string) string { return strings.TrimSpace(answer.ReplaceAllString(line(s), "")) }

// inHTML are the words of a mail in HTML, a blank line between paragraphs, without the mail
// before, the signature and what mail programs set around the words.
func inHTML(source string) string {
	var all []string
	for _, p := range webpage.Fragment(source, quoting) {
		all = append(all, p.Text)
	}
	return strings.Join(all, "\n\n")
}

// quoting reports whether an element is the mail before or a signature, as mail programs set
// them.
func quoting(n *html.Node) bool {
	class := block.Attribute(n, "class")
	return block.Is(n, "blockquote") && (block.Attribute(n, "type") == "cite" || strings.Contains(class, "gmail_quote")) ||
		strings.Contains(class, "gmail_signature") || strings.Contains(class, "moz-signature")
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }
