package intake

import (
	"net/url"
	"regexp"
	"strings"

	"parley"
	"parley/annotate/layout"
	"parley/gazetteer"
)

// kind guesses what sort of text a document is from its publisher and top.
func kind(d *parley.Document, lines []string) parley.DocumentKind {
	first := strings.Join(lines[:min(len(lines), 2)], "\n")
	switch {
	case jointHead.MatchString(first) && len(first) < 400:
		return parley.JointStatement
	case layout.Transcript(d.Text):
		return parley.Transcript
	case layout.PostAuthor(d.Text, lines) != "":
		return parley.Post
	case OfficialParty(*d) != "" || readoutHead.MatchString(first):
		return parley.Readout
	}
	return parley.Report
}

// OfficialParty is the party whose own publisher the document comes from, or
// whose office-holder posted it; nothing for the press.
func OfficialParty(d parley.Document) string {
	for _, name := range []string{site(d.URL), d.Publisher} {
		if e, ok := gazetteer.Official(name); ok && name != "" {
			return e.Party
		}
	}
	if party := layout.OfficeParty(d.Publisher); party != "" {
		return party
	}
	lines := layout.TopLines(d.Text)
	if party := layout.PostParty(d, lines); party != "" {
		return party
	}
	return layout.HeaderParty(lines)
}

var (
	jointHead   = regexp.MustCompile(`(?i)\bjoint (?:statement|communiqu[eé]|declaration|press statement)\b`)
	readoutHead = regexp.MustCompile(`(?i)\battributable to\b|\breadout of\b|^(?:the )?(?:president|prime minister|secretary|vice president|foreign minister|chancellor|king|his (?:majesty|highness))\b[^.]{0,160}\b(?:spoke|met|held|had|hosted|received|welcomed)\b[^.]{0,60}\b(?:today|yesterday|this (?:morning|afternoon|evening))\b`)
)

// site is the host of an address, without "www.".
func site(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}
