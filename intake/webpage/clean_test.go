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

// TestReportGoesOn has lists of other reports inside a report, which goes on below them, and such as end it.
func TestReportGoesOn(t *testing.T) {
	const below = `<p>The ministers will meet again in Nairobi in June, her office said, and will sign what was ` +
		`agreed in Oslo.</p>` +
		`<p>Norway has bought fish from Kenya since 1990, and both sides want to double the trade within a few years.</p>` +
		`<p>Kenya asked for more flights, which the airlines of both countries said they would look at this summer.</p>`
	const list = `<ul><li><a href=/a>Lund meets the fishers of Bergen</a></li></ul>`
	for _, head := range []string{`<p><b>Read more:</b></p>`, `<h3>Related stories</h3>`,
		`<p><strong>More on this story:</strong></p>`} {
		a := read(t, callHead+`<article><h1>Lund calls Keita</h1>`+firstWords+secondWords+head+list+below+`</article>`+callFoot)
		text, _ := a.Whole()
		if !strings.Contains(text, "Kenya asked for more flights") || strings.Contains(text, "fishers of Bergen") {
			t.Errorf("%s: %s", head, text)
		}
		a = read(t, callHead+`<article><h1>Lund calls Keita</h1>`+firstWords+secondWords+head+`<div>`+below+`</div></article>`+callFoot)
		if text, _ := a.Whole(); strings.Contains(text, "more flights") {
			t.Errorf("%s: others in an element of their own: %s", head, text)
		}
	}
}

// TestBelow leaves out comments, other stories and what stands beside the main part of a page.
func TestBelow(t *testing.T) {
	const other = `<p>President Lima met President Berg in Oslo on Thursday and they discussed trade and fish at ` +
		`length.</p>`
	for name, below := range map[string]string{
		"comments": `<section class="fb-x"><h3>Comments (2)</h3><div><b>joe</b><div>I think President Lima met President ` +
			`Berg in secret.` +
			`</div></div><div><b>ann</b><div>They never met at all, as everybody in town knows well.</div></div></section>`,
		"answers": `<section><h3>2 responses</h3>` + other + `</section>`,
		"another story": `<div class="story"><h1>Lima and Berg meet in Oslo</h1><time>11 June 2026</time>` + other +
			other + `</div>`,
		"beside, longer": `<aside><h2>Latest</h2>` + other + other + other + other + `</aside>`,
	} {
		main := `<main><article><h1>Lund calls Keita</h1>` + firstWords + secondWords + firstWords + secondWords +
			firstWords + `</article></main>`
		if name == "beside, longer" {
			main = `<main><h1>Lund calls Keita</h1>` + firstWords + `</main>`
		}
		if text, _ := read(t, callHead+main+below+callFoot).Whole(); strings.Contains(text, "Lima") {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// TestPostsShown keeps a post that the words before it introduce, and leaves out others.
func TestPostsShown(t *testing.T) {
	const post = `<blockquote class="twitter-tweet"><p>Good call with my friend Jonas today on fish and ` +
		`trade.</p>&mdash; Kari Lund (@lund) ` +
		`<a href=/x>May 12, 2026</a></blockquote>`
	for before, kept := range map[string]bool{`<p>She wrote on X:</p>`: true, `<p>She wrote about it.</p>`: false} {
		a := read(t, callHead+`<article><h1>Lund calls Keita</h1>`+firstWords+before+post+secondWords+`</article>`+callFoot)
		text, _ := a.Whole()
		if strings.Contains(text, "my friend Jonas") != kept || strings.Contains(text, "@lund") {
			t.Errorf("%s: %s", before, text)
		}
	}
}

// TestLinkedBody takes the text of a page that shows it by scripts alone from its linked data.
func TestLinkedBody(t *testing.T) {
	a := read(t, `<html><head><title>Lund calls Keita</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Lund calls Keita",`+
		`"articleBody":"The ministers spoke by telephone.\n\nThey will meet in June."}</script></head><body><div `+
		`id="app"></div>`+
		`<script src="app.js"></script></body></html>`)
	if text, _ := a.Whole(); text != "Lund calls Keita\n\nThe ministers spoke by telephone.\n\nThey will meet in June.\n" {
		t.Errorf("got %q", text)
	}
}
