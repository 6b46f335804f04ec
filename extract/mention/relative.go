package mention

import "parley/text"

// relative is "before" or "after" where the noun stands behind such a word.
func Relative(t *text.Text, x Event) string {
	s := t.SentenceOf(x.At)
	for k := x.First - 1; k >= s.First && k > x.First-10; k-- {
		switch t.Tokens[k].Low {
		case "before":
			return "before"
		case "of":
			if text.OneOf(text.LowIn(t, k-1, s), "ahead", "advance", "eve") {
				return "before"
			}
		case "to":
			if text.LowIn(t, k-1, s) == "prior" {
				return "before"
			}
		case "after", "following":
			return "after"
		case "from":
			if text.OneOf(text.LowIn(t, k-1, s), "fresh", "emerged", "emerging", "back") {
				return "after" // "fresh from two days of talks with Keita"
			}
		}
		if t.Tokens[k].Low == "that" && t.Tokens[k].UPOS == "SCONJ" {
			return "" // "said after the meeting that the talks": another clause
		}
		if t.Tokens[k].UPOS == "VERB" && t.Tokens[k].XPOS != "VBG" || t.Tokens[k].Low == "," && k < x.First-1 {
			return ""
		}
	}
	return ""
}

// related is the word by which a telling is put before or after another, "" where it
// stands for itself.
func related(t *text.Text, x Event) string {
	if x.Nominal {
		return Relative(t, x)
	}
	switch word := t.Low(t.Child(x.At, "mark")); word {
	case "before", "after", "once":
		return word
	}
	return ""
}
