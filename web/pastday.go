package web

import (
	"bytes"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"regexp"
	"strings"
)

// leadsOn are the addresses whose pages show the record as it was on a day, those
// within a page among them; gets are the forms that lead to such pages.
var (
	leadsOn = regexp.MustCompile(`(data-now )?(href|data-copy)="((?:/(?:timeline|contact|document|person|party|matrix|statements|promises|groups|processes|process|search|review|decisions)?(?:[/?][^"#]*)?)|\?[^"#]*)(#[^"]*)?"`)
	gets    = regexp.MustCompile(`<form class="(?:filters|find)"[^>]*>`)
)

// carryDay makes the links and forms of a page of an earlier day lead to pages of
// that day.
func carryDay(body []byte, day string) []byte {
	if day == "" {
		return body
	}
	body = leadsOn.ReplaceAllFunc(body, func(found []byte) []byte {
		m := leadsOn.FindSubmatch(found)
		if len(m[1]) > 0 || bytes.Contains(m[3], []byte("as-of=")) {
			return found
		}
		join := "?"
		if bytes.ContainsRune(m[3], '?') {
			join = "&amp;"
		}
		return fmt.Appendf(nil, `%s="%s%sas-of=%s%s"`, m[2], m[3], join, url.QueryEscape(day), m[4])
	})
	hidden := fmt.Appendf(nil, `<input type="hidden" name="as-of" value="%s">`, html.EscapeString(day))
	return gets.ReplaceAllFunc(body, func(form []byte) []byte { return append(bytes.Clone(form), hidden...) })
}

// keepDay is an address on the day that a page is shown of.
func keepDay(q *asking, address string) string {
	day := q.word("as-of")
	if day == "" || q.Method != http.MethodGet || strings.Contains(address, "as-of=") {
		return address
	}
	join := "?"
	if strings.Contains(address, "?") {
		join = "&"
	}
	return address + join + "as-of=" + url.QueryEscape(day)
}
