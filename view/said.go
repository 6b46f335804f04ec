package view

import (
	"slices"

	"parley"
	"parley/reconcile"
)

// SaidBy leaves of statements those whose innermost speaker is who was asked
// for; the zero Who asks for anybody. With first hand, only words nobody handed on: direct quotations with no
// source between, and what the speaker's own side published.
func SaidBy(said []parley.Said, who Who, firstHand bool) []parley.Said {
	var kept []parley.Said
	for _, s := range said {
		if len(s.Chain) == 0 || !spoke(who, s.Chain[len(s.Chain)-1]) || firstHand && !FirstHand(s) {
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

func spoke(who Who, l parley.Link) bool {
	if who == (Who{}) {
		return true
	}
	if who.Party != "" {
		return l.Party == who.Party
	}
	return l.Kind == parley.PersonLink && reconcile.SameName(l.Name, who.Person)
}

// FirstHand tells whether a statement comes from its speaker without anybody
// between: no other source in its chain, and either quoted as said or published
// by the speaker's own side. Of one whose speaker is only presumed nobody knows.
func FirstHand(s parley.Said) bool {
	if len(s.Chain) == 0 {
		return false
	}
	own := s.Home != "" && s.Chain[len(s.Chain)-1].Party == s.Home
	for _, l := range s.Chain[:len(s.Chain)-1] {
		if !own || l.Party != s.Home {
			return false
		}
	}
	return own || s.Quotation == parley.Direct && len(s.Presumed) == 0
}

// SaidTo leaves of statements those made at contacts in which somebody took
// part.
func SaidTo(said []parley.Said, to Who, contacts map[parley.AccountID]parley.ContactOnRecord) []parley.Said {
	return slices.DeleteFunc(slices.Clone(said), func(s parley.Said) bool {
		return !slices.ContainsFunc(s.Contacts, func(id parley.AccountID) bool {
			c, ok := contacts[id]
			return ok && to.TookPart(c)
		})
	})
}
