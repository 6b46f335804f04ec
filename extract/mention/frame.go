package mention

import (
	"slices"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// satDown reads "sat down with X", "sat down together in Asunción".
func satDown(t *text.Text, x Event, word lexicon.ContactWord, subject []argument.Side) ([]argument.Side,
	parley.ContactKind, bool) {
	if !word.Frame["down"] || t.Low(x.At+1) != "down" {
		return nil, x.Kind, false
	}
	if others := withSide(t, x); len(others) > 0 {
		return slices.Concat(subject, others), x.Kind, true
	}
	return subject, x.Kind, argument.Several(t, subject)
}

// satAcross reads "sat across the table from X", "seated in the Oval Office with President X".
func satAcross(t *text.Text, x Event, _ lexicon.ContactWord, subject []argument.Side) ([]argument.Side,
	parley.ContactKind, bool) {
	others := across(t, x.At)
	if len(others) == 0 {
		others = seatedWith(t, x.At, subject)
	}
	return slices.Concat(subject, others), x.Kind, len(others) > 0 && len(subject) > 0
}

// metAhead reads "before I see X", "travelled to see X", "saw Minister X".
func metAhead(t *text.Text, x Event, word lexicon.ContactWord, subject []argument.Side) ([]argument.Side,
	parley.ContactKind, bool) {
	if !word.Frame["ahead"] || !toCome(t, x.At) && !travelledTo(t, x.At) && !sawInOffice(t, x.At, subject) {
		return nil, x.Kind, false
	}
	others, kind, ok := objectSide(t, x, word)
	return slices.Concat(subject, others), kind, ok
}

// metWith reads "spoke with X". "Discussed trade with X" is of X, "discussed ties with Chad" is not
// of Chad.
func metWith(t *text.Text, x Event, word lexicon.ContactWord, subject []argument.Side) ([]argument.Side,
	parley.ContactKind, bool) {
	if !word.Frame["with"] {
		return nil, x.Kind, false
	}
	others := withSide(t, x)
	ok := len(others) > 0 && !(word.Frame["named"] && withTopic(t, x, others, subject))
	return slices.Concat(subject, others), x.Kind, ok
}

// metObject reads "met X", "called X".
func metObject(t *text.Text, x Event, word lexicon.ContactWord, subject []argument.Side) ([]argument.Side,
	parley.ContactKind, bool) {
	if !word.Frame["obj"] {
		return nil, x.Kind, false
	}
	others, kind, ok := objectSide(t, x, word)
	return slices.Concat(subject, others), kind, ok
}

// wroteTo reads "wrote to X".
func wroteTo(t *text.Text, x Event, word lexicon.ContactWord, subject []argument.Side) ([]argument.Side,
	parley.ContactKind, bool) {
	if !word.Frame["to"] || word.Kind != "message" {
		return nil, x.Kind, false
	}
	others := toSide(t, x)
	return slices.Concat(subject, others), x.Kind, len(others) > 0
}

// metJointly reads "X and Y met", "X and Y discussed trade"; not "Berg and Haddad reviewed the
// troops".
func metJointly(t *text.Text, x Event, word lexicon.ContactWord, subject []argument.Side) ([]argument.Side,
	parley.ContactKind, bool) {
	if word.Frame["named"] {
		return subject, x.Kind, t.Tokens[x.At].Lemma != "review" && namedPair(t, subject)
	}
	several := argument.Several(t, subject) || len(subject) == 1 && interlocutor(t, x.At) || meetAgain(t, x)
	joint := word.Frame["joint"] || word.Frame["with"]
	return subject, x.Kind, joint && several && !sayingOf(t, x.At) && !aside(t, x.At)
}

// aside reads "Mbuyi, speaking for Kinshasa, and Lund met": what one of them does while speaking is no
// contact. "The two leaders, speaking by phone, agreed" is one.
func aside(t *text.Text, v int) bool {
	return text.OneOf(t.Low(v), "speaking", "talking") && text.IsRel(t.Tokens[v].Rel, "acl", "advcl") &&
		text.OneOf(t.Low(v+1), "for", "of", "in", "at", "from", "on") && !onChannel(t, v)
}

// offered reads "has not replied to an offer by Lysovets to meet": of who offers and who answers.
func offered(t *text.Text, i int) []argument.Side {
	h := t.Tokens[i].Head
	if h < 0 || h > i || !text.IsRel(t.Tokens[i].Rel, "acl") || !lexicon.Bid.Has(t.Tokens[h].Lemma) ||
		t.Low(i-1) != "to" {
		return nil
	}
	s := t.SentenceOf(i)
	var by []argument.Side
	for k := h + 1; k < i && len(by) == 0; k++ {
		if text.OneOf(t.Low(k), "by", "from") {
			by, _ = argument.ActorsAt(t, k+1, s)
		}
	}
	v := Governor(t, h)
	if v < 0 || len(by) == 0 {
		return nil
	}
	who := argument.Subject(t, v)
	if !argument.One(t, by) || !argument.One(t, who) || argument.HoldsSide(by, who[0]) {
		return nil
	}
	return []argument.Side{by[0], who[0]}
}

// across lists whom somebody sits opposite: "sat across the table from Berg", "sat opposite Berg".
func across(t *text.Text, i int) []argument.Side {
	if t.Tokens[i].Lemma != "sit" || !text.OneOf(t.Low(i+1), "across", "opposite") {
		return nil
	}
	s := t.SentenceOf(i)
	for k := i + 1; k < s.Last && k < i+6; k++ {
		if low := t.Low(k); text.OneOf(low, "from", "opposite") {
			found, _ := argument.ActorsAt(t, k+1, s)
			return found
		}
	}
	return nil
}

// seatedWith lists those of another party in whose company somebody speaks: "Seated in the Oval
// Office with President Haddad, Berg said". Who sits with his own wife or minister meets nobody.
func seatedWith(t *text.Text, i int, subject []argument.Side) []argument.Side {
	s := t.SentenceOf(i)
	if !text.OneOf(t.Low(i), "seated", "sitting") || i > s.First+1 || len(subject) == 0 {
		return nil
	}
	for k := i + 1; k < s.Last && k < i+9 && t.Low(k) != ","; k++ {
		if !text.OneOf(t.Low(k), "with", "beside", "alongside") && !(t.Low(k) == "to" && t.Low(k-1) == "next") {
			continue
		}
		found, _ := argument.ActorsAt(t, k+1, s)
		own := argument.PartyOf(t, subject[0].Entity)
		if argument.Persons(t, found) && len(found) > 0 && own != "" && own != argument.PartyOf(t, found[0].Entity) {
			return found
		}
	}
	return nil
}
