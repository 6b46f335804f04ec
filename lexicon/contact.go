package lexicon

import (
	"slices"
	"strings"
)

// ContactWord is a verb or noun of contact.
type ContactWord struct {
	Kind  string          // call, meeting, ...
	Frame map[string]bool // see contacts.tsv
}

var contactWords = readContacts()

func readContacts() map[string]ContactWord {
	known := map[string]ContactWord{}
	for _, row := range rows("contacts.tsv") {
		c := ContactWord{Kind: row[2], Frame: map[string]bool{}}
		for f := range strings.FieldsSeq(row[3]) {
			c.Frame[f] = true
		}
		known[row[1]+" "+row[0]] = c
	}
	return known
}

// ContactKinds lists the kinds that words of contact tell, each once, in order.
func ContactKinds() []string {
	var kinds []string
	for _, w := range contactWords {
		kinds = append(kinds, w.Kind)
	}
	slices.Sort(kinds)
	return slices.Compact(kinds)
}

// ContactVerb looks up a verb of contact by lemma.
func ContactVerb(lemma string) (ContactWord, bool) {
	c, ok := contactWords["verb "+lemma]
	return c, ok
}

// ContactNoun looks up a noun or compound of contact (lower case, singular).
func ContactNoun(words string) (ContactWord, bool) {
	c, ok := contactWords["noun "+words]
	return c, ok
}

var (
	tones       = tempers()
	notContacts = set("not_contacts.tsv")
	plans       = set("plans.tsv")
	groups      = set("groups.tsv")
	stances     = readStances()
	judgements  = table("judgements.tsv")
	appraisals  = table("appraisals.tsv")
	telling     = set("telling.tsv")
	citizens    = set("citizens.tsv")
	faceless    = set("interlocutors.tsv")
	avows       = set("avows.tsv")
	standIns    = set("stand_ins.tsv")
)

func readStances() map[string]string {
	known := map[string]string{}
	for _, row := range rows("stances.tsv") {
		known[row[1]+" "+row[0]] = row[2]
	}
	return known
}

// Tone tells whether an adjective (lower case) is a tone of a contact.
func Tone(word string) bool { _, ok := tones[word]; return ok }

// Temper is 1 for a warm tone, -1 for a cold one, 0 for neither and for words
// that are no tones.
func Temper(word string) int { return tones[word] }

func tempers() map[string]int {
	words := map[string]int{}
	for _, row := range rows("tones.tsv") {
		words[row[0]] = 0
		if len(row) > 1 {
			words[row[0]] = map[string]int{"warm": 1, "cold": -1}[row[1]]
		}
	}
	return words
}

// NotContact tells whether a word (lower case) before a noun of contact makes
// it something else: "earnings call".
func NotContact(word string) bool { return notContacts[word] }

// Citizens tells whether a plural noun (lower case) is of people whom a leader
// meets at home: "lawmakers", "miners".
func Citizens(word string) bool { return citizens[word] }

// PlanHead tells whether a noun (lower case) can head a named plan.
func PlanHead(word string) bool { return plans[word] }

// GroupHead tells whether words (lower case, singular) name a standing body.
func GroupHead(words string) bool { return groups[words] }

// StanceVerb is the stance that a verb (lemma) shows on its object.
func StanceVerb(lemma string) string { return stances["verb "+lemma] }

// StanceWord is the stance that a predicate (lower case) shows.
func StanceWord(word string) string { return stances["word "+word] }

// Appraisal is the stance of a word (lower case) by which an issue is valued:
// "useless".
func Appraisal(word string) string { return appraisals[word] }

// Judgement is the stance of saying that an issue will do this (verb lemma).
func Judgement(lemma string) string { return judgements[lemma] }

// Telling tells whether a verb (lemma) is one of telling.
func Telling(lemma string) bool { return telling[lemma] }

// Interlocutors tells whether a plural noun (lower case) is of those whom an
// envoy meets without their being named.
func Interlocutors(word string) bool { return faceless[word] }

// Avows tells whether a verb (lemma) avows the commitment or support that is its
// object.
func Avows(lemma string) bool { return avows[lemma] }

// StandIns tells whether a plural noun (lower case) is of people who act for
// somebody else.
func StandIns(word string) bool { return standIns[word] }
