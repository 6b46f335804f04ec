package entity

import (
	"strings"

	"parley/lexicon"
	"parley/text"
)

// principalParty is the party of the first principal named behind the head of a
// readout ("attributable to Spokesperson X:"): such texts name their own first.
func (r *resolver) principalParty(p *person) string {
	if len(r.t.Sentences) < 2 || !strings.Contains(r.t.At(r.t.Sentences[0].Span), "attributable") {
		return ""
	}
	for _, m := range r.t.Mentions {
		if m.Entity == p.entity || r.t.Tokens[m.Head].Sentence == 0 {
			continue
		}
		for _, q := range r.persons {
			if q.entity != m.Entity {
				continue
			}
			if q.party != "" {
				return q.party
			}
			if h, ok := r.holder(r.t.Entities[m.Entity].Name, ""); ok {
				return h.Party
			}
			return lexicon.OfficeParty(strings.ToLower(r.t.Entities[m.Entity].Office))
		}
	}
	return ""
}

// home is the party whose holders of offices a text names without saying whose:
// that of its official publisher, else of the capital in its dateline.
func (r *resolver) home() string {
	return r.t.Home
}

// bodiesHome is the party of the ministries and governments that a text names, where they are
// all one's: "Indonesia's Foreign Ministry has dismissed a report that Foreign Minister
// Hadisuwito" means its own minister.
func (r *resolver) bodiesHome() string {
	party := ""
	for _, e := range r.t.Entities {
		if e.Kind != text.Institution || e.Party == "" || strings.HasSuffix(e.Name, "side") ||
			strings.HasSuffix(e.Name, "delegation") {
			continue
		}
		if party != "" && e.Party != party {
			return ""
		}
		party = e.Party
	}
	return party
}

// ownerOf is the token of the person whose aide a title makes somebody: the
// possessive before it, or "to X" behind it. It is -1 where there is none.
func (r *resolver) ownerOf(m raw) int {
	toks := r.t.Tokens
	if m.first > 1 && possessive(toks[m.first-1].Text) {
		return m.first - 2
	}
	if m.article == "its" {
		return m.first
	}
	if m.first > 0 && toks[m.first-1].XPOS == "PRP$" {
		return m.first - 1
	}
	behind := m.last
	if m.nameFirst > m.first {
		behind = m.nameFirst
	}
	if behind+1 < len(toks) && (toks[behind].Text == "to" || toks[behind].Text == "for" || toks[behind].Text == "of") &&
		m.nameLast <= m.first {
		return behind + 1
	}
	return -1
}

// ownersParty is the party of the owner at a token. "Its" is the last state or
// body named before it in the sentence: "Chad said its president called". An adjective gives way to it: "Chad
// denied a report in a Malian paper that its president called".
func (r *resolver) ownersParty(owner int) string {
	if low := strings.ToLower(r.t.Tokens[owner].Text); low != "its" {
		return r.partyAt(owner)
	}
	party, coloured := "", ""
	for _, m := range r.t.Mentions {
		if m.First < owner && r.t.Tokens[m.First].Sentence == r.t.Tokens[owner].Sentence &&
			r.t.Entities[m.Entity].Kind != text.Person && r.t.Entities[m.Entity].Party != "" {
			if text.IsRel(r.t.Tokens[m.Head].Rel, "amod", "compound") {
				coloured = r.t.Entities[m.Entity].Party
				continue
			}
			party = r.t.Entities[m.Entity].Party
		}
	}
	if party == "" {
		party = coloured
	}
	if party == "" {
		return r.subjectState(r.t.Tokens[owner].Sentence - 1)
	}
	return party
}

// subjectState is the party of the state that sentence n begins with as its subject, none other named in
// it: "Vietnam is hedging its bets. Its president, Ha, plans to travel".
func (r *resolver) subjectState(n int) string {
	party := ""
	for _, m := range r.t.Mentions {
		if r.t.Tokens[m.First].Sentence != n || r.t.Entities[m.Entity].Party == "" {
			continue
		}
		subject := text.IsRel(r.t.Tokens[m.Head].Rel, "nsubj") && r.t.Entities[m.Entity].Kind == text.State
		if party == "" && !subject || party != "" && r.t.Entities[m.Entity].Party != party {
			return ""
		}
		party = r.t.Entities[m.Entity].Party
	}
	return party
}

// partyAt is the party of whoever is mentioned at a token.
func (r *resolver) partyAt(token int) string {
	for _, m := range r.t.Mentions {
		if m.First <= token && token < m.Last {
			e := r.t.Entities[m.Entity]
			for _, p := range r.persons {
				if p.entity == m.Entity && p.party != "" {
					return p.party
				}
			}
			return e.Party
		}
	}
	return ""
}

// ownOffice tells whether an official publisher would name the holder of this
// office without saying whose: its own ministers and advisers.
func (r *resolver) ownOffice(p *person) bool {
	for _, o := range p.offices {
		if o.party != "" {
			return false
		}
	}
	return true
}
