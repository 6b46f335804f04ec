package join

import (
	"fmt"

	"parley"
	"parley/extract/argument"
	"parley/extract/field"
	"parley/extract/mention"
	"parley/text"
)

// main tells whether a contact is what the document reports: the first told of
// as held, or else the first; and others told of beside it in the same way.
func Main(t *text.Text, contacts []Contact, k int) bool {
	first := Reported(t, contacts)
	return k == first || alongside(t, contacts[k], contacts[first])
}

// reported is the contact a document reports: the first one told of as held,
// or one that the sentence which tells of the first contact says was called
// off, moved or denied.
func Reported(t *text.Text, contacts []Contact) int {
	lead := -1
	for k, o := range contacts {
		if aside(t, o.Tellings[0].Event) {
			continue
		}
		s := t.Tokens[o.Lead].Sentence
		if lead < 0 {
			lead = s
		}
		switch {
		case o.Status.Happened():
			if ahead := announced(t, contacts, lead); ahead >= 0 &&
				t.SentenceOf(o.Lead).Paragraph > t.Sentences[lead].Paragraph+1 {
				return ahead
			}
			return k
		case s == lead && (o.Status == parley.Cancelled || o.Status == parley.Postponed || o.Status == parley.Denied) &&
			s < 2:
			return k
		}
	}
	return 0
}

// announced is the contact that the first sentence with any tells of as planned, put off or called
// off; -1 for none. A report of a coming visit may tell of earlier meetings further down.
func announced(t *text.Text, contacts []Contact, lead int) int {
	for k, o := range contacts {
		if t.Tokens[o.Lead].Sentence == lead && lead < 4 && !o.Status.Happened() && o.Status != parley.Proposed &&
			o.Status != "" && !aside(t, o.Tellings[0].Event) {
			return k
		}
	}
	return -1
}

// aside tells whether a telling tells of its contact only in relation to another,
// or as an earlier one.
func aside(t *text.Text, x mention.Event) bool {
	return x.Step < 0 || mention.Relative(t, x) != "" || len(x.Superlatives) > 0
}

// alongside tells whether a contact is reported like the first one: held, in the
// first sentences or with the same date, by a verb of its own, not an earlier
// one.
func alongside(t *text.Text, c, first Contact) bool {
	if !c.Status.Happened() || !first.Status.Happened() || aside(t, c.Tellings[0].Event) {
		return false
	}
	for _, x := range c.Tellings {
		s := t.SentenceOf(x.At)
		for k := s.First; k < s.Last; k++ {
			if text.OneOf(t.Tokens[k].Low, "separately", "separate") {
				return true
			}
		}
	}
	return false
}

func ContactID(k int) string { return fmt.Sprintf("contact-%d", k+1) }

// about lists the contacts that a stretch of text tells of.
func AboutContacts(t *text.Text, all []field.Telling, of []int, start, end int) []string {
	var ids []string
	for n, x := range all {
		if tok := t.Tokens[x.At]; of[n] >= 0 && tok.Start >= start && tok.End <= end {
			ids = argument.AppendNew(ids, ContactID(of[n]))
		}
	}
	return ids
}
