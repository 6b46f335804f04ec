package entity

import "parley/text"

// Speakers gives "I" and "we" inside a quotation to who is quoted. It reads
// Saying, which the attribution stage wrote, and changes Mentions.
func Speakers(t *text.Text) {
	for m := range t.Mentions {
		mention := &t.Mentions[m]
		if mention.Form != text.Pronoun || !first(t.At(mention.Span)) {
			continue
		}
		if e := speakerAt(t, mention.Span); e >= 0 {
			mention.Entity = e
		}
	}
}

// first tells whether a pronoun is of the first person.
func first(word string) bool {
	switch word {
	case "I", "me", "my", "My", "mine", "we", "We", "our", "Our", "us", "ours":
		return true
	}
	return false
}

// speakerAt is the entity whose quoted words hold a span, innermost, or -1.
func speakerAt(t *text.Text, span text.Span) int {
	best, smallest := -1, 0
	for _, a := range t.Saying {
		if a.Entity < 0 || a.Quotation == "indirect" || a.Whole {
			continue
		}
		for _, piece := range a.Content {
			if size := piece.End - piece.Start; piece.Contains(span) && (best < 0 || size < smallest) {
				best, smallest = a.Entity, size
			}
		}
	}
	return best
}
