package webpage_test

import (
	"errors"
	"strings"
	"testing"

	"parley/intake/article"
	"parley/intake/webpage"
)

// A report that tells no day of its own.
const (
	callHead = `<!doctype html><html lang="en"><head><title>Call with Kenya</title></head><body>`
	callBody = `<h1>Call with Kenya</h1><p>Foreign Minister Anna Lindqvist of Sweden spoke by telephone today with ` +
		`the Foreign Minister of Kenya, ` +
		`Joseph Mwangi, her office said.</p><p>The ministers discussed trade and the situation in Sudan at some length.</p>`
	callFoot = `</body></html>`
)

func read(t *testing.T, page string) article.Article {
	t.Helper()
	a, err := webpage.Read(page, "")
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestNoDay has days on a page that are not that of its publication: of another contact, of another
// report, of whoever looks at it, hidden, in a post that is shown.
func TestNoDay(t *testing.T) {
	for name, page := range map[string]string{
		"another contact": `<article>` + callBody + `<p>They last met on 1 May 2025.</p></article>`,
		"what is to come": `<article>` + callBody + `<p>They will meet on 1 May 2027.</p></article>`,
		"another report":  `<article>` + callBody + `</article><ul><li>Minister met Xi on 1 March 2024</li></ul>`,
		"its line alone": `<article>` + callBody + `</article><ul><li>1 March 2024</li><li><a href=/x>Minister met ` +
			`Xi</a></li></ul>`,
		"the head of a page": `<div>Friday, November 27, 2026 21°C</div><article>` + callBody + `</article>`,
		"today":              `<div>Today: November 30, 2026</div>` + callBody,
		"hidden":             `<article>` + callBody + `<p style="display:none">1 May 2026</p></article>`,
		"a post that is shown": `<article>` + callBody + `<blockquote>So good! <a href=/p>May 12, ` +
			`2026</a></blockquote></article>`,
		"what opens": `<article>` + strings.Replace(callBody, "</h1>", "</h1><p>The Oslo Forum opens on 12 June "+
			"2026</p>", 1) + `</article>`,
		"of the meeting": `<article>` + strings.Replace(callBody, "</h1>", "</h1><p>Meeting date: 12 June 2026</p>", 1) +
			`</article>`,
		"until when": `<article>` + strings.Replace(callBody, "</h1>", "</h1><p>Expires: 12 June 2027</p>", 1) +
			`</article>`,
		"a change": `<article>` + strings.Replace(callBody, "</h1>", "</h1><p>Last updated: 1 June 2026</p>", 1) +
			`</article>`,
		"a caption": `<article>` + strings.Replace(callBody, "</h1>", "</h1><figure><img src=x><figcaption>Lima and Berg "+
			"in Oslo, "+
			"3 March 2019</figcaption></figure>", 1) + `</article>`,
		"a clock":          `<div class="current-date">Thursday, 11 June 2026</div>` + callBody,
		"another calendar": `<article>` + strings.Replace(callBody, "</h1>", "</h1><p>5 May 2569</p>", 1) + `</article>`,
		"a foot":           `<article>` + callBody + `</article><footer>Law of 4 April 2011</footer>`,
	} {
		if a := read(t, callHead+page+callFoot); a.Published != "" {
			t.Errorf("%s: published %s", name, a.Published)
		}
	}
	for name, line := range map[string]string{"a label": "Published on 5 March 2024", "a place": "Nairobi, 5 March 2024",
		"a name":           "By Ole Berg | 5 March 2024, 10:00",
		"behind a caption": `<figure><img src=x><figcaption>Lima, 3 March 2019</figcaption></figure><p>5 March 2024</p>`,
		"a label hidden":   `<div class="field field--label-hidden">5 March 2024</div>`} {
		a := read(t, callHead+`<article>`+strings.Replace(callBody, "</h1>", "</h1><div>"+line+"</div>",
			1)+`</article>`+callFoot)
		if !strings.HasPrefix(a.Published, "2024-03-05") {
			t.Errorf("%s: published %q", name, a.Published)
		}
	}
}

// TestWhoSays keeps what introduces a quotation in an element of its own, and what signs a list.
func TestWhoSays(t *testing.T) {
	const first, second = `<p>The ministers spoke by telephone for an hour on Tuesday about trade and fish.</p>`,
		`<p>They discussed the situation in Sudan and the coming session of the General Assembly.</p>`
	for name, c := range map[string]struct{ page, want string }{
		"a spokesperson": {`<article><h1>T</h1><p>A spokesperson said:</p><blockquote>` + first + second +
			`</blockquote></article>`, "A spokesperson said:"},
		"on arrival": {`<main><h1>T</h1><p>The minister said on arrival:</p><blockquote>` + first + second +
			`</blockquote><p>He left.</p></main>`, "said on arrival:"},
		"a signature": {`<article><h1>T</h1><ol><li>The ministers met in Nairobi and discussed trade for an ` +
			`hour.</li><li>They agreed to open talks on ` +
			`fisheries and trade.</li></ol><p>Nairobi, 12 May 2026</p></article>`, "Nairobi, 12 May 2026"},
	} {
		if text, _ := read(t, callHead+c.page+callFoot).Whole(); !strings.Contains(text, c.want) {
			t.Errorf("%s: %q is not in %q", name, c.want, text)
		}
	}
}

// TestNotes leaves out the marks of notes, and keeps powers and ends of ordinals.
func TestNotes(t *testing.T) {
	for in, want := range map[string]string{"in 2025<sup>1</sup>.": "in 2025.",
		"They met<sup><a href=#n>[2]</a></sup> there.": "They met there.",
		"on 40 km<sup>2</sup>.":                        "on 40 km2.", "on the 12<sup>th</sup> day.": "on the 12th day."} {
		a := read(t, callHead+`<article><h1>T</h1><p>The ministers discussed trade and fish for more than an hour `+in+`</p>`+
			`<p>They will speak again about the same matters.</p></article>`+callFoot)
		if text, _ := a.Whole(); !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
}

// TestPublisherIsNoSection takes no part of a site for who publishes it.
func TestPublisherIsNoSection(t *testing.T) {
	for title, want := range map[string]string{"Pages - Call with Kenya": "", "Call with Kenya - News": "",
		"Call with Kenya | Press releases": "",
		"Call with Kenya – May 12, 2026":   "", "Call with Kenya - Ministry of Ruritania": "Ministry of Ruritania"} {
		a := read(t, strings.Replace(callHead, "Call with Kenya", title, 1)+`<article>`+callBody+`</article>`+callFoot)
		if a.Publisher != want {
			t.Errorf("%q: publisher %q, want %q", title, a.Publisher, want)
		}
	}
}

// TestFaultPages has what servers show in the place of a page; a report on such a page is none.
func TestFaultPages(t *testing.T) {
	for _, head := range []string{"Page not found", "404 - Page not found",
		"Sorry, the page you are looking for does not exist", "Access denied",
		"Checking your browser before accessing mfa.example"} {
		page := `<html><head><title>` + head + `</title></head><body><main><h1>` + head +
			`</h1><p>Please try again later, or go back to where you came from. ` +
			`Here are some things that may help you to find your way.</p></main></body></html>`
		if _, err := webpage.Read(page, ""); !errors.Is(err, webpage.ErrFault) {
			t.Errorf("%s: %v", head, err)
		}
	}
	if _, err := webpage.Read(strings.Replace(callHead, "Call with Kenya", "Access to the sea denied",
		1)+`<article>`+callBody+`</article>`+callFoot, ""); err != nil {
		t.Error(err)
	}
}
