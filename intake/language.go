package intake

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"
)

// sample is how many characters are looked at; more makes no surer.
const sample = 600

// functionWords are English words that no English report does without.
var functionWords = map[string]bool{"the": true, "of": true, "and": true, "to": true, "in": true, "a": true, "that": true, "with": true,
	"on": true, "for": true, "is": true, "was": true, "by": true, "he": true, "said": true, "will": true, "has": true, "his": true, "it": true, "at": true, "from": true, "as": true}

// language is the ISO 639-1 code of a text. A text in Latin letters with many
// English function words is English, whatever names it is full of; a text too
// short to tell counts as English.
func language(text string) string {
	head := prose(text)
	latin, letters := scripts(head)
	if letters > 0 && latin*2 < letters {
		return detected(head)
	}
	words := strings.FieldsFunc(strings.ToLower(head), func(r rune) bool { return !unicode.IsLetter(r) })
	english := 0
	for _, w := range words {
		if functionWords[w] {
			english++
		}
	}
	if len(words) < 12 || english*8 >= len(words) {
		return "en"
	}
	if info := whatlanggo.Detect(head); !info.IsReliable() && english > 0 {
		return "en"
	}
	return detected(head)
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
