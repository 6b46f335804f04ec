package argument

import "parley/text"

// including lists the actors that a general word is spelled out with: "with a
// number of envoys, including Berg and Lind", "leaders such as".
func Including(t *text.Text, i int, s text.Sentence) ([]Side, int) {
	for k := i; k < s.Last && k < i+18; k++ {
		switch {
		case t.Tokens[k].Low == "including", t.Tokens[k].Low == "among" && text.LowIn(t, k+1, s) == "them":
			at := k + 1
			if t.Tokens[k].Low == "among" {
				at++
			}
			if text.LowIn(t, at, s) == "with" {
				at++
			}
			return ActorsAt(t, at, s)
		case t.Tokens[k].Low == "such" && text.LowIn(t, k+1, s) == "as":
			return ActorsAt(t, k+2, s)
		case Finite(t, k), t.Tokens[k].Low == ";", IsContactNoun(t, k), opensTopic(t, k, s):
			return nil, i
		}
	}
	return nil, i
}

// opensTopic tells whether the preposition at k begins what was talked about, so
// that a list behind it is none of those who met: "spoke about conflicts
// including those of Mali and Sudan". A time or a place may stand in between.
func opensTopic(t *text.Text, k int, s text.Sentence) bool {
	switch t.Tokens[k].Low {
	case "about", "regarding", "concerning", "over":
		return true
	case "on", "for":
		_, timed := timeHolding(t, k+1)
		return !timed && !OnMargins(t, min(k+3, s.Last), k)
	}
	return false
}

// onMargins tells whether the noun at k only places the contact: "spoke on the
// margins of the Summit with Duda".
func OnMargins(t *text.Text, k, from int) bool {
	for j := k - 1; j > from && j > k-6; j-- {
		if text.OneOf(t.Tokens[j].Low, "margins", "sidelines") {
			return true
		}
	}
	return false
}

// objectOf lists the actors of the noun that a preposition at k belongs to.
func ObjectOf(t *text.Text, k int) []Side {
	if h := t.Tokens[k].Head; h > k {
		return ActorsUnder(t, h)
	}
	return nil
}

// pastTime is the token behind a time that begins at token k, or k: "received
// on Wednesday the envoy".
func PastTime(t *text.Text, k int) int {
	at := k
	if text.OneOf(t.Low(at), "on", "in", "here") {
		at++
	}
	for _, x := range t.Times {
		if x.First == at {
			return x.Last
		}
	}
	return k
}

// persons tells whether sides are people or groups of them rather than states:
// "received the United States" is no meeting.
func Persons(t *text.Text, sides []Side) bool {
	for _, s := range sides {
		if k := t.Entities[s.Entity].Kind; Human(t, s.Entity) || k == text.Group || k == text.Faction {
			return true
		}
	}
	return false
}

// one tells whether a subject is one person or party, maybe with an apposition.
func One(t *text.Text, subject []Side) bool {
	for _, s := range subject {
		if s.Entity != subject[0].Entity || t.Entities[s.Entity].Kind == text.Group {
			return false
		}
	}
	return len(subject) > 0
}

// several tells whether a subject is more than one: two names, a group.
func Several(t *text.Text, subject []Side) bool {
	if len(subject) > 1 && !One(t, subject) {
		return true
	}
	return len(subject) == 1 && t.Entities[subject[0].Entity].Kind == text.Group &&
		t.Entities[subject[0].Entity].Name == ""
}

func AnyGroup(t *text.Text, sides []Side) bool {
	for _, s := range sides {
		if t.Entities[s.Entity].Kind == text.Group {
			return true
		}
	}
	return false
}

func AnyHuman(t *text.Text, sides []Side) bool {
	for _, s := range sides {
		if Human(t, s.Entity) || t.Entities[s.Entity].Kind == text.Group {
			return true
		}
	}
	return false
}
