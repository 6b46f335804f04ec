package argument

import (
	"parley/text"
)

// wholeList adds those of the list around a mention that the words show and the parse may lose.
func wholeList(t *text.Text, found []Side, m text.Mention, verb int) []Side {
	for at := m; ; {
		first, ok := JoinedBefore(t, at, at.First == m.First)
		if !ok {
			break
		}
		if one := (Side{Entity: first.Entity, Span: first.Span}); !HoldsSide(found, one) {
			found = append([]Side{one}, found...)
		}
		at = first
	}
	listed, _ := ActorsAt(t, m.First, t.SentenceOf(m.Head))
	for _, more := range listed {
		if more.Span.End <= t.Tokens[verb].Start && !HoldsSide(found, more) {
			found = append(found, more)
		}
	}
	return found
}

// JoinedBefore is the person whom "and" joins to a mention from the left, where
// no preposition has him: "Fawzi and Haddad agreed"; further members of a list
// stand before commas.
func JoinedBefore(t *text.Text, m text.Mention, last bool) (text.Mention, bool) {
	end := m.First - 1
	last = last && !inMidList(t, m)
	if end < 1 || t.Low(end) != map[bool]string{true: "and", false: ","}[last] {
		return text.Mention{}, false
	}
	if last && t.Tokens[end-1].Low == "," {
		end-- // "Lund, Lind, and Haddad spoke"
	}
	before, ok := t.MentionAt(end - 1)
	if !ok || before.Last != end || !alike(t, before, m) {
		return text.Mention{}, false
	}
	return before, before.First == 0 || t.Tokens[before.First-1].UPOS != "ADP"
}

// inMidList reports whether a list goes on behind a mention: the parse gave a member from its middle.
func inMidList(t *text.Text, m text.Mention) bool {
	next := t.Low(m.Last)
	return m.First > 1 && t.Low(m.First-1) == "," && (next == "and" || next == "," && t.Low(m.Last+1) == "and")
}

// alike reports whether two mentions are of two people in one sentence.
func alike(t *text.Text, a, b text.Mention) bool {
	return a.Entity != b.Entity && Human(t, a.Entity) && Human(t, b.Entity) &&
		t.Tokens[a.Head].Sentence == t.Tokens[b.Head].Sentence
}
