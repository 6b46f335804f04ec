package field

import (
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// roleAt reads at token i who hosts or mediates: "mediated by Oman", "hosted by
// Berg", "with the mediation of Qatar".
func roleAt(t *text.Text, events []mention.Event, i int) []Told {
	role := ""
	switch t.Tokens[i].Low {
	case "mediated", "brokered", "facilitated", "moderated", "co-facilitated", "sponsored":
		role = "mediator"
	case "acting", "mediating":
		return actingAs(t, events, i)
	case "as":
		return asMediator(t, events, i)
	case "hosted":
		role = "host"
	case "host":
		return hostBeside(t, events, i)
	case "mediation", "auspices":
		if t.Low(i+1) != "of" {
			return nil
		}
		who, end := argument.ActorsAt(t, i+2, t.SentenceOf(i))
		return roleOf(t, events, "mediator", who, i, end-1)
	default:
		return nil
	}
	var found []Told
	if role == "mediator" && argument.Finite(t, i) {
		found = mediates(t, events, i)
	}
	by := i + 1
	if t.Low(by) == "and" && by+1 < len(t.Tokens) && t.Tokens[by+1].XPOS == "VBN" {
		by += 2 // "hosted and chaired by"
	}
	if t.Low(by) != "by" {
		return found
	}
	who, end := argument.ActorsAt(t, by+1, t.SentenceOf(i))
	return append(found, roleOf(t, events, role, who, i, end-1)...)
}

// actingAs reads "with Foreign Minister Hamid acting as mediator", "acting as go-between", "with Qatar mediating".
func actingAs(t *text.Text, events []mention.Event, i int) []Told {
	n := t.Child(i, "nsubj")
	asOne := t.Low(i+1) == "as" && text.OneOf(t.Low(i+2), "mediator", "mediators", "broker", "go")
	if n < 0 || t.Low(i) == "acting" && !asOne {
		return nil
	}
	m, ok := t.MentionAt(n)
	if !ok || !argument.Actor(t, m.Entity) || n > i {
		return nil
	}
	of := nearest(t, events, m.First, t.Tokens[i].Sentence)
	if of < 0 {
		return nil
	}
	return mediator(t, events, of, m, i)
}

// asMediator reads "with Foreign Minister Al-Rawahi as mediator".
func asMediator(t *text.Text, events []mention.Event, i int) []Told {
	m, ok := t.MentionAt(i - 1)
	if !text.OneOf(t.Low(i+1), "mediator", "mediators") || !ok || t.Low(m.First-1) != "with" ||
		!argument.Actor(t, m.Entity) {
		return nil
	}
	of := nearestAny(t, events, m.First, t.Tokens[i].Sentence)
	if of < 0 {
		return nil
	}
	return mediator(t, events, of, m, i+1)
}

// mediator tells contact n that who is mentioned mediates; the words end at token last.
func mediator(t *text.Text, events []mention.Event, n int, m text.Mention, last int) []Told {
	who := []argument.Side{{Entity: m.Entity, Span: m.Span}}
	return []Told{Told{Of: n, Value: mention.Tell(events[n], "mediator", strings.Join(argument.Names(t, who), " & "),
		t.Words(m.First, last), "", 0.9)}.by(who)}
}

// mediates reads "Qatar mediated talks between Chad and Mali": whose verb has a contact
// for its object stands between the sides.
func mediates(t *text.Text, events []mention.Event, i int) []Told {
	n := nounAt(events, t.Object(i))
	who := argument.Subject(t, i)
	if n < 0 || len(who) == 0 || len(events[n].Sides) < 2 || argument.Negated(t, i) || argument.Unreal(t, i) {
		return nil
	}
	words := t.Words(min(t.TokenAt(who[0].Span.Start), i), i)
	return []Told{Told{Of: n, Value: mention.Tell(events[n], "mediator", strings.Join(argument.Names(t, who), " & "),
		words, "", 0.9)}.by(who)}
}

// hostBeside reads "their host, President Okello," and "Kazakhstan is the host".
func hostBeside(t *text.Text, events []mention.Event, i int) []Told {
	if m, ok := t.MentionAt(i + 2); ok && t.Low(i+1) == "," && t.Low(i-1) == "their" && argument.Human(t, m.Entity) {
		return roleOf(t, events, "host", []argument.Side{{Entity: m.Entity, Span: m.Span}}, i, m.Last-1)
	}
	return nil
}

// roleOf gives a role to those whom tokens first to last name. Who mediates a message is
// no side of it.
func roleOf(t *text.Text, events []mention.Event, role string, who []argument.Side, first, last int) []Told {
	if len(who) == 0 {
		return nil
	}
	n := about(t, events, first, first)
	reach := 8
	if first == t.SentenceOf(first).First {
		reach = 16 // "Hosted and chaired by Foreign Minister Berg of Norway, the fourth meeting"
	}
	if n < 0 || events[n].At > first+reach {
		return nil
	}
	found := Told{Of: n, Value: mention.Tell(events[n], role, strings.Join(argument.Names(t, who), " & "),
		t.Words(first, last), "", 0.9)}
	if events[n].Kind == parley.Message {
		return []Told{found}
	}
	return []Told{found.by(who)}
}
