package intake

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"

	"parley/lexicon"
)

// sample is how many characters are looked at; more makes no surer.
const sample = 600

// address is a web or mail address, whose parts are words of no language.
var address = regexp.MustCompile(`\S*(?:://|www\.|@)\S*`)

// fewWords is how many words are too few to tell a language by.
const fewWords = 12

// language is the ISO 639-1 code of a text. A text in Latin letters with many
// English function words is English, whatever names it is full of: names do not
// count. A text too short to tell counts as English.
func language(text string) string {
	head := prose(text)
	latin, letters := scripts(head)
	if letters > 0 && latin*2 < letters {
		return detected(head)
	}
	words := strings.FieldsFunc(address.ReplaceAllString(head, " "), func(r rune) bool { return !unicode.IsLetter(r) })
	plain, english, sure := plainWords(words)
	if len(words) < fewWords || sure && english*8 >= len(plain) {
		return "en"
	}
	told := strings.Join(plain, " ")
	if different(plain) < fewWords/2 || mostlyEnglish(plain) {
		return "en"
	}
	if info := whatlanggo.Detect(told); !info.IsReliable() && sure {
		return "en"
	}
	return detected(told)
}

// mostlyEnglish reports whether at least two in three words are common ones of
// English: headlines do without most function words.
func mostlyEnglish(plain []string) bool {
	n := 0
	for _, w := range plain {
		if _, function := lexicon.English(w); function || lexicon.Common(w) {
			n++
		}
	}
	return n*3 >= len(plain)*2
}

// different counts words, each once.
func different(words []string) int {
	seen := map[string]bool{}
	for _, w := range words {
		seen[w] = true
	}
	return len(seen)
}

// plainWords are the words that are no names: function words, and those in small
// letters. English is how many of them are English function words, and sure
// whether one of these is nothing else.
func plainWords(words []string) (plain []string, english int, sure bool) {
	for _, w := range words {
		low := strings.ToLower(w)
		own, known := lexicon.English(low)
		if known {
			english++
			sure = sure || own
		}
		if known || low == w {
			plain = append(plain, low)
		}
	}
	return plain, english, sure
}

// prose is the beginning of a text, cut between characters.
func prose(text string) string {
	n := 0
	for i := range text {
		if n == sample {
			return text[:i]
		}
		n++
	}
	return text
}

func scripts(text string) (latin, letters int) {
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
	}
	return latin, letters
}

func detected(text string) string {
	info := whatlanggo.Detect(text)
	if code := info.Lang.Iso6391(); code != "" {
		return code
	}
	return "unknown"
}
