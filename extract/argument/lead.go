package argument

import (
	"parley/text"
)

// skipLead steps over words before a name that are no part of its mention:
// "both", "a group of", "the delegation of".
func skipLead(t *text.Text, i int, s text.Sentence) int {
	for i < s.Last {
		if t.Tokens[i].Text == "HE" && Capital(t, i+1) {
			i++ // "from HE President Bensalah"
			continue
		}
		switch t.Tokens[i].Low {
		case "both", "either", "the", "then", "with", "separately", "fellow", "visiting", "newly", "appointed", "new",
			"incoming", "outgoing", "h.e.", "his", "her", "majesty", "royal", "highness", "excellency", "holiness",
			"eminence":
			if low := t.Tokens[i].Low; (text.OneOf(low, "his", "her")) && !majestic(text.LowIn(t, i+1, s)) {
				return i
			}
			if m, ok := t.MentionAt(i); ok && m.First == i {
				return i
			}
			i++
			continue
		case "officials", "leaders", "members", "ministers", "governments":
			if text.OneOf(text.LowIn(t, i+1, s), "of", "from") {
				i += 2
				continue
			}
		}
		if StandsInFor(t, i) && i+1 < s.Last {
			i += 2
			continue
		}
		return pastCalling(t, i)
	}
	return i
}

// pastCalling steps over what a person is by calling, before the name: "lawyer Ivan Berg",
// "former football player Rosa Vega".
func pastCalling(t *text.Text, i int) int {
	for k := i; k < i+4 && k < len(t.Tokens); k++ {
		if m, ok := t.MentionAt(k); ok {
			if k > i && m.First == k && m.Form == text.Named && t.Entities[m.Entity].Kind == text.Person &&
				t.Tokens[k-1].UPOS == "NOUN" {
				return k
			}
			return i
		}
		if u := t.Tokens[k].UPOS; !text.OneOf(u, "NOUN", "ADJ") || t.Tokens[k].XPOS == "NNS" {
			return i
		}
	}
	return i
}

// BothOf lists those named behind "both of her colleagues," at token i.
func BothOf(t *text.Text, i int, s text.Sentence) []Side {
	if text.LowIn(t, i, s) != "both" || text.LowIn(t, i+1, s) != "of" {
		return nil
	}
	for k := i + 2; k < s.Last && k < i+7; k++ {
		if t.Tokens[k].Low == "," {
			found, _ := ActorsAt(t, k+1, s)
			return found
		}
	}
	return nil
}

// majestic tells whether a word behind "his" begins a style of address.
func majestic(low string) bool {
	return text.OneOf(low, "majesty", "royal", "highness", "excellency", "holiness", "eminence", "serene")
}
