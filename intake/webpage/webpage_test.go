package webpage_test

import (
	"errors"
	"strings"
	"testing"

	"parley"
	"parley/intake/article"
	"parley/intake/webpage"
)

// A page with what pages have around a report.
const page = `<!doctype html><html lang="en"><head><title>Lund calls Keita | Ministry of Ruritania</title>
<meta property="og:site_name" content="Ministry of Ruritania"><link rel="canonical" href="https://ministry.example/calls/7"></head>
<body><header><a href="/">Home</a><a href="/news">News</a></header><nav><ul><li><a href="/a">Ministers</a></li></ul></nav>
<main><h1>Lund calls Keita</h1><p class="standfirst">Trade was the subject of the call.</p><p class="date">5 March 2024</p>
<p>Foreign Minister Kari Lund spoke by phone with her counterpart Amadou Keita on Tuesday, and they talked for an hour.</p>
<figure><img src="a.jpg"><figcaption>Lund in Oslo on Tuesday</figcaption></figure>
<p>They agreed to meet in Bamako in May, the ministry said, adding that the date would be told later.</p>
<aside class="related"><h2>Read more</h2><a href="/b">Lund visits Peru and signs a treaty on fish</a></aside></main>
<div class="cookie-banner">We use cookies to make this page better for you.</div><footer>Contact us. All rights reserved.</footer></body></html>`

// TestRead takes the report out of a page, each piece as what it is, and nothing around it.
func TestRead(t *testing.T) {
	a, err := webpage.Read(page, "https://ministry.example/calls/7?ref=home")
	if err != nil {
		t.Fatal(err)
	}
	if a.Title != "Lund calls Keita" || a.Published != "2024-03-05" || a.Publisher != "Ministry of Ruritania" ||
		a.Address != "https://ministry.example/calls/7" {
		t.Errorf("got %q %q %q %q", a.Title, a.Published, a.Publisher, a.Address)
	}
	text, _ := a.Whole()
	for _, words := range []string{"for an hour.", "told later.", "Lund in Oslo on Tuesday"} {
		if !strings.Contains(text, words) {
			t.Errorf("%q is not in the text", words)
		}
	}
	for _, words := range []string{"Home", "Ministers", "Read more", "fish", "cookies", "rights reserved"} {
		if strings.Contains(text, words) {
			t.Errorf("%q is in the text", words)
		}
	}
	if kinds := kindsOf(a); kinds["Lund in Oslo on Tuesday"] != parley.CaptionText {
		t.Errorf("the caption is %q", kinds["Lund in Oslo on Tuesday"])
	}
}

func kindsOf(a article.Article) map[string]parley.PartKind {
	kinds := map[string]parley.PartKind{}
	for _, p := range a.Body {
		kinds[p.Text] = p.Kind
	}
	return kinds
}

// TestNoArticle has pages that give none, and says why.
func TestNoArticle(t *testing.T) {
	for name, c := range map[string]struct {
		page string
		want error
	}{
		"a menu": {"<html><body><nav><a href=/a>News</a><a href=/b>People</a></nav></body></html>", webpage.ErrNoArticle},
		"scripts": {`<html><body><div id="root"></div><noscript>You need to enable JavaScript to run this ` +
			`app.</noscript><script src="a.js"></script></body></html>`, webpage.ErrScripts},
		"too many":  {strings.Repeat("<i>", webpage.MostElements+1), webpage.ErrElements},
		"too deep":  {strings.Repeat("<div>", 1000) + "<p>They met in Oslo.", webpage.ErrDeep},
		"too large": {"<p>" + strings.Repeat("word ", 2_000_000), webpage.ErrText},
	} {
		if _, err := webpage.Read(c.page, ""); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
	}
}

// TestLinks lists what an index page leads to: reports, not the menu.
func TestLinks(t *testing.T) {
	const index = `<html><head><title>Readouts</title></head><body><nav><a href="/about">About the ministry</a></nav><main><ul>
<li><a href="/readouts/1">Readout of the call with President Keita of Mali</a></li><li><a href="/readouts/2">Readout of the meeting with Minister Soto of Peru</a></li>
<li><a href="/readouts/3">Readout of the visit to Nairobi and the talks there</a></li></ul></main></body></html>`
	links, title, err := webpage.Links(index, "https://ministry.example/readouts")
	if err != nil || title != "Readouts" || len(links) != 3 {
		t.Fatalf("got %v %q %v", links, title, err)
	}
	for k, l := range links {
		if !strings.HasPrefix(l.Address, "https://ministry.example/readouts/") {
			t.Errorf("link %d leads to %s", k, l.Address)
		}
	}
}

// TestFeeds finds the feeds that a page names.
func TestFeeds(t *testing.T) {
	links := webpage.Feeds(`<head><link rel="alternate" type="application/rss+xml" title="News" href="/feed"></head>`,
		"https://post.example/a/b")
	if len(links) != 1 || links[0].Address != "https://post.example/feed" {
		t.Errorf("got %v", links)
	}
}

// TestCharset reads what a page says of its encoding.
func TestCharset(t *testing.T) {
	for in, want := range map[string]string{`<meta charset="windows-1252">`: "windows-1252",
		`<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">`: "iso-8859-1", `<p>charset=x`: ""} {
		if got := webpage.Charset([]byte(in)); !strings.EqualFold(got, want) {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// TestDayLines are lines under a headline that tell when, and what sort of page it is; and lines that
// tell more.
func TestDayLines(t *testing.T) {
	const before, behind = `<html><body><main><h1>Lund calls Keita</h1><p>`,
		`</p><p>Foreign Minister Kari Lund spoke by phone with ` +
			`her counterpart Amadou Keita on Tuesday, and they talked for an hour.</p><p>They agreed to meet in Bamako in ` +
			`May.</p></main></body></html>`
	for line, kept := range map[string]bool{"5 March 2024": false, "5 March 2024 - Press release": false,
		"Statement | 5 March 2024":             false,
		"Published on 5 March 2024, 17:42 UTC": false, "Tuesday, 5 March 2024 · Updated an hour ago": false,
		"<time><span>April 10, 2025</span><span>5:42 PM UTC</span><span>Updated 15 hours ago</span></time>": false,
		"On 5 March 2024 the ministers spoke.": true, "The statement of 5 March 2024 stands.": true} {
		a, err := webpage.Read(before+line+behind, "")
		if err != nil {
			t.Fatal(err)
		}
		text, _ := a.Whole()
		if got := strings.Count(text, "\n\n") == 3; got != kept {
			t.Errorf("%q is kept: %t; %q", line, got, text)
		}
	}
}
