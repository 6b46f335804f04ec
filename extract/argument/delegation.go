package argument

import (
	"parley/lexicon"
	"parley/text"
)

// delegation reads "a delegation from Norway", "officials of both countries",
// "Russian negotiators": bodies that stand for a party; and "the joint commission
// of Norway and Chad", which stands for both.
func delegation(t *text.Text, i int) []Side {
	joint := jointBody(t.Low(i))
	if !joint && !standsForParty(t.Low(i)) {
		return nil
	}
	var sides []Side
	for _, c := range t.ChildrenBy(i, "nmod", "amod", "compound") {
		if by := t.Low(t.Child(c, "case")); text.OneOf(by, "in", "at") {
			continue // "met their Russian counterparts in Washington"
		}
		for _, k := range t.Conjuncts(c) {
			sides = append(sides, delegates(t, i, k)...)
		}
	}
	if joint && sameParty(t, sides) && !AnyHuman(t, sides) {
		return nil // "the security committee of Chad" meets at home; "a group of Chadian officials" need not
	}
	if len(sides) == 0 && !joint {
		return sentBefore(t, i)
	}
	return sides
}

// sentBefore is whom "the delegation" at i stands for: the party of the one told of last before. A
// text that has told of delegations of two parties does not tell.
func sentBefore(t *text.Text, i int) []Side {
	if t.Low(i-1) != "the" || t.Tokens[i].XPOS != "NN" || len(t.Children(i)) > 1 {
		return nil
	}
	var found []Side
	for k := range i - 1 {
		if t.Low(k) != t.Low(i) || t.Low(k-1) == "the" && len(t.Children(k)) < 2 {
			continue
		}
		sent := delegation(t, k)
		if len(sent) != 1 || len(found) > 0 && PartyOf(t, found[0].Entity) != PartyOf(t, sent[0].Entity) {
			return nil
		}
		found = []Side{{Entity: sent[0].Entity, Span: t.Words(i-1, i)}}
	}
	return found
}

// delegates is the party that the noun at k gives a body at i, or those of a body within: "the
// working groups of the delegations of A and B".
func delegates(t *text.Text, i, k int) []Side {
	m, ok := t.MentionAt(k)
	switch {
	case ok && text.OneOf(t.Low(m.Last), "-", "–") && t.Low(m.Last+1) == "based":
		return nil // "the heads of the Rome-based agencies" are not Italy's
	case ok && t.Entities[m.Entity].Party != "" && Actor(t, m.Entity):
		return []Side{{Entity: m.Entity, Span: m.Span}}
	case !ok && k > i:
		return delegation(t, k)
	}
	return nil
}

// sameParty tells whether sides are of fewer than two parties.
func sameParty(t *text.Text, sides []Side) bool {
	for _, s := range sides {
		if PartyOf(t, s.Entity) != PartyOf(t, sides[0].Entity) {
			return false
		}
	}
	return true
}

// jointBody tells whether a noun is of a body that parties form together: "the joint
// commission of Norway and Chad met".
func jointBody(low string) bool {
	return text.OneOf(low, "commission", "committee", "council", "group", "subgroup", "subcommittee", "force",
		"commissions",
		"committees", "groups")
}

// standsForParty tells whether a noun is of people who speak for a party.
func standsForParty(low string) bool { return lexicon.StandIns(low) || lexicon.Speaking.Has(low) }

// joinedIn lists who, by the verb at i, was there too: the subject of "took
// part", "chaired", "attended"; the agent of "was attended by", "was joined by".
func JoinedIn(t *text.Text, i int) []Side {
	tok := t.Tokens[i]
	if t.Tokens[i].Low == "present" && (text.OneOf(t.Low(i+1), "at", "for")) {
		if n := t.Child(i, "nsubj"); n > i { // "Present at the talks were envoys of Norway and Chad"
			first, _ := t.Extent(n)
			found, _ := ActorsAt(t, first, t.SentenceOf(i))
			return found
		}
		return Subject(t, i)
	}
	by := i + 1
	if t.Low(by) == "jointly" {
		by++ // "chaired jointly by"
	}
	if t.Child(i, "nsubj:pass") >= 0 || t.Low(by) == "by" {
		switch tok.Lemma {
		case "attend", "join", "accompany", "chair", "co-chair", "lead", "head", "moderate", "represent":
			if t.Low(by) == "by" {
				found, _ := ActorsAt(t, by+1, t.SentenceOf(i))
				return found
			}
		}
		return nil
	}
	if tok.Lemma == "take" && t.Low(i+1) == "part" ||
		text.OneOf(tok.Lemma, "participate", "attend", "chair", "co-chair") ||
		tok.Lemma == "sit" && t.Low(i+1) == "in" {
		return Subject(t, i)
	}
	return nil
}
