package entity

import (
	"slices"
	"strings"

	"parley/lexicon"
	"parley/text"
)

// reach is how many sentences back a pronoun may point.
const reach = 3

// pronoun is the entity a pronoun points to, or -1. First person inside a
// quotation is settled by Speakers, later.
func (r *resolver) pronoun(m raw) int {
	if m.article == "first" {
		return r.thing(raw{kind: text.Group, name: r.words(m), first: m.first, last: m.last})
	}
	if m.plural {
		return r.they(m)
	}
	if n := len(r.t.Mentions); n > 0 && r.t.Mentions[n-1].Last == m.first && strings.HasSuffix(r.words(m), "self") {
		return r.t.Mentions[n-1].Entity // "Berg himself"
	}
	best, most := -1, 0.0
	for e := range r.t.Entities {
		if score := r.likely(e, m); score > most {
			best, most = e, score
		}
	}
	r.callGender(best, m.gender)
	return best
}

// callGender keeps that a text calls somebody he or she: in "Tuala met Fifita. She said
// ... he added" the second is the other.
func (r *resolver) callGender(e int, gender byte) {
	for _, p := range r.persons {
		if p.entity == e && p.gender == 0 {
			p.gender = gender
		}
	}
}

// likely scores an entity as antecedent: near, subject, often spoken of.
func (r *resolver) likely(e int, m raw) float64 {
	entity := r.t.Entities[e]
	if entity.Kind != text.Person && entity.Kind != text.Office && entity.Kind != text.Unnamed || r.lastAt[e] < 0 {
		return 0
	}
	if g := r.gender(e); m.gender != 0 && g != 0 && g != m.gender {
		return 0
	}
	last := r.lastAt[e]
	if !r.quoted(m.first) {
		last = r.outside[e] // whom a quotation names is not who speaks it: "“... with Haddad,” he said"
	}
	if last < 0 {
		return 0
	}
	here := r.t.Tokens[m.first].Sentence
	back := here - r.t.Tokens[last].Sentence
	if back > reach || r.sameClause(e, m.first) || r.spokenOfThere(e, m.first) {
		return 0
	}
	score := 10.0 - 2.5*float64(back)
	if back == 0 && r.inRelative(last) {
		score -= 4 // "On Iran, which Quispe criticised, he said": rather who spoke before
	}
	if s := r.subject[e]; s >= 0 && r.t.Tokens[s].Sentence >= here-1 && !r.otherSpeaks(m) {
		score += 3
	}
	if entity.Kind == text.Unnamed {
		score -= 3
	}
	return score + min(float64(r.counts[e]), 5)*0.3 + float64(last)*1e-5
}

// otherSpeaks reads "“She will be given coffee,” he said": the subject before is rather he who speaks.
func (r *resolver) otherSpeaks(m raw) bool {
	if m.gender == 0 || !r.quoted(m.first) {
		return false
	}
	s := r.t.SentenceOf(m.first)
	for k := m.last; k < s.Last; k++ {
		low := strings.ToLower(r.t.Tokens[k].Text)
		if !r.quoted(k) && (low == "he" && m.gender == 'f' || low == "she" && m.gender == 'm') {
			return true
		}
	}
	return false
}

// spokenOfThere tells whether a pronoun that says something at token i stands right behind the one
// of whom it says it: "Berg, he said, is in Oslo" is said by another.
func (r *resolver) spokenOfThere(e, i int) bool {
	if i < 2 || i+1 >= len(r.t.Tokens) || r.t.Tokens[i-1].Text != "," || r.lastAt[e] != i-2 {
		return false
	}
	_, says := lexicon.CueFor(r.t.Tokens[i+1].Lemma)
	return says && r.t.Tokens[i+1].UPOS == "VERB" && r.word(i+2) == ","
}

// inRelative tells whether a token stands in a clause that hangs on a noun.
func (r *resolver) inRelative(i int) bool {
	for steps := 0; i >= 0 && steps < 8; steps++ {
		if r.t.Tokens[i].Rel == "acl:relcl" {
			return true
		}
		i = r.t.Tokens[i].Head
	}
	return false
}

// quotations marks the tokens inside quotation marks.
func quotations(t *text.Text) []bool {
	inside := make([]bool, len(t.Tokens))
	at := 0
	for _, q := range t.Quotes {
		if q.Depth > 0 {
			continue
		}
		for at < len(t.Tokens) && t.Tokens[at].Start < q.Inner.Start {
			at++
		}
		for at < len(t.Tokens) && t.Tokens[at].End <= q.Inner.End {
			inside[at] = true
			at++
		}
	}
	return inside
}

// quoted tells whether a token stands inside quotation marks.
func (r *resolver) quoted(i int) bool { return r.inside[i] }

func (r *resolver) gender(e int) byte {
	for _, p := range r.persons {
		if p.entity == e {
			return p.gender
		}
	}
	return r.t.Entities[e].Gender
}

// sameClause tells whether the last mention of e and the pronoun at i are
// arguments of one verb: in "Haddad called him" he is not Haddad. A possessive
// may point to the subject of its own clause.
func (r *resolver) sameClause(e, i int) bool {
	tok := r.t.Tokens[i]
	if tok.Rel == "nmod:poss" {
		return false
	}
	return tok.Head >= 0 && r.t.Tokens[r.lastAt[e]].Head == tok.Head
}

func (r *resolver) actor(m text.Mention) bool {
	switch r.t.Entities[m.Entity].Kind {
	case text.Person, text.Office:
		return true
	}
	return false
}

// group is the entity of "the two leaders", "both sides". Its members are left
// open, unless two persons stand together just before.
func (r *resolver) group(m raw) int {
	if m.party != "" {
		return r.unnamed(m) // "Omani officials", "EU leaders"
	}
	if r.countedSources(m) {
		return r.unnamed(m) // "two officials said": not the two who met
	}
	members := r.joint(m.first)
	if actsForOthers(m.office.level) && !r.anyActs(members) {
		members = nil // "the envoys" are not the two presidents named just before
	}
	return r.add(text.Entity{Kind: text.Group, Office: m.office.class, Party: m.party, Members: members})
}

// actsForOthers tells whether holders of offices of a level speak and go for others.
func actsForOthers(level string) bool {
	return level == "envoy" || level == "aide" || level == "spokesperson"
}

// anyActs tells whether one of some people has an office of such a level.
func (r *resolver) anyActs(people []int) bool {
	for _, p := range r.persons {
		if !slices.Contains(people, p.entity) {
			continue
		}
		for _, o := range p.offices {
			if actsForOthers(o.level) {
				return true
			}
		}
	}
	return false
}

// countedSources tells whether a mention counts people who speak without a name:
// "two officials", "three diplomats", "several aides".
func (r *resolver) countedSources(m raw) bool {
	switch strings.ToLower(r.t.Tokens[m.last-1].Text) {
	case "officials", "diplomats", "sources", "aides", "insiders", "people", "persons":
	default:
		return false
	}
	first := r.t.Tokens[m.first]
	return first.UPOS == "NUM" || strings.EqualFold(first.Text, "several") || strings.EqualFold(first.Text, "some")
}
