package argument

import (
	"strings"

	"parley/lexicon"
	"parley/text"
)

// actor tells whether an entity can take part in a contact.
func Actor(t *text.Text, e int) bool {
	switch t.Entities[e].Kind {
	case text.Person, text.Office, text.State, text.Organisation, text.Faction, text.Institution, text.Group:
		return true
	case text.Unnamed:
		return t.Entities[e].Party != ""
	}
	return false
}

// human tells whether an entity is a person or a holder of an office.
func Human(t *text.Text, e int) bool {
	switch t.Entities[e].Kind {
	case text.Person, text.Office, text.Unnamed:
		return true
	}
	return false
}

// ActorsAt lists the actors of the noun phrase that begins at token i: one
// mention and those joined to it by commas and "and".
func ActorsAt(t *text.Text, i int, s text.Sentence) (sides []Side, end int) {
	end = i
	for at := skipLead(t, i, s); at < s.Last; {
		m, ok := t.MentionAt(at)
		if owned := ownedAt(t, m, at, s); ok && owned > at {
			at = owned
			continue
		}
		if !ok || !Actor(t, m.Entity) || Modifies(t, m) || text.OneOf(text.LowIn(t, m.Last, s), "'s", "’s") {
			break
		}
		if len(sides) == 0 || sides[len(sides)-1].Entity != m.Entity || t.Entities[m.Entity].Kind == text.Group {
			sides = append(sides, Side{Entity: m.Entity, Span: m.Span}) // "Rwanda's president, Uwera" is one
		}
		end = m.Last
		if leaders, last := headedBy(t, end, s); len(leaders) > 0 {
			return append(sides, leaders...), last
		}
		next := nextJoined(t, end, s)
		if next == end {
			break
		}
		at = skipLead(t, next, s) // "and H.E. Dr. Osman"
	}
	return sides, end
}

// ownedAt is where the one begins whose country or superior a mention names before him: "his
// spokesman" is the spokesman, "Bhutan's Tashi Wangmo" is she; at where nobody is.
func ownedAt(t *text.Text, m text.Mention, at int, s text.Sentence) int {
	if m.Form == text.Pronoun && t.Tokens[at].XPOS == "PRP$" {
		return m.Last
	}
	owned, ok := t.MentionAt(m.Last + 1)
	if ok && t.Entities[m.Entity].Kind == text.State && possessive(text.LowIn(t, m.Last, s)) && Human(t, owned.Entity) {
		return m.Last + 1
	}
	if possessive(text.LowIn(t, m.Last, s)) && Human(t, m.Entity) {
		return servantAt(t, m.Last+1, at, s)
	}
	return at
}

// servantAt is where the one begins who is somebody's: "Trump's top trade negotiator, Robert Lighthizer"; at where
// nobody by name is.
func servantAt(t *text.Text, k, at int, s text.Sentence) int {
	for ; k < s.Last && k < at+8; k++ {
		if m, ok := t.MentionAt(k); ok && m.First == k && Human(t, m.Entity) {
			if e := t.Entities[m.Entity]; e.Kind == text.Person && e.Name != "" {
				return k
			}
			return at
		}
		if !text.OneOf(t.Tokens[k].UPOS, "ADJ", "NOUN", "PUNCT") || t.Tokens[k].UPOS == "PUNCT" && t.Low(k) != "," {
			return at
		}
	}
	return at
}

func possessive(low string) bool { return text.OneOf(low, "'s", "’s", "'", "’") }

// headedBy reads who leads a delegation: "a Turkish delegation headed by Minister
// Kaya and Ambassador Demir".
func headedBy(t *text.Text, i int, s text.Sentence) ([]Side, int) {
	if text.LowIn(t, i, s) == "," {
		i++
	}
	switch text.LowIn(t, i, s) {
	case "headed", "led":
		if text.LowIn(t, i+1, s) == "by" {
			return ActorsAt(t, i+2, s)
		}
	}
	return nil, i
}

// modifies tells whether a mention only colours the noun behind it, as "Russian"
// does in "Russian assessments" and "Kyiv" in "Kyiv's allies".
func Modifies(t *text.Text, m text.Mention) bool {
	e := t.Entities[m.Entity]
	if e.Kind != text.State && e.Kind != text.Institution && e.Kind != text.Organisation {
		return false
	}
	next := m.Last
	if next >= len(t.Tokens) || t.Tokens[next].Sentence != t.Tokens[m.Head].Sentence {
		return false
	}
	if text.OneOf(t.Tokens[next].Low, "'s", "’s") {
		return true
	}
	rel := t.Tokens[m.Head].Rel
	head := t.Tokens[m.Head].Head
	return (text.OneOf(rel, "amod", "compound")) && head >= next && head <= next+3
}

// ActorsUnder lists the actors of the noun phrase whose head is token i, by the
// parse: the mention at the head and its conjuncts; none of -1.
func ActorsUnder(t *text.Text, i int) []Side {
	if i < 0 {
		return nil
	}
	var sides []Side
	for _, k := range t.Conjuncts(i) {
		if m, ok := t.MentionAt(k); ok && Actor(t, m.Entity) && !Modifies(t, m) {
			sides = append(sides, Side{Entity: m.Entity, Span: m.Span})
		}
	}
	if len(sides) == 0 || onlyGroup(t, sides) {
		if told := delegation(t, i); len(told) > len(sides) {
			sides = told // "negotiators for Pretoria and Maseru"
		}
	}
	if len(sides) > 0 {
		return sides
	}
	if t.Tokens[i].XPOS == "NNS" && i+1 < len(t.Tokens) {
		if listed, _ := ActorsAt(t, i+1, t.SentenceOf(i)); len(listed) > 1 {
			return listed // "Council members Denmark, France and Greece"
		}
	}
	return apposedActor(t, i)
}

// onlyGroup reports whether all that is known of an actor is a group without a name.
func onlyGroup(t *text.Text, sides []Side) bool {
	return len(sides) == 1 && t.Entities[sides[0].Entity].Kind == text.Group && t.Entities[sides[0].Entity].Name == ""
}

// apposedActor reads "their host, President Okello".
func apposedActor(t *text.Text, i int) []Side {
	m, ok := t.MentionAt(t.Child(i, "appos"))
	if !ok || !Human(t, m.Entity) {
		return nil
	}
	return []Side{{Entity: m.Entity, Span: m.Span}}
}

// side is somebody who takes part in a contact, with the words that say so.
type Side struct {
	Entity int
	Span   text.Span
}

// StandsInFor tells whether a noun of people who act for somebody, and the preposition that leads
// to him, begin at token i: "representatives of", "advisers to".
func StandsInFor(t *text.Text, i int) bool {
	if !lexicon.StandIns(t.Low(i)) {
		return false
	}
	switch t.Low(i + 1) {
	case "of", "from":
		return true
	case "to":
		// "envoys to Mali" are not Mali's
		return !strings.HasPrefix(t.Low(i), "e") && !strings.HasPrefix(t.Low(i), "repr")
	}
	return false
}
