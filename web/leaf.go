package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html/template"
	"regexp"

	"parley"
)

// leafPage is a reading that stands alone: its looks and its script are in it.
type leafPage struct {
	reading
	Style  template.CSS
	Script template.JS
	Policy string
}

// leafStyles and leafScripts are what a page needs that stands alone. Its letters
// are those of the reader's machine.
var (
	leafStyles = withoutFonts.ReplaceAll(joinFiles("style/",
		[]string{"ink.css", "frame.css", "part.css", "document.css", "print.css"}), nil)
	leafScripts = joinFiles("script/", []string{"desk.js", "document.js"})

	withoutFonts = regexp.MustCompile(`@font-face\{[^}]*\}\n`)
	deskLinks    = regexp.MustCompile(`<a (?:class="[^"]*" )?href="/[^"]*">([^<]*)</a>`)
)

// Leaf is the page of one document as one file: nothing is loaded, and nothing runs
// but what comes with it.
func Leaf(d parley.Document, r parley.Record) ([]byte, error) {
	b := leafPage{Style: template.CSS(leafStyles), Script: template.JS(leafScripts),
		Policy: fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'",
			hashOf(leafStyles), hashOf(leafScripts))}
	b.reading = newReading(d, r, nil, func(parley.Contact) string { return "" })
	b.inPage()
	var out bytes.Buffer
	if err := sheets["leaf"].ExecuteTemplate(&out, "page", &b); err != nil {
		return nil, err
	}
	return deskLinks.ReplaceAll(breaks(visible(out.Bytes())), []byte("$1")), nil
}

// hashOf is how a policy names what may be in a page.
func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// inPage makes the places of things those on the page itself.
func (b *leafPage) inPage() {
	for i := range b.Contacts {
		for k := range b.Contacts[i].Facts {
			b.Contacts[i].Facts[k].At = fmt.Sprintf("#w%d", b.Contacts[i].Facts[k].Number)
		}
	}
	for i := range b.Sections {
		for k := range b.Sections[i].Items {
			b.Sections[i].Items[k].At = fmt.Sprintf("#w%d", b.Sections[i].Items[k].Number)
		}
	}
}
