package intake

import (
	"net/url"
	"slices"
	"strings"
)

// noise are the parameters of addresses that say where a reader came from, not
// what the page is.
var noise = []string{"utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "fbclid", "gclid", "ref",
	"ref_src", "cmpid", "ocid", "smid"}

// Page is an address without what does not change the page: scheme, "www.",
// fragment, trailing slash, and where the reader came from. Two documents of one
// page with different texts are revisions of it.
func Page(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" {
		return strings.TrimSpace(address)
	}
	query := u.Query()
	for name := range query {
		if slices.Contains(noise, strings.ToLower(name)) {
			query.Del(name)
		}
	}
	page := strings.TrimPrefix(strings.ToLower(u.Host), "www.") + strings.TrimSuffix(u.EscapedPath(), "/")
	if len(query) > 0 {
		page += "?" + query.Encode()
	}
	return page
}
