package entity

import (
	"strings"

	"parley/text"
)

// metAbroad is the party of the place in which an official account has its own
// people meet the holder of a high office without saying whose: "Ms. Lund met in
// Bamako with Foreign Minister Moussa Diarra" is about Mali's. Ambassadors and
// envoys met abroad can be one's own. It is "" where the account is nobody's, or
// the place is its own.
func (r *resolver) metAbroad(p *person) string {
	home := r.home()
	if home == "" || len(p.offices) == 0 || p.offices[0].level != "leader" && p.offices[0].level != "minister" {
		return ""
	}
	for _, m := range r.t.Mentions {
		if m.Entity == p.entity {
			if head := r.t.Tokens[m.Head]; text.IsRel(head.Rel, "nsubj") || !r.behindWith(m) {
				return ""
			}
			if place := r.placeTold(r.t.Tokens[m.Head].Sentence); place != home {
				return place
			}
			return ""
		}
	}
	return ""
}

// behindWith tells whether a mention stands behind "with", or right behind "met"
// or "received by".
func (r *resolver) behindWith(m text.Mention) bool {
	if m.First == 0 {
		return false
	}
	switch strings.ToLower(r.t.Tokens[m.First-1].Text) {
	case "with", "met", "by":
		return true
	}
	return false
}

// placeTold is the party of the one town or state behind "in" in a sentence; ""
// where there is none, or several.
func (r *resolver) placeTold(sentence int) string {
	place := ""
	for _, m := range r.t.Mentions {
		e := r.t.Entities[m.Entity]
		if r.t.Tokens[m.First].Sentence != sentence || m.First == 0 || e.Party == "" ||
			e.Kind != text.State && e.Kind != text.Place || strings.ToLower(r.t.Tokens[m.First-1].Text) != "in" {
			continue
		}
		if place != "" && place != e.Party {
			return ""
		}
		place = e.Party
	}
	return place
}
