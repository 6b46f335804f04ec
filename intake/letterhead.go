package intake

import (
	"regexp"
	"strings"

	"parley/gazetteer"
)

// header is the letterhead of an office of a state: "Ministry of Foreign Affairs
// of Nepal", "Presidency of the Tunisian Republic".
var header = regexp.MustCompile(`^(?:Office of the )?(?:Presidency|Ministry|Government|Chancellery|President|Prime Minister|Embassy|Department)\b.{0,50}?\bof (?:the )?(\p{Lu}[\p{L} ]+)$`)

// headerParty is the state whose office heads the text on a line of its own.
func headerParty(lines []string) string {
	for _, line := range lines[:min(len(lines), 2)] {
		m := header.FindStringSubmatch(line)
		if m == nil || len(line) > 80 {
			continue
		}
		name := m[1]
		if k := strings.LastIndex(name, " of "); k >= 0 {
			name = strings.TrimPrefix(name[k+4:], "the ")
		}
		for _, form := range []string{name, strings.TrimSuffix(strings.TrimSuffix(name, " Republic"), " Federation")} {
			for _, e := range gazetteer.Lookup(form) {
				if e.Kind == gazetteer.State || e.Kind == gazetteer.Adjective {
					return e.Party
				}
			}
		}
	}
	return ""
}
