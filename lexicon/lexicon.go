// Package lexicon holds words as data: abbreviations, cues of saying, verbs
// and nouns of contact, titles and offices, tones. Each list is a sorted TSV
// with a header that names its columns and origin, embedded here.
//
// What comes in: a word, mostly in lower case. What goes out: what the list
// knows about it. It knows nothing of sentences.
//
// Cues("stress") gives the act "assert" of the verb "stressed".
package lexicon

import (
	"embed"
	"maps"
	"slices"
	"strings"
)

//go:embed *.tsv
var files embed.FS

// rows reads a list: lines without comments, cut at tabs.
func rows(name string) [][]string {
	data, err := files.ReadFile(name)
	if err != nil {
		panic("lexicon: " + err.Error()) // embedded: cannot fail in a built program
	}
	var out [][]string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && line[0] != '#' {
			out = append(out, strings.Split(changed(name, line), "\t"))
		}
	}
	return out
}

// set reads the first column of a list.
func set(name string) map[string]bool {
	words := map[string]bool{}
	for _, row := range rows(name) {
		words[row[0]] = true
	}
	return words
}

// table reads a list of two columns.
func table(name string) map[string]string {
	words := map[string]string{}
	for _, row := range rows(name) {
		words[row[0]] = row[1]
	}
	return words
}

var (
	abbreviations = table("abbreviations.tsv")
	starters      = set("starters.tsv")
)

// Abbreviation tells how a word with a full stop (lower case) is used:
// "before", "may", or nothing if it is no abbreviation.
func Abbreviation(word string) string { return abbreviations[word] }

// Starter tells whether a word (lower case) mostly starts a sentence when it
// is capitalised.
func Starter(word string) bool { return starters[word] }

// Office is the head of a title.
type Office struct {
	Head   string // "minister"
	Class  string // "minister", "president", "monarch"
	Level  string // leader, minister, envoy, aide, spokesperson, official
	Plural bool   // the word looked up was the plural
	Gender byte   // 'm', 'f' or 0
}

var offices = readOffices()

func readOffices() map[string]Office {
	known := map[string]Office{}
	for _, row := range rows("offices.tsv") {
		o := Office{Head: row[0], Class: row[1], Level: row[2]}
		if row[4] != "" {
			o.Gender = row[4][0]
		}
		known[row[0]] = o
		if o.Plural = true; row[3] != "" {
			known[row[3]] = o
		}
	}
	return known
}

// OfficeHead looks up the head of a title, singular or plural (lower case).
func OfficeHead(word string) (Office, bool) {
	o, ok := offices[word]
	return o, ok
}

var (
	officeModifiers = set("office_modifiers.tsv")
	shortTitles     = table("short_titles.tsv")
	honorifics      = table("honorifics.tsv")
	particles       = set("particles.tsv")
	bodies          = table("bodies.tsv")
	notNames        = set("not_names.tsv")
)

// OfficeModifier tells whether a word (lower case) may stand before the head
// of a title: "deputy", "presidential".
func OfficeModifier(word string) bool { return officeModifiers[word] }

// TitleInFull spells short forms in a title out: "Lt. Gen." is "Lieutenant General".
func TitleInFull(words string) string {
	parts := strings.Fields(words)
	for i, p := range parts {
		if full, ok := shortTitles[p]; ok {
			parts[i] = full
		}
	}
	return strings.Join(parts, " ")
}

// Honorific tells whether a word (lower case) is a form of address, and the
// gender it shows.
func Honorific(word string) (gender byte, ok bool) {
	g, ok := honorifics[word]
	if g != "" {
		gender = g[0]
	}
	return gender, ok
}

// Particle tells whether a word (lower case) stands inside personal names.
func Particle(word string) bool { return particles[word] }

// Body is the kind of thing that names ending in this word (lower case) are:
// "organisation", "institution", "event", "text", or nothing.
func Body(word string) string { return bodies[word] }

// NotName tells whether a capitalised word (lower case here) is no name.
func NotName(word string) bool { return notNames[word] }

// Cue is a verb of saying.
type Cue struct {
	Lemma    string
	Act      string          // the act of speech
	Frames   map[string]bool // that, np, to, of, for, on, as, quote
	Listener bool            // the object is who is spoken to
}

var cues = readCues()

func readCues() map[string]Cue {
	known := map[string]Cue{}
	for _, row := range rows("cues.tsv") {
		c := Cue{Lemma: row[0], Act: row[1], Frames: map[string]bool{}, Listener: row[3] != ""}
		for f := range strings.FieldsSeq(row[2]) {
			c.Frames[f] = true
		}
		known[row[0]] = c
	}
	return known
}

// CueFor looks up a verb of saying by its lemma.
func CueFor(lemma string) (Cue, bool) {
	c, ok := cues[lemma]
	return c, ok
}

// Verb tells whether a word (lower case) is a verb of one of the lists.
func Verb(lemma string) bool {
	if _, ok := cues[lemma]; ok {
		return true
	}
	_, ok := contactWords["verb "+lemma]
	return ok || stances["verb "+lemma] != "" || judgements[lemma] != "" || telling[lemma]
}

var (
	expressions = table("expressions.tsv")
	media       = set("media.tsv")
	unnamed     = set("unnamed.tsv")
)

// Expression is the act that a noun makes of "expressed": "hope" gives hope.
func Expression(noun string) string { return expressions[noun] }

// Medium tells whether a noun (lower case) is a text or occasion through which
// somebody speaks.
func Medium(noun string) bool { return media[noun] }

// UnnamedSource tells whether a noun (lower case) heads sources without names.
func UnnamedSource(noun string) bool { return unnamed[noun] }

var empty = set("empty.tsv")

// Empty tells whether a noun (lower case) stands for what was told without
// telling it: "details", "information".
func Empty(noun string) bool { return empty[noun] }

var nicknames = readNicknames()

func readNicknames() map[[2]string]bool {
	known := map[[2]string]bool{}
	for _, row := range rows("nicknames.tsv") {
		known[[2]string{row[0], row[1]}] = true
	}
	return known
}

// Nickname tells whether one first name (lower case) is a short form of the
// other.
func Nickname(a, b string) bool {
	return nicknames[[2]string{a, b}] || nicknames[[2]string{b, a}]
}

// Nicknames lists short forms of first names with the names (lower case).
func Nicknames() [][2]string { return slices.Collect(maps.Keys(nicknames)) }

var officeParties = table("office_parties.tsv")

// OfficeParty is the one party that has an office of these words (lower case),
// or nothing.
func OfficeParty(words string) string {
	if party := officeParties[words]; party != "" {
		return party
	}
	// of "Under-Secretary-General for Peace Operations" too
	for _, part := range []string{"secretary-general", "european commissioner"} {
		if strings.Contains(words, part) {
			return officeParties[part]
		}
	}
	return ""
}

var publisherWords = table("publisher_words.tsv")

// PublisherWord tells how a word (lower case) marks an outlet: "name" inside its
// name, "before" in front of it, or nothing.
func PublisherWord(word string) string { return publisherWords[word] }

var commonWords = set("common_words.tsv")

// Common tells whether a word (lower case) is a common word of English.
func Common(word string) bool { return commonWords[word] }

var fillers = set("fillers.tsv")

// Filler tells whether a word (lower case) of a subject does not tell what it is
// about: "various issues of the situation".
func Filler(word string) bool { return fillers[word] }

var spellings = table("spellings.tsv")

// Spelling is the one spelling by which a word (lower case) is compared:
// "defence" and "defense" are one word.
func Spelling(word string) string {
	if s, ok := spellings[word]; ok {
		return s
	}
	return word
}
