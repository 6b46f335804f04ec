package entity

import "parley/text"

// Speakers gives "I" and "we" inside a quotation to who is quoted. It reads
// Saying, which the attribution stage wrote, and changes Mentions.
func Speakers(t *text.Text) {
	for m := range t.Mentions {
		mention := &t.Mentions[m]
		if mention.Form != text.Pronoun {
			continue
		}
		if !first(t.At(mention.Span)) {
			another(t, m)
			continue
		}
		if e := speakerAt(t, mention.Span); e >= 0 {
			mention.Entity = e
		}
	}
	text.IndexMentions(t)
}

// another gives "he" inside a quotation to somebody else than who is quoted: the
// last person named before it there.
func another(t *text.Text, m int) {
	mention := &t.Mentions[m]
	speaker := speakerAt(t, mention.Span)
	if speaker < 0 || speaker != mention.Entity || t.Entities[speaker].Kind != text.Person {
		return
	}
	for k := m - 1; k >= 0 && k > m-20; k-- {
		o := t.Mentions[k]
		if speakerAt(t, o.Span) != speaker {
			return
		}
		if e := t.Entities[o.Entity]; o.Entity != speaker && e.Kind == text.Person {
			mention.Entity = o.Entity
			return
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
		if a.Entity < 0 || !a.Own && (a.Quotation == "indirect" || a.Whole) {
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
