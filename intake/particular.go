package intake

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
	"parley/annotate/layout"
	"parley/intake/moment"
)

// longestPart is how many letters a particular may have. A title is a line; an
// address of more is refused by most servers.
var longestPart = map[parley.Particular]int{parley.PublishedPart: 100, parley.PublisherPart: 200,
	parley.TitlePart: 1000, parley.URLPart: 2000, parley.KindPart: 40}

// kinds are the kinds that a document can be said to be of.
var kinds = []parley.DocumentKind{parley.Report, parley.Readout, parley.Transcript, parley.JointStatement, parley.Post}

// given are the claims of a sender. Errors have the code [parley.Invalid].
func (about About) given() ([]parley.Claim, error) {
	origin := about.Origin
	if origin == "" {
		origin = parley.ByHand
	}
	var all []parley.Claim
	for _, c := range []struct {
		part  parley.Particular
		value string
	}{{parley.PublishedPart, about.Published}, {parley.PublisherPart, about.Publisher}, {parley.TitlePart, about.Title},
		{parley.URLPart, about.URL}} {
		value, err := Particular(c.part, c.value)
		if err == nil && origin == parley.ByHand && c.part == parley.URLPart {
			err = Address(value)
		}
		if err != nil {
			return nil, err
		}
		if value != "" {
			all = append(all, parley.Claim{Part: c.part, Value: value, Origin: origin, Page: Page(line(about.URL))})
		}
	}
	return all, nil
}

// Particular is a value that somebody gives for a particular as it is kept: on one
// line, a moment in its ISO form. Errors have the code [parley.Invalid].
func Particular(part parley.Particular, value string) (string, error) {
	kept := line(value)
	if n := utf8.RuneCountInString(kept); n > longestPart[part] {
		return "", &parley.Error{Code: parley.Invalid, Op: "read " + string(part),
			Thing: string([]rune(kept)[:40]) + "…", Err: fmt.Errorf("it has %d letters", n),
			Hint: fmt.Sprintf("give at most %d", longestPart[part])}
	}
	if part == parley.KindPart && kept != "" && !slices.Contains(kinds, parley.DocumentKind(kept)) {
		return "", &parley.Error{Code: parley.Invalid, Op: "read kind", Thing: kept, Err: errors.New("documents are of no such kind"),
			Hint: "give report, readout, transcript, joint-statement or post"}
	}
	if part != parley.PublishedPart || strings.TrimSpace(value) == "" {
		return kept, nil
	}
	published, err := Published(kept)
	if err != nil {
		return "", &parley.Error{Code: parley.Invalid, Op: "read date", Thing: kept, Err: err,
			Hint: "give a date such as 2025-12-28 or 28 December 2025, or a date-time such as 2025-12-28T13:00+02:00"}
	}
	return published, nil
}

// Address refuses what somebody gives for an address and is none of the web. The error has the code
// [parley.Invalid].
func Address(value string) error {
	u, err := url.Parse(value)
	if value == "" || err == nil && u.Host != "" && (u.Scheme == "https" || u.Scheme == "http") {
		return nil
	}
	return &parley.Error{Code: parley.Invalid, Op: "read address", Thing: value, Err: errors.New("it is no address of the web"),
		Hint: "addresses begin with https:// or http://"}
}

// Told are the claims that a text makes of itself, and that its address makes.
func Told(text, address string) []parley.Claim {
	lines := layout.TopLines(text)
	all := []parley.Claim{
		{Part: parley.PublishedPart, Value: dateOf(text, lines), Origin: parley.ByDocument},
		{Part: parley.PublisherPart, Value: layout.PublisherAbove(lines), Origin: parley.ByDocument},
		{Part: parley.PublisherPart, Value: site(address), Origin: parley.ByAddress},
	}
	return slices.DeleteFunc(all, func(c parley.Claim) bool { return c.Value == "" })
}

// Show sets the particulars of a document to those shown of all that is claimed, and
// what follows from them and from its text.
func Show(d *parley.Document, claims []parley.Claim) {
	for part, place := range map[parley.Particular]*string{parley.PublishedPart: &d.Published,
		parley.PublisherPart: &d.Publisher, parley.TitlePart: &d.Title, parley.URLPart: &d.URL} {
		c, _ := parley.ShownClaim(claims, part)
		*place = c.Value
	}
	d.Kind, d.Language, d.Words = kind(d, layout.TopLines(d.Text)), language(d.Text), 0
	if c, said := parley.ShownClaim(claims, parley.KindPart); said {
		d.Kind = parley.DocumentKind(c.Value)
	}
	for range strings.FieldsSeq(d.Text) {
		d.Words++
	}
}

// dateOf is the first date that the top of a text tells and that exists.
func dateOf(text string, lines []string) string {
	for _, words := range layout.DatesAbove(text, lines) {
		if day, err := moment.Parse(words); err == nil {
			return day
		}
	}
	return ""
}
