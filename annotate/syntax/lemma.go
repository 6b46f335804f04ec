package syntax

import (
	_ "embed"
	"strings"
	"sync"

	"parley/lexicon"
)

//go:embed lemmas.tsv
var lemmaList string

// lemmas reads the list of irregular forms once: "met\tVERB" is "meet".
var lemmas = sync.OnceValue(func() map[string]string {
	known := map[string]string{}
	for line := range strings.Lines(lemmaList) {
		cut := strings.LastIndexByte(line, '\t')
		if cut > 0 && line[0] != '#' {
			known[line[:cut]] = strings.TrimSpace(line[cut+1:])
		}
	}
	return known
})

// Lemma is the dictionary form of a word with its part of speech, in lower
// case; names stay as they are.
func Lemma(form, upos string) string {
	if upos == "PROPN" || upos == "PUNCT" || upos == "NUM" || upos == "SYM" {
		return form
	}
	low := strings.ReplaceAll(strings.ToLower(form), "’", "'")
	if known, ok := lemmas()[low+"\t"+upos]; ok {
		return known
	}
	lemma := LemmaByRule(low, upos)
	if bare := strings.TrimSuffix(lemma, "e"); upos == "VERB" && bare != lemma && !lexicon.Verb(lemma) &&
		lexicon.Verb(bare) {
		return bare // "applauded": the rules add an e
	}
	if upos == "VERB" && !lexicon.Verb(lemma) && lexicon.Verb(lemma+"e") {
		return lemma + "e" // "underscored": the rules cannot know the e
	}
	return lemma
}

// LemmaByRule takes off regular endings: "agreed" is "agree", "talks" is
// "talk".
func LemmaByRule(low, upos string) string {
	switch upos {
	case "NOUN":
		return singular(low)
	case "VERB", "AUX":
		return infinitive(low)
	}
	return low
}

func singular(low string) string {
	switch {
	case len(low) < 4 || !strings.HasSuffix(low, "s") || strings.HasSuffix(low, "ss") || strings.HasSuffix(low, "us") ||
		strings.HasSuffix(low, "is"):
		return low
	case strings.HasSuffix(low, "ies"):
		return low[:len(low)-3] + "y"
	case strings.HasSuffix(low, "ches"), strings.HasSuffix(low, "shes"), strings.HasSuffix(low, "sses"),
		strings.HasSuffix(low, "xes"):
		return low[:len(low)-2]
	}
	return low[:len(low)-1]
}

func infinitive(low string) string {
	switch {
	case len(low) < 4:
		return low
	case strings.HasSuffix(low, "ies"), strings.HasSuffix(low, "ied"):
		return low[:len(low)-3] + "y"
	case strings.HasSuffix(low, "ing") && len(low) > 4 && vowelIn(low[:len(low)-3]):
		return stem(low[:len(low)-3])
	case strings.HasSuffix(low, "ed") && vowelIn(low[:len(low)-2]):
		return stem(low[:len(low)-2])
	case strings.HasSuffix(low, "ches"), strings.HasSuffix(low, "shes"), strings.HasSuffix(low, "sses"),
		strings.HasSuffix(low, "xes"):
		return low[:len(low)-2]
	case strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "ss"):
		return low[:len(low)-1]
	}
	return low
}

func vowelIn(s string) bool { return strings.ContainsAny(s, "aeiouy") }

// stem restores what an ending hid: "stopp" is "stop", "propos" is "propose".
func stem(s string) string {
	n := len(s)
	if n < 3 {
		return s
	}
	last, before := s[n-1], s[n-2]
	switch {
	case last == before && !strings.ContainsRune("lsfzaeo", rune(last)), s == "cancell" || s == "signall" ||
		s == "diall" || s == "travell" || s == "labell" || s == "modell":
		return s[:n-1]
	case strings.ContainsRune("cuvsz", rune(last)) && !strings.HasSuffix(s, "ss"), last == 'g' &&
		strings.ContainsRune("nrd", rune(before)) && !strings.HasSuffix(s, "ing"):
		return s + "e"
	case last == 't' && (before == 'a' || before == 'u' && n > 4), last == 'l' &&
		strings.ContainsRune("bcdfgkptz", rune(before)):
		return s + "e"
	case last == 'r' && strings.ContainsRune("bcdgpt", rune(before)) && len(s) > 4:
		return s + "e" // "centred"
	case last == 'r' && (before == 'i' && !strings.HasSuffix(s, "hair") && !strings.HasSuffix(s, "pair") &&
		s != "air" || before == 'u'), last == 'm' && before == 'u' && n > 4, last == 'd' &&
		(before == 'u' || before == 'i'), last == 'k' && before == 'o':
		return s + "e"
	}
	return s
}
