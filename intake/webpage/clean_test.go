package webpage_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"parley/intake/webpage"
)

const (
	firstWords  = `<p>The ministers spoke by telephone for an hour on Tuesday about trade and fish.</p>`
	secondWords = `<p>They discussed the situation in Sudan and the coming session of the General Assembly.</p>`
)

// TestFurniture leaves out lines that are no part of a report, and keeps those that look alike.
func TestFurniture(t *testing.T) {
	for _, line := range []string{"Photo: MFA", "Image credit: Ole Berg", "Date", "Published:", "15:40 BST", "6.30pm",
		"Tel.: +47 22 33 44",
		"For more information: press@norway.example, tel. +47 22 33", "If you would like to receive our newsletter, sign " +
			"up here.",
		"This article is also available in Swedish.", "Have you got a story? Email news@herald.example.",
		"The post Lund calls Keita appeared first on The Courier.", "[...] Continue reading →",
		"By Ida Lie in Oslo and Ole Berg in Bergen"} {
		a := read(t, callHead+`<article><h1>Lund calls Keita</h1><p>`+line+`</p>`+firstWords+secondWords+`</article>`+callFoot)
		if text, _ := a.Whole(); strings.Contains(text, line) {
			t.Errorf("%q is in the text", line)
		}
	}
	for _, line := range []string{"Photos of the meeting were shown on television.",
		"The call began at 15:40 and ended at 16:00.", "By Reuters",
		"The date of the meeting is open.", "By Tuesday in Oslo the talks had ended.", "Source: TASS"} {
		a := read(t, callHead+`<article><h1>Lund calls Keita</h1><p>`+line+`</p>`+firstWords+secondWords+`</article>`+callFoot)
		if text, _ := a.Whole(); !strings.Contains(text, line) {
			t.Errorf("%q is not in the text", line)
		}
	}
}

// TestOldPages has texts whose paragraphs are parted by single breaks, in one cell with headline and day;
// lines of an address stay together.
func TestOldPages(t *testing.T) {
	const sentence = "The ministers spoke by telephone for an hour on Tuesday about trade."
	a := read(t, `<html><head><title>Ministry of Fish - News</title></head><body><table><tr><td><a `+
		`href=/>News</a></td><td>`+
		`<b>Minister Lund speaks with the minister of Kenya</b><br>12.05.2026<br><br>`+sentence+`<br>They discussed the `+
		`situation in Sudan at some length.<br>`+
		`They will meet again in Nairobi in June of this year.</td></tr></table></body></html>`)
	text, _ := a.Whole()
	const want = "Minister Lund speaks with the minister of Kenya\n\n" + sentence +
		"\n\nThey discussed the situation in Sudan at some length.\n\n" +
		"They will meet again in Nairobi in June of this year.\n"
	if text != want || a.Published != "2026-05-12" {
		t.Errorf("published %q:\n%s", a.Published, text)
	}
	a = read(t, callHead+`<article><h1>T</h1>`+firstWords+secondWords+`<p>Ministry of Fish<br>1 Harbour `+
		`Street<br>Oslo</p></article>`+callFoot)
	if text, _ := a.Whole(); !strings.Contains(text, "Ministry of Fish\n1 Harbour Street\nOslo") {
		t.Errorf("lines of an address: %q", text)
	}
}

// TestOfficeAbove has the name of an office as the first heading of a page: it is who publishes, and the
// headline is the next, where one stands right below.
func TestOfficeAbove(t *testing.T) {
	for _, c := range []struct{ heads, title, publisher string }{
		{`<h1>Ministry of Foreign Affairs</h1><h2>Lund speaks with the minister of Kenya</h2>`,
			"Lund speaks with the minister of Kenya", "Ministry of Foreign Affairs"},
		{`<h1>Ministry of Fish opens an office in Nairobi</h1><h2>Lund speaks with the minister of Kenya</h2>`,
			"Ministry of Fish opens an office in Nairobi", ""},
		{`<h1>Office of the President</h1>`, "Office of the President", ""},
	} {
		a := read(t, strings.Replace(callHead, "Call with Kenya", "Home",
			1)+`<article>`+c.heads+firstWords+secondWords+`</article>`+callFoot)
		if a.Title != c.title || a.Publisher != c.publisher {
			t.Errorf("%s: title %q, publisher %q", c.heads, a.Title, a.Publisher)
		}
	}
}

// TestIndex tells a page that lists reports from one with a list of others below it, and from one told
// in parts.
func TestIndex(t *testing.T) {
	teasers, posts := "", ""
	for k := range 6 {
		teasers += fmt.Sprintf(`<div class=item><span>%d May 2026</span><h3><a href=/news/%d>Minister Lund meets guest `+
			`number %d</a></h3>`+
			`<p>Minister Lund met guest number %d in Oslo and discussed what the two states do together.</p></div>`, k+1, k, k,
			k)
		posts += fmt.Sprintf(`<div class=post><h3><a href=#p%d>Lund meets guest number %d today</a></h3>`+
			`<p>Minister Lund met guest number %d in Oslo and discussed what the two states do together.</p></div>`, k, k, k)
	}
	if _, err := webpage.Read(callHead+`<h1>News</h1>`+teasers+callFoot, ""); !errors.Is(err, webpage.ErrIndex) {
		t.Errorf("a list: %v", err)
	}
	for name, page := range map[string]string{"a report above a list": `<article>` + callBody + secondWords +
		`</article>` + teasers,
		"a report in parts": `<main><h1>Talks in Oslo</h1>` + posts + `</main>`} {
		if _, err := webpage.Read(callHead+page+callFoot, ""); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
