package mention

import "parley/text"

// Relative is "before" or "after" where the noun stands behind such a word.
func Relative(t *text.Text, x Event) string {
	s := t.SentenceOf(x.At)
	for k := x.First - 1; k >= s.First && k > x.First-10; k-- {
		if word := relativeWord(t, k, s); word != "" {
			return word
		}
		if tok := t.Tokens[k]; tok.Low == "that" && tok.UPOS == "SCONJ" || tok.UPOS == "VERB" && tok.XPOS != "VBG" ||
			tok.Low == "," && k < x.First-1 {
			return "" // "said after the meeting that the talks": another clause
		}
	}
	return ""
}

// relativeWord is the order that the words which end at k give: "ahead of", "prior to", "following".
func relativeWord(t *text.Text, k int, s text.Sentence) string {
	before := text.LowIn(t, k-1, s)
	switch t.Tokens[k].Low {
	case "before":
		return "before"
	case "after", "following":
		return "after"
	case "of":
		if text.OneOf(before, "close", "conclusion") {
			return "after" // "said on Tuesday at the close of a meeting"
		}
		return when(text.OneOf(before, "ahead", "advance", "eve"), "before")
	case "to":
		return when(before == "prior", "before")
	case "from":
		return when(text.OneOf(before, "fresh", "emerged", "emerging", "back"), "after") // "fresh from talks"
	}
	return ""
}

// when is a word if it holds, else none.
func when(holds bool, word string) string {
	if holds {
		return word
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
