package layout

import (
	"regexp"
	"strings"

	"parley/gazetteer"
)

// header is the letterhead of an office of a state: "Ministry of Foreign Affairs
// of Nepal", "Presidency of the Tunisian Republic".
var header = regexp.MustCompile(`^(?:Office of the )?(?:Presidency|Ministry|Government|Chancellery|President|Presidential (?:Secretariat|Administration|Office|Palace|Press Service)|Prime Minister|Embassy|Department)\b.{0,50}?(?:\bof |, )(?:the )?(\p{Lu}[\p{L} ]+)$`)

// headerParty is the state whose office heads the text on a line of its own.
func HeaderParty(lines []string) string {
	for _, line := range lines[:min(len(lines), 2)] {
		if party := seatedIn(line); party != "" {
			return party
		}
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

// inCapital is a line that ends in a ministry and the town it sits in: "Transcript of the press
// briefing, Ministry for Foreign Affairs, Colombo".
var inCapital = regexp.MustCompile(`\b(?:Ministry|Presidency|Chancellery|Government|Department)\b[^,.;]{0,50}, (\p{Lu}[\p{L} .]+)$`)

// seatedIn is the state whose capital the line of a ministry ends in.
func seatedIn(line string) string {
	m := inCapital.FindStringSubmatch(line)
	if m == nil || len(line) > 120 {
		return ""
	}
	for _, e := range gazetteer.Lookup(m[1]) {
		if e.Kind == gazetteer.Capital {
			return e.Party
		}
	}
	return ""
}

// officeParty is the state whose office a publisher is by name: "Kremlin", "U.S.
// Department of State", "Government of Norway", "Norwegian Foreign Ministry".
func OfficeParty(publisher string) string {
	name := strings.TrimPrefix(strings.TrimPrefix(publisher, "The "), "the ")
	for _, e := range gazetteer.Lookup(name) {
		if e.Kind == gazetteer.Institution || e.Kind == gazetteer.State {
			return e.Party
		}
	}
	if party := HeaderParty([]string{name}); party != "" {
		return party
	}
	for n := len(name); n > 0; n = strings.LastIndexByte(name[:n], ' ') {
		if !office.MatchString(strings.TrimSpace(name[n:])) {
			continue
		}
		for _, e := range gazetteer.Lookup(strings.TrimSuffix(strings.TrimSuffix(name[:n], "'s"), "’s")) {
			if e.Kind == gazetteer.State || e.Kind == gazetteer.Adjective {
				return e.Party
			}
		}
	}
	return ""
}

// office is what a state's office is called behind the state's name.
var office = regexp.MustCompile(`^(?:Government|Presidency|President|(?:Foreign |Defen[cs]e )?Ministry|(?:Ministry|Department) (?:of|for) .+|State Department|Embassy|Mission .+|(?:Prime Minister|President)['’]s Office|Presidential (?:Secretariat|Administration|Office)|Chancellery|Royal (?:Court|Palace))$`)
