package compare

import (
	"slices"
	"strings"

	"parley"
	"parley/reconcile"
)

// worstOf is the gravest verdict between two values of different accounts, or
// of one account through different sources.
func worstOf(field string, said []reconcile.Said) judgement {
	worst := judgement{reconcile.Agree, "the same"}
	first := true
	tempers := tempersOf(field, said)
	said = distinct(field, said)
	for i, a := range said {
		for _, b := range said[:i] {
			if a.Account == b.Account && sameSources(a, b) || field == "tone" && tempers.one(a, b) {
				continue
			}
			if field == "agreed" && a.Side == b.Side && a.Side != reconcile.Press {
				continue // two texts of one side tell of two things agreed
			}
			j := judge(field, a, b)
			if field == "kind" && j.verdict == reconcile.Contradict && byVideo(said, a, b) {
				j = judgement{reconcile.Compatible, "a video call may be called either"}
			}
			if first || j.worse(worst) {
				worst, first = j, false
			}
		}
	}
	return worst
}

// byVideo tells whether two kinds go together because somebody tells of a video
// call: "met" and "phoned" are two words for it.
func byVideo(said []reconcile.Said, a, b reconcile.Said) bool {
	either := func(v string) bool { return v == string(parley.Meeting) || v == string(parley.Call) }
	return either(a.Value) && either(b.Value) &&
		slices.ContainsFunc(said, func(s reconcile.Said) bool { return s.Value == string(parley.VideoCall) })
}

// distinct leaves out values that others stand for: of those that every rule
// takes for the same, one of each of two accounts. A hundred reports that repeat
// one length are one length.
func distinct(field string, said []reconcile.Said) []reconcile.Said {
	if field == "tone" {
		return said // judged by what else an account says
	}
	seen := map[any][]parley.AccountID{}
	return slices.DeleteFunc(slices.Clone(said), func(s reconcile.Said) bool {
		k := judged(s, field)
		if len(seen[k]) == 2 || slices.Contains(seen[k], s.Account) {
			return true
		}
		seen[k] = append(seen[k], s.Account)
		return false
	})
}

// judged is all that the rules look at in a value.
func judged(s reconcile.Said, field string) any {
	type key struct {
		value, derived, published, party, sources string
		window                                    reconcile.Window
		status                                    parley.Status
		ordinal                                   parley.Ordinal
		person                                    parley.Participant
	}
	k := key{value: s.Value, party: s.Party, ordinal: s.Ordinal, sources: sources(s)}
	switch field {
	case "status", "ordinal":
		k.published = s.Published
	case "date", "time":
		k.window, k.status = s.Window, s.Status
	case "duration":
		k.derived = s.Derived
	}
	if s.Person != nil {
		k.person = *s.Person
	}
	return k
}

// tempers are the tones that sources use, by source and word: one report may hand
// on several.
type tempers map[[2]string]bool

func tempersOf(field string, said []reconcile.Said) tempers {
	if field != "tone" {
		return nil
	}
	t := tempers{}
	for _, s := range said {
		t[[2]string{teller(s), reconcile.Plain(s.Value)}] = true
		t[[2]string{teller(s), temperOf(s)}] = true
	}
	return t
}

// temperOf is a mark for warm and for cold words, "" for others.
func temperOf(s reconcile.Said) string {
	switch tone := reconcile.ToneOf(s.Value); {
	case tone > 0:
		return "+"
	case tone < 0:
		return "-"
	}
	return ""
}

// one tells whether two tones of different sources need no verdict: one side uses
// the other's word too ("friendly and businesslike" and "friendly" differ in detail
// only), or both call it warm, or cold, besides ("good", "friendly and
// businesslike").
func (t tempers) one(a, b reconcile.Said) bool {
	x, y, temper := reconcile.Plain(a.Value), reconcile.Plain(b.Value),
		reconcile.ToneOf(a.Value)*reconcile.ToneOf(b.Value)
	switch {
	case x == y || temper < 0:
		return false
	case t[[2]string{teller(b), x}] || t[[2]string{teller(a), y}]:
		return true
	}
	both := func(mark string) bool { return t[[2]string{teller(a), mark}] && t[[2]string{teller(b), mark}] }
	return temper == 0 && (both("+") || both("-"))
}

// teller is who tells a value: a source within an account.
func teller(s reconcile.Said) string { return string(s.Account) + "\x00" + sources(s) }

// sameSources tells whether two values come through one chain.
func sameSources(a, b reconcile.Said) bool { return sources(a) == sources(b) }

func sources(s reconcile.Said) string {
	return strings.Join(s.Chain.Names(), "\x00") + "\x01" + strings.Join(s.Presumed.Names(), "\x00")
}
