package argument

import (
	"parley/lexicon"
	"parley/text"
)

// controller is who is to do what the infinitive at i tells because somebody asks it of him:
// "Sow invited Bari to visit Bamako". "Sow promised Bari to visit" is Sow's.
func controller(t *text.Text, i int) []Side {
	h := t.Tokens[i].Head
	if h < 0 || !text.OneOf(t.Tokens[i].Rel, "xcomp", "advcl") || t.Low(t.Child(i, "mark")) != "to" ||
		!lexicon.Control.Has(t.Tokens[h].Lemma) {
		return nil
	}
	o := t.Object(h)
	if o < h || o > i {
		return nil
	}
	who := persons(t, ActorsUnder(t, o))
	if m, ok := t.MentionAt(o); ok && len(who) < 2 {
		if all, _ := ActorsAt(t, m.First, t.SentenceOf(i)); len(persons(t, all)) > len(who) {
			return persons(t, all) // "invited the leaders of Chad and Mali to meet"
		}
	}
	return who
}

// thankedFor is who did what the gerund at i tells, because somebody thanks or blames him for it:
// "Sow thanked Bari for hosting the envoys" has Bari host them.
func thankedFor(t *text.Text, i int) []Side {
	h := t.Tokens[i].Head
	if h < 0 || t.Tokens[i].XPOS != "VBG" || t.Low(t.Child(i, "mark")) != "for" {
		return nil
	}
	switch t.Tokens[h].Lemma {
	case "thank", "praise", "congratulate", "commend", "applaud", "criticize", "criticise", "condemn", "blame":
	default:
		return nil
	}
	if o := t.Object(h); o > h && o < i {
		return persons(t, ActorsUnder(t, o))
	}
	return nil
}

// raises tells whether the subject of a passive verb is that of the infinitive
// behind it. Who "was asked to meet" is another matter.
func raises(lemma string) bool {
	return text.OneOf(lemma, "expect", "schedule", "slate", "set", "plan", "believe", "know", "report",
		"say", "authorise", "authorize", "reportedly", "prepare", "tip")
}

// intends tells whether the verb at k leaves its subject to the infinitive
// behind it.
func intends(t *text.Text, k int) bool {
	return text.OneOf(t.Tokens[k].Lemma, "plan", "want", "intend", "hope", "expect", "agree", "offer", "promise",
		"prepare", "continue", "manage", "wish")
}
