package join

import (
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/extract/mention"
	"parley/lexicon"
	"parley/text"
)

// findTopics reads what contacts were about: "the leaders
// discussed trade", "talks focused on grain", "the call covered two points".
func Topics(t *text.Text, all []field.Telling, j Joined) []field.Told {
	var found []field.Told
	for i, tok := range t.Tokens {
		if !text.OneOf(tok.UPOS, "VERB", "NOUN") || notDiscussed(t, i) {
			continue
		}
		first, last := argument.Topic(t, i)
		if first < 0 {
			continue
		}
		n := topicOf(t, all, j, i)
		if n < 0 {
			continue
		}
		x := all[n].Event
		if where, ok := field.FrontedPlace(t, t.SentenceOf(i)); ok && !x.Status.Happened() &&
			t.Tokens[x.At].Sentence != tok.Sentence {
			found = append(found, field.Told{Of: n, Value: mention.Tell(x, "place", t.At(where), where, "", 0.85)})
		}
		found = append(found, topicFields(t, x, n, first, last, 0.8)...)
	}
	for n, x := range all {
		if j.Of[n] >= 0 {
			found = append(found, aboutTopic(t, x.Event, n)...)
		}
	}
	return found
}

// topicFields keep a subject, without marks before it. A pronoun alone names none:
// "they discussed them in detail".
func topicFields(t *text.Text, x mention.Event, n, first, last int, confidence float64) []field.Told {
	for first < last && t.Tokens[first].UPOS == "PUNCT" && !strings.ContainsAny(t.Tokens[first].Low, "“\"(") {
		first++
	}
	if first > last || first == last && (text.OneOf(t.Tokens[first].UPOS, "PRON", "DET", "PUNCT")) {
		return nil
	}
	return []field.Told{{Of: n, Value: mention.Tell(x, "topics", t.At(t.Words(first, last)), t.Words(first, last), "",
		confidence)}}
}

// topicOf is the telling whose contact the verb at i speaks of, or -1: one in its
// clause, else the one last told of with a fitting tense.
func topicOf(t *text.Text, all []field.Telling, j Joined, i int) int {
	if n := whereEvent(t, all, j.Of, i); n >= 0 {
		return n
	}
	status, sure := mention.VerbStatus(t, i)
	best := -1
	for n, x := range all {
		if j.Of[n] < 0 || t.Tokens[x.At].Sentence > t.Tokens[i].Sentence {
			continue
		}
		same := t.Tokens[x.At].Sentence == t.Tokens[i].Sentence
		if same && !x.Carried() && inClauseOf(t, x, i) {
			return n
		}
		if x.At <= i && statusesMeet(x.Status, status, sure) && (best < 0 || !x.Carried() || same) {
			best = n
		}
	}
	if best >= 0 && !subjectIn(t, j.Contacts[j.Of[best]], i) {
		return -1
	}
	return best
}

// inClauseOf reports whether a telling stands in the clause of the verb at i, above or below it.
func inClauseOf(t *text.Text, x field.Telling, i int) bool {
	return t.Under(i, x.At) || x.Governor == i || t.Tokens[x.At].Head == i || t.Under(x.At, i) && x.Nominal
}

// whereTelling is the contact at which something is discussed, or -1: "his meeting
// with Haddad in Oslo, where they will discuss trade".
func whereEvent(t *text.Text, all []field.Telling, of []int, i int) int {
	where := -1
	for _, c := range t.Children(i) {
		if text.OneOf(t.Tokens[c].Low, "where", "during", "which") {
			where = int(c)
		}
	}
	if where < 0 || where > i {
		return -1
	}
	best := -1
	for n, x := range all {
		if of[n] >= 0 && x.At < where && t.Tokens[x.At].Sentence == t.Tokens[i].Sentence {
			best = n
		}
	}
	return best
}

// subjectIn tells whether whoever discusses takes part in the contact, or is
// not told.
func subjectIn(t *text.Text, c Contact, i int) bool {
	for _, s := range argument.Subject(t, i) {
		for _, e := range argument.Members(t, s.Entity) {
			if !has(t, c.Who, e) {
				return false
			}
		}
	}
	return true
}

// aboutTopic reads "a call about the border", "talks on grain".
func aboutTopic(t *text.Text, x mention.Event, n int) []field.Told {
	s := t.SentenceOf(x.At)
	for k := x.At + 1; k < s.Last && k < x.At+16; k++ {
		switch t.Tokens[k].Low {
		case "about", "regarding", "concerning":
		case "on", "over":
			if k != x.At+1 {
				continue
			}
		case ";", ".", "that":
			return nil
		default:
			continue
		}
		if h := t.Tokens[k].Head; h > k && x.Kind != parley.Visit && !noTopic(t, k, h) {
			first, last := argument.TopicPhrase(t, h, k)
			return topicFields(t, x, n, first, last, 0.75)
		}
	}
	return nil
}

// noTopic reports whether what a preposition at k brings in is no matter talked over: "a courtesy
// call on the king", "talks on Monday", "on the sidelines of".
func noTopic(t *text.Text, k, h int) bool {
	if m, ok := t.MentionAt(k + 1); ok && argument.Human(t, m.Entity) && t.Low(k) == "on" {
		return true
	}
	return argument.TimeAt(t, h) || argument.TimeAt(t, k+1) || onMargin(t, h) ||
		t.Low(k+1) == "the" && t.Low(k+2) == "sidelines" || !text.IsRel(t.Tokens[h].Rel, "obl", "nmod")
}

// onMargin tells whether a noun places a contact next to something else: "on the margins of".
func onMargin(t *text.Text, h int) bool {
	return lexicon.Margin.Has(t.Tokens[h].Low) || lexicon.Channel.Has(t.Tokens[h].Low)
}

// notDiscussed tells whether the verb at i tells of what somebody tries or did not do:
// "praised his efforts to address the dispute", "did not discuss fees".
func notDiscussed(t *text.Text, i int) bool {
	tok := t.Tokens[i]
	if argument.Negated(t, i) {
		return true
	}
	return tok.XPOS == "VB" && text.IsRel(tok.Rel, "acl") && tok.Head >= 0 &&
		lexicon.Effort.Has(t.Tokens[tok.Head].Lemma)
}
