package outcome

import (
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// promisee is to whom something is promised by the verb at i, in tokens first to last of what is: "promised
// Chad that nobody would be expelled", "agreed to supply Afghanistan with wheat", "to send tents to Nepal".
func promisee(t *text.Text, i, first, last int) []string {
	s := t.SentenceOf(i)
	if text.OneOf(t.Tokens[i].Lemma, "promise", "assure", "pledge") {
		if who, end := argument.ActorsAt(t, i+1, s); len(who) > 0 && text.OneOf(text.LowIn(t, end, s), "that", "to") {
			return argument.Names(t, who)
		}
	}
	for v := first; v <= last; v++ {
		if t.Tokens[v].UPOS == "VERB" && lexicon.Give.Has(t.Tokens[v].Lemma) {
			return receivers(t, v, last, s)
		}
	}
	return nil
}

// receivers lists to whom the verb of giving at v has something go.
func receivers(t *text.Text, v, last int, s text.Sentence) []string {
	if who, _ := argument.ActorsAt(t, v+1, s); len(who) > 0 {
		return argument.Names(t, who)
	}
	for k := v + 1; k < last; k++ {
		if t.Tokens[k].Low == "to" && t.Tokens[k].UPOS == "ADP" {
			who, _ := argument.ActorsAt(t, k+1, s)
			return argument.Names(t, who)
		}
	}
	return nil
}
