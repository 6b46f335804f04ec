package main

import (
	"regexp"
	"slices"
	"strings"
)

// state is one row of states.tsv.
type state struct {
	name, code                         string
	names, capitals, adjectives, nouns []string
	zone                               string
}

type factbookCountry struct {
	Gec, Name, Long, Capital, Noun, Adjective string
}

var (
	note     = regexp.MustCompile(`\s*[;(].*$`)
	brackets = regexp.MustCompile(`\s*\([^)]*\)`)
)

// readStates takes the states of the factbook, with everyday names.
func readStates(name string, zones map[string]string) ([]state, error) {
	rows, err := readLines[factbookCountry](name)
	if err != nil {
		return nil, err
	}
	fixes, err := table("states.tsv")
	if err != nil {
		return nil, err
	}
	listed, err := table("territories.txt")
	if err != nil {
		return nil, err
	}
	territories := strings.Fields(listed[0][0])
	var states []state
	for _, row := range rows {
		if row.Capital == "" || slices.Contains(territories, row.Gec) {
			continue
		}
		states = append(states, fromFactbook(row, fixes, zones))
	}
	return addParties(states)
}

func fromFactbook(row factbookCountry, fixes [][]string, zones map[string]string) state {
	s := state{name: row.Name, code: row.Gec}
	long := strings.TrimSpace(note.ReplaceAllString(row.Long, ""))
	if s.name == "none" || s.name == "" {
		s.name = long
	}
	if long != "none" && long != "" && long != s.name {
		s.names = append(s.names, long)
	}
	s.capitals, s.adjectives, s.nouns = capitalsOf(row.Capital), adjectivesOf(row.Adjective), nounsOf(row.Noun)
	for _, fix := range fixes {
		if fix[0] == s.name {
			s.name = fix[1]
			for i, at := range []*[]string{&s.names, &s.adjectives, &s.capitals, &s.nouns} {
				if len(fix) > 2+i {
					*at = amended(*at, list(fix[2+i]))
				}
			}
		}
	}
	for _, c := range s.capitals {
		if z := zones[s.name+"\t"+c]; z != "" && s.zone == "" {
			s.zone = z
		}
	}
	if s.zone == "" {
		s.zone = zones[s.name]
	}
	return s
}

// amended adds names to a list; one with a minus before it is taken out, as
// where two states share an adjective that in practice means one of them.
func amended(names, more []string) []string {
	for _, name := range more {
		if gone, ok := strings.CutPrefix(name, "-"); ok {
			names = slices.DeleteFunc(names, func(n string) bool { return n == gone })
			continue
		}
		names = append(names, name)
	}
	return names
}

// capitalsOf reads "Pretoria (administrative capital); Cape Town (...)".
func capitalsOf(field string) []string {
	var found []string
	for part := range strings.SplitSeq(field, ";") {
		part = strings.TrimSpace(brackets.ReplaceAllString(part, ""))
		part, _, _ = strings.Cut(part, " in ")
		part, _, _ = strings.Cut(part, ", ")
		if part != "" && !(part[0] >= 'a' && part[0] <= 'z') && !strings.Contains(part, " is the ") &&
			!strings.HasPrefix(part, "note") && !strings.HasPrefix(part, "no official") {
			found = append(found, strings.TrimSpace(part))
		}
	}
	return found
}

// adjectivesOf reads "Lao or Laotian" and "Antiguan, Barbudan".
func adjectivesOf(field string) []string {
	var found []string
	for _, part := range regexp.MustCompile(`,| or |;|\(or `).Split(field, -1) {
		part = strings.TrimSpace(strings.Trim(strings.TrimSpace(brackets.ReplaceAllString(part, "")), "()"))
		if part != "" && part[0] >= 'A' && part[0] <= 'Z' && part != "NA" && part != "None" {
			found = append(found, part)
		}
	}
	return found
}

// nounsOf reads "Belarusian(s)" as its plural.
func nounsOf(field string) []string {
	var found []string
	for _, part := range strings.Split(field, ",") {
		part = strings.TrimSpace(part)
		if plural, ok := strings.CutSuffix(part, "(s)"); ok && plural != "" {
			found = append(found, plural+"s")
		}
	}
	return found
}

// addParties adds parties no register of states has.
func addParties(states []state) ([]state, error) {
	rows, err := table("parties.tsv")
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		s := state{name: row[0], names: append(list(row[5]), row[1]), capitals: list(row[2]), adjectives: list(row[3]),
			nouns: list(row[4]), zone: row[6]}
		states = append(states, s)
	}
	return states, nil
}

func writeStates(states []state) error {
	var lines []string
	for _, s := range states {
		lines = append(lines, strings.Join([]string{s.name, unique(s.names), unique(s.capitals), unique(s.adjectives),
			unique(s.nouns), s.zone}, "\t"))
	}
	return write("gazetteer/states.tsv", "# States and their names.\n"+
		"# Columns: everyday name, further names (|), capitals (|), adjectives (|), plural nouns (|), zone of the "+
		"capital.\n"+
		"# Origin: World Factbook (public domain), zones from a list of cities (MIT), corrections beside "+
		"train/gazetteer; made by it. Version 1.\n", lines)
}

func unique(words []string) string {
	var kept []string
	for _, w := range words {
		if w != "" && !slices.Contains(kept, w) {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, "|")
}
