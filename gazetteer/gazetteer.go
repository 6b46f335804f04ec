// Package gazetteer is the world as data: states with their names, capitals
// and demonyms, seats and bodies that speak for them, dated offices and their
// holders, organisations and factions, publishers, cities and venues with
// zones.
//
// What comes in: words as they stand in a text, or a party, an office and a
// date. What goes out: what is known of them, in everyday form. It knows no
// sentence and guesses nothing.
//
// Longest(["the" "Kremlin"], 1) finds the institution Kremlin of the party
// Russia.
//
// The lists are TSV files with their origin in the header. States, holders and
// cities are made by train/gazetteer.
package gazetteer

import (
	"embed"
	"slices"
	"strings"
	"sync"
)

// Version names the lists.
const Version = "2026.11.2"

//go:embed *.tsv
var files embed.FS

// Kind is what a name stands for.
type Kind string

// The kinds of name.
const (
	State        Kind = "state"
	Adjective    Kind = "adjective" // "Russian"
	Nationals    Kind = "nationals" // "Ukrainians"
	Capital      Kind = "capital"
	Institution  Kind = "institution"
	Organisation Kind = "organisation"
	Faction      Kind = "faction"
	Publisher    Kind = "publisher"
	City         Kind = "city"
	Venue        Kind = "venue"
	Region       Kind = "region"
)

// Entry is one meaning of a name.
type Entry struct {
	Kind  Kind
	Name  string // everyday name of the thing
	Party string // state or organisation it belongs to; a state's own name
	Zone  string // IANA zone, where there is one
	Sort  string // of publishers: agency, outlet, official, platform
}

// index finds entries by their words; longest tells how many words the longest
// name that begins with a word has.
type index struct {
	entries map[string][]Entry
	longest map[string]int
	parties map[string]string // any name of a party to its everyday name
	// constituents are states and provinces to the state that they make up, namesakes of
	// states too: "Georgia".
	constituents map[string]string
	capitals     map[string]string // the first capital of a party
}

var world = sync.OnceValue(func() *index {
	x := &index{entries: make(map[string][]Entry, 12000), longest: make(map[string]int, 12000),
		parties: map[string]string{}, constituents: map[string]string{}, capitals: map[string]string{}}
	x.addStates()
	x.addInstitutions()
	x.addOrganisations()
	x.addPublishers()
	x.addPlaces()
	return x
})

// rows reads a list: lines without comments, cut at tabs.
func rows(name string) [][]string {
	data, err := files.ReadFile(name)
	if err != nil {
		panic("gazetteer: " + err.Error()) // embedded: cannot fail in a built program
	}
	out := make([][]string, 0, 256)
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "|")
}

// spaced puts a name as tokens joined by blanks: "Mar-a-Lago" is
// "Mar - a - Lago".
var spaced = strings.NewReplacer("-", " - ", "/", " / ", ",", " ,", "’s ", " 's ", "'s ", " 's ", "’", "'")

func (x *index) add(name string, e Entry) {
	key := spaced.Replace(name)
	x.entries[key] = append(x.entries[key], e)
	first, rest, _ := strings.Cut(key, " ")
	n := 1
	if rest != "" {
		n = 2 + strings.Count(rest, " ")
	}
	x.longest[first] = max(x.longest[first], n)
}

// Longest finds the longest name that begins at words[from], and its meanings;
// n is how many words it takes, 0 for none.
func Longest(words []string, from int) (n int, found []Entry) {
	if from >= len(words) {
		return 0, nil
	}
	x := world()
	most := min(x.beginning(words[from]), len(words)-from)
	for n = most; n > 0; n-- {
		if found = x.entries[phrase(words[from:from+n])]; found != nil {
			return n, found
		}
	}
	return 0, nil
}

// beginning is how many words the longest name has that begins with a word, with or without the
// marks of its letters.
func (x *index) beginning(word string) int {
	most := x.longest[straight(word)]
	for i := range len(word) {
		if word[i] >= 0x80 {
			return max(most, x.longest[unmarked.Replace(word)])
		}
	}
	return most
}

func phrase(words []string) string {
	if len(words) == 1 {
		return straight(words[0])
	}
	return straight(strings.Join(words, " "))
}

// straight is a name with straight apostrophes; where no name is written so, without the marks of
// its letters: "São Tomé and Príncipe".
func straight(s string) string {
	for i := range len(s) {
		if s[i] < 0x80 {
			continue
		}
		s = strings.ReplaceAll(s, "’", "'")
		if x := world(); x.entries[s] == nil && x.longest[s] == 0 {
			return unmarked.Replace(s)
		}
		return s
	}
	return s
}

// unmarked takes the marks off letters and keeps everything else.
var unmarked = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ã", "a", "å", "a", "ä", "a", "é", "e", "è", "e", "ê", "e",
	"ë", "e", "í", "i", "î", "i", "ï", "i", "ó", "o", "ô", "o", "õ", "o", "ö", "o", "ú", "u", "ü", "u", "û", "u", "ç", "c",
	"ñ", "n", "ş", "s", "š", "s", "ž", "z", "č", "c", "ğ", "g", "ı", "i", "İ", "I", "Á", "A", "É", "E", "Ö", "O", "Ü", "U",
	"Ø", "O", "ø", "o", "Š", "S", "Ž", "Z", "Č", "C", "Ç", "C", "ă", "a", "ț", "t", "ș", "s", "ń", "n", "ł", "l", "ó", "o")

// Lookup lists the meanings of a name.
func Lookup(name string) []Entry { return world().entries[spaced.Replace(straight(name))] }

// CapitalOf is the capital of a state by its everyday name, "" where the lists have none.
func CapitalOf(party string) string { return world().capitals[party] }

// Constituent is the state that a state or province of this name makes up, or "": that of
// "Georgia" is the United States, whatever else is called so.
func Constituent(name string) string { return world().constituents[name] }

// Party is the everyday name of a party by any of its names, or nothing.
func Party(name string) string { return world().parties[name] }

// Words lists the names of one word that stand for something of some kinds, in small
// letters and sorted; "us" and "turkey", which are words too, are not among them.
func Words(kinds ...Kind) []string {
	seen := map[string]bool{"us": true, "turkey": true, "chad": true, "of": true}
	var all []string
	for name, entries := range world().entries {
		low := strings.ToLower(name)
		if strings.Contains(name, " ") || seen[low] || len(low) < 3 {
			continue
		}
		if slices.ContainsFunc(entries, func(e Entry) bool { return slices.Contains(kinds, e.Kind) }) {
			seen[low] = true
			all = append(all, low)
		}
	}
	slices.Sort(all)
	return all
}
