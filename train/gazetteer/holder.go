package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"time"
	"unicode"
)

// holder is one row of holders.tsv.
type holder struct{ party, office, name, since, until string }

type factbookLeader struct {
	Country, Gec, Title, Name, Since string
	ListedFrom                       string `json:"listed_from"`
	ListedTo                         string `json:"listed_to"`
}

type usOfficial struct{ Name, Role, Kind, Started, Ended string }

// readHolders joins the registers with the hand-written list.
func readHolders(data string, states []state) ([]holder, error) {
	leaders, err := readLines[factbookLeader](filepath.Join(data, "leaders_factbook_2020-11_2026-05.jsonl"))
	if err != nil {
		return nil, err
	}
	officials, err := readLines[usOfficial](filepath.Join(data, "pocom_us_officials.jsonl"))
	if err != nil {
		return nil, err
	}
	rows, err := table("everyday.tsv")
	if err != nil {
		return nil, err
	}
	everyday := map[string]string{}
	for _, row := range rows {
		everyday[row[0]] = row[1]
	}
	holders := append(fromLeaders(leaders, states, everyday), fromOfficials(officials, everyday)...)
	rows, err = table("officials.tsv")
	for _, row := range rows {
		holders = append(holders, holder{row[0], row[1], row[2], row[3], row[4]})
	}
	if err != nil {
		return nil, err
	}
	return fromReign(data, holders)
}

// offices are the titles taken from the factbook; other titles there are
// broken lines.
var offices = regexp.MustCompile(`^(?:Acting |Interim |Transitional |Transition |Federal |First |State )?(?:President|Vice President|Prime Minister|Premier|Chancellor|King|Queen|Emir|Amir|Sultan|Supreme Leader|Crown Prince|Pope|Taoiseach|Grand Duke|Prince|Chief Minister|Chairman|State Counsellor)$`)

func fromLeaders(rows []factbookLeader, states []state, everyday map[string]string) []holder {
	parties := map[string]string{}
	for _, s := range states {
		if s.code != "" {
			parties[s.code] = s.name
		}
	}
	var holders []holder
	for _, row := range rows {
		title := strings.TrimSpace(row.Title)
		party, name := parties[row.Gec], everydayName(row.Name, everyday)
		if party == "" || name == "" || !offices.MatchString(title) {
			continue
		}
		switch title {
		case "Amir":
			title = "Emir"
		case "Federal Chancellor":
			title = "Chancellor"
		}
		since := row.ListedFrom
		if day, err := time.Parse("2 January 2006", row.Since); err == nil {
			since = day.Format(time.DateOnly)
		}
		until := row.ListedTo
		if until >= "2026-05" {
			until = ""
		}
		holders = append(holders, holder{party, title, name, since, until})
	}
	return closeGaps(ownMonarchs(holders))
}

// ownMonarchs leaves a king of several realms to the one that papers mean.
func ownMonarchs(holders []holder) []holder {
	british := map[string]bool{}
	for _, h := range holders {
		if h.party == "United Kingdom" && (h.office == "King" || h.office == "Queen") {
			british[h.name] = true
		}
	}
	kept := holders[:0]
	for _, h := range holders {
		if !british[h.name] || h.party == "United Kingdom" {
			kept = append(kept, h)
		}
	}
	return kept
}

// closeGaps lets a holder's time end when the next one's begins: the register
// is published with delay.
func closeGaps(holders []holder) []holder {
	for i := range holders {
		for j := range holders {
			a, b := &holders[i], holders[j]
			if a.party == b.party && a.office == b.office && a.name != b.name && a.until != "" && b.since > a.since &&
				b.since > a.until && b.since < monthsAfter(a.until, 3) {
				a.until = b.since
			}
		}
	}
	return holders
}

func monthsAfter(day string, months int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.AddDate(0, months, 0).Format(time.DateOnly)
}

var patronymic = regexp.MustCompile(`(?:vich|vych|vna|ovych|evich|ogly|oglu|qyzy)$`)

// everydayName turns "Vladimir Vladimirovich PUTIN" into "Vladimir Putin":
// surname (in capitals) without capitals, initials and patronymics dropped.
func everydayName(register string, everyday map[string]string) string {
	register, _, _ = strings.Cut(register, " - ")
	register, _, _ = strings.Cut(register, ", ")
	register, _, _ = strings.Cut(register, "(")
	if strings.Contains(register, "/") {
		return ""
	}
	var parts []string
	surname, given := false, false
	for _, word := range strings.Fields(strings.TrimSpace(register)) {
		switch {
		case word == "Jr." || word == "Sr." || rank(word):
			continue
		case len(word) == 2 && word[1] == '.' || len(parts) > 0 && patronymic.MatchString(word):
			continue
		}
		if upper(word) || len(parts) == 0 && word == "XI" {
			word, surname = capitalised(word), true
		} else if surname && given && strings.Trim(word, "IVX") != "" && !particle(word) {
			break // a second surname: papers leave it out
		}
		given = given || !surname
		parts = append(parts, word)
	}
	name := strings.Join(parts, " ")
	if known, ok := everyday[name]; ok {
		return known
	}
	if !surname || len(parts) < 2 && !monarch(register) {
		return ""
	}
	return name
}

// particle tells whether a word goes on with a surname: "Lula da Silva".
func particle(word string) bool {
	switch strings.ToLower(word) {
	case "da", "de", "do", "dos", "del", "al", "bin", "bint", "von", "van", "der", "silva":
		return true
	}
	return false
}

func rank(word string) bool {
	switch word {
	case "Gen.", "Sr.Gen.", "Sr", "Lt.", "Col.", "Maj.", "Brig.", "Adm.", "Capt.", "Dr.", "Cdr.", "Sheikh", "Mr.",
		"Ms.", "Presidents", "Ministers", "Field", "Marshal":
		return true
	}
	return false
}

func monarch(name string) bool { return strings.ContainsAny(name, "IV") && strings.Contains(name, " ") }

func upper(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1 && strings.Trim(word, "IVX") != ""
}

// capitalised turns AL-SUDANI into Al-Sudani.
func capitalised(word string) string {
	out, start := []rune{}, true
	for _, r := range word {
		if start {
			out = append(out, unicode.ToUpper(r))
		} else {
			out = append(out, unicode.ToLower(r))
		}
		start = r == '-' || r == '\'' || r == '’'
	}
	return string(out)
}

// fromOfficials takes US Secretaries of State and their deputies.
func fromOfficials(rows []usOfficial, everyday map[string]string) []holder {
	titles := map[string]string{"secretary": "Secretary of State",
		"deputy-secretary-of-state":             "Deputy Secretary of State",
		"under-secretary-for-political-affairs": "Under Secretary of State"}
	var holders []holder
	for _, row := range rows {
		title, ok := titles[row.Role]
		if !ok || row.Started == "" {
			continue
		}
		words := strings.Fields(row.Name)
		name := words[0] + " " + words[len(words)-1]
		if known, ok := everyday[name]; ok {
			name = known
		}
		holders = append(holders, holder{"United States", title, name, row.Started, row.Ended})
	}
	return holders
}

func writeHolders(holders []holder) error {
	var lines []string
	for _, h := range holders {
		lines = append(lines, strings.Join([]string{h.party, h.office, h.name, h.since, h.until}, "\t"))
	}
	return write("gazetteer/holders.tsv",
		"# Holders of offices.\n# Columns: party, office, name in everyday form, since, until (empty: not known to "+
			"have ended).\n"+
			"# Origin: World Factbook lists of leaders (public domain), POCOM register of US officials (CC0), REIGN list "+
			"of leaders 1990-2020 (facts), and train/gazetteer/officials.tsv; made by train/gazetteer. Version 1.\n",
		lines)
}
