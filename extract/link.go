package extract

import (
	"fmt"
	"math"
	"sort"
	"strings"

	"parley"
	"parley/text"
)

// link joins what the other files found into the record: persons and parties,
// contacts with their facts, plans and the order of contacts.
func (r *reader) link() {
	r.rec.Version, r.rec.Document = parley.FormatVersion, r.doc
	for k, c := range r.contacts {
		r.rec.Contacts = append(r.rec.Contacts, r.contactOf(k, c))
	}
	r.orderContacts()
	r.linkPlans()
	r.linkStatements()
	r.namePersons()
	r.unread()
	r.fillEmpty()
}

// unread notes where the text goes on behind what was read.
func (r *reader) unread() {
	if n := len(r.t.Sentences); n > 0 {
		end := r.t.Sentences[n-1].End
		if rest := len(strings.TrimSpace(r.t.Source[end:])); rest > 400 {
			r.rec.Problems = append(r.rec.Problems, parley.Problem{Place: fmt.Sprintf("%d:%d", end, len(r.t.Source)), What: "the text is too long: what stands here was not read"})
		}
	}
}

func contactID(k int) string { return fmt.Sprintf("contact-%d", k+1) }

// contactOf builds a contact with its facts.
func (r *reader) contactOf(k int, c *contact) parley.Contact {
	out := parley.Contact{ID: contactID(k), Kind: c.kind, Status: c.status, Main: r.main(k, c)}
	for _, e := range c.who {
		if r.human(e) && r.t.Entities[e].Kind != text.Unnamed {
			p := parley.Participant{Name: r.t.Entities[e].Name, Office: r.t.Entities[e].Office, Party: r.t.Entities[e].Party}
			if r.t.Entities[e].Kind == text.Office {
				p.Name = ""
			}
			out.Participants = append(out.Participants, p)
		}
		out.Parties = appendNew(out.Parties, r.party(e))
	}
	r.visitParties(c, &out)
	out.Domestic = r.domestic(c, out)
	out.Facts = r.facts(c)
	for _, x := range c.tellings {
		out.Evidence = append(out.Evidence, r.cite(x.first, x.last-1))
	}
	out.Evidence = parley.SortEvidence(out.Evidence)
	summarise(&out)
	r.zone(&out)
	return out
}

// visitParties adds the party of the place visited.
func (r *reader) visitParties(c *contact, out *parley.Contact) {
	for _, x := range c.tellings {
		if x.place >= 0 {
			out.Parties = appendNew(out.Parties, r.party(r.t.Mentions[x.place].Entity))
		}
	}
}

// domestic tells whether all who take part are of one party.
func (r *reader) domestic(c *contact, out parley.Contact) bool {
	if len(out.Parties) != 1 {
		return false
	}
	for _, e := range c.who {
		if r.party(e) == "" {
			return false
		}
	}
	return true
}

// main tells whether a contact is what the document reports: the first told of
// as held, or else the first; and others told of beside it in the same way.
func (r *reader) main(k int, c *contact) bool {
	first := 0
	for j, o := range r.contacts {
		if past(o.status) && !o.tellings[0].aside(r, o) {
			first = j
			break
		}
	}
	if k == first {
		return true
	}
	return r.beside(c, r.contacts[first])
}

// aside tells whether a contact is first told of only in relation to another,
// or as an earlier one.
func (x *telling) aside(r *reader, c *contact) bool {
	return x.series < 0 || r.relative(x) != "" || len(x.superlative) > 0
}

// beside tells whether a contact is reported like the first one: held, in the
// first sentences or with the same date, by a verb of its own, not an earlier
// one.
func (r *reader) beside(c, first *contact) bool {
	if !past(c.status) || !past(first.status) || c.tellings[0].aside(r, c) {
		return false
	}
	for _, x := range c.tellings {
		s := r.sentence(x.at)
		for k := s.First; k < s.Last; k++ {
			if r.lows[k] == "separately" || r.lows[k] == "separate" {
				return true
			}
		}
	}
	return false
}

// facts turns the fields of all tellings into facts; the same value through the
// same chain is one fact with several places.
func (r *reader) facts(c *contact) []parley.Fact {
	facts := []parley.Fact{}
	for _, x := range c.tellings {
		for _, f := range r.tellingFields(x) {
			fact := parley.Fact{Field: f.name, Value: f.value, Evidence: []parley.Evidence{r.citeSpan(f.span)}, Derived: f.derived, Confidence: f.confidence}
			fact.Chain, fact.Presumed = r.chainAt(f.span)
			facts = appendFact(facts, fact)
		}
	}
	for _, f := range r.participantFacts(c) {
		facts = appendFact(facts, f)
	}
	sort.SliceStable(facts, func(i, j int) bool { return facts[i].Evidence[0].Start < facts[j].Evidence[0].Start })
	return facts
}

// tellingFields are the fields of a telling with kind and status.
func (r *reader) tellingFields(x *telling) []field {
	span := r.t.Words(x.first, x.last-1)
	all := append([]field{}, x.fields...)
	if x.sure && !x.is {
		where := span
		if x.verb >= 0 && x.verb != x.at && r.t.Tokens[x.verb].Sentence == r.t.Tokens[x.at].Sentence && (x.noun && r.isSubject(x) || light(r.t.Tokens[x.verb].Lemma)) {
			where = r.t.Words(min(x.first, x.verb), max(x.last-1, x.verb))
		}
		all = append(all, field{"status", string(x.status), where, "", 0.85})
	}
	if !x.vague && !x.is {
		all = append(all, field{"kind", string(x.kind), span, "", 0.85})
	}
	return all
}

// participantFacts says for each participant where the text first names him
// as such.
func (r *reader) participantFacts(c *contact) []parley.Fact {
	var facts []parley.Fact
	for _, e := range c.who {
		if !r.human(e) {
			continue
		}
		for _, x := range c.tellings {
			if s, ok := r.sideOf(x, e); ok {
				f := parley.Fact{Field: "participants", Value: parley.Participant{Name: r.t.Entities[e].Name, Office: r.t.Entities[e].Office, Party: r.t.Entities[e].Party}, Confidence: 0.9, Evidence: []parley.Evidence{r.citeSpan(s.span)}}
				f.Chain, f.Presumed = r.chainAt(s.span)
				facts = append(facts, f)
				break
			}
		}
	}
	return facts
}

func (r *reader) sideOf(x *telling, e int) (side, bool) {
	for _, s := range x.sides {
		for _, m := range r.members(s.entity) {
			if m == e {
				return s, true
			}
		}
	}
	return side{}, false
}

// appendFact adds a fact, or its places to the same fact. Each further place
// makes it surer.
func appendFact(facts []parley.Fact, f parley.Fact) []parley.Fact {
	for k := range facts {
		old := &facts[k]
		if old.Field == f.Field && old.Value == f.Value && sameChain(old.Chain, f.Chain) && sameChain(old.Presumed, f.Presumed) {
			old.Evidence = parley.SortEvidence(append(old.Evidence, f.Evidence...))
			old.Confidence = round(math.Min(0.98, max(old.Confidence, f.Confidence)+0.02))
			if f.Derived == "" {
				old.Derived = ""
			}
			return facts
		}
	}
	return append(facts, f)
}

func round(x float64) float64 { return math.Round(x*100) / 100 }

func sameChain(a, b parley.Chain) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Name != b[i].Name {
			return false
		}
	}
	return true
}

// summarise fills the flat fields: of rival values the surest, of equals the
// one told first.
func summarise(c *parley.Contact) {
	best := map[string]parley.Fact{}
	for _, f := range c.Facts {
		if old, ok := best[f.Field]; !ok || f.Confidence > old.Confidence {
			best[f.Field] = f
		}
		switch value, _ := f.Value.(string); f.Field {
		case "tone":
			c.Tone = appendNew(c.Tone, value)
		case "superlatives":
			c.Superlatives = appendNew(c.Superlatives, value)
		case "topics":
			c.Topics = appendNew(c.Topics, value)
		}
	}
	for name, at := range map[string]*string{"initiator": &c.Initiator, "mediator": &c.Mediator, "host": &c.Host, "date": &c.Date, "time": &c.Time,
		"place": &c.Place, "duration": &c.Duration, "purpose": &c.Purpose} {
		*at, _ = best[name].Value.(string)
	}
	if n, ok := best["count"].Value.(int); ok {
		c.Count = n
	}
	if o, ok := best["ordinal"].Value.(parley.Ordinal); ok {
		c.Ordinal = &o
	}
}

// orderContacts sets before and after, both ends.
func (r *reader) orderContacts() {
	for _, x := range r.tellings {
		for _, n := range x.before {
			r.precedes(x.contact, r.tellings[n].contact)
		}
		for _, n := range x.after {
			r.precedes(r.tellings[n].contact, x.contact)
		}
		if x.contact >= 0 && x.series != 0 {
			if m := r.seriesMate(x); x.series < 0 {
				r.precedes(x.contact, m)
			} else {
				r.precedes(m, x.contact)
			}
		}
	}
}

// seriesMate is the contact of the same sides that "again" and "previous" count
// from: the main one.
func (r *reader) seriesMate(x *telling) int {
	c := r.contacts[x.contact]
	for k, o := range r.contacts {
		if k != x.contact && past(o.status) && r.sameSides(o.who, c.who) && o.tellings[0].series == 0 {
			return k
		}
	}
	return -1
}

func (r *reader) precedes(a, b int) {
	if a < 0 || b < 0 || a == b {
		return
	}
	for _, earlier := range r.rec.Contacts[a].After {
		if earlier == contactID(b) {
			return // told the other way before
		}
	}
	r.rec.Contacts[a].Before = appendNew(r.rec.Contacts[a].Before, contactID(b))
	r.rec.Contacts[b].After = appendNew(r.rec.Contacts[b].After, contactID(a))
}

// linkPlans numbers the plans and gives them to the contacts that discuss them.
func (r *reader) linkPlans() {
	for k, p := range r.plans {
		p.ID = fmt.Sprintf("plan-%d", k+1)
		p.Evidence = parley.SortEvidence(p.Evidence)
		r.rec.Plans = append(r.rec.Plans, p.Plan)
		for c := range r.rec.Contacts {
			contact := &r.rec.Contacts[c]
			for _, f := range contact.Facts {
				if (f.Field == "topics" || f.Field == "purpose") && r.coversPlan(f, p) {
					contact.Plans = appendNew(contact.Plans, p.ID)
				}
			}
		}
	}
}

func (r *reader) coversPlan(f parley.Fact, p plan) bool {
	for _, h := range p.heads {
		for _, e := range f.Evidence {
			if tok := r.t.Tokens[h]; tok.Start >= e.Start && tok.End <= e.End {
				return true
			}
		}
	}
	return false
}

// linkStatements numbers the statements and says which contacts they tell of.
func (r *reader) linkStatements() {
	sort.SliceStable(r.rec.Statements, func(i, j int) bool { return r.rec.Statements[i].Start < r.rec.Statements[j].Start })
	for k := range r.rec.Statements {
		s := &r.rec.Statements[k]
		s.ID = fmt.Sprintf("statement-%d", k+1)
		s.About = r.aboutContacts(s.Start, s.End)
	}
}

// namePersons lists the persons and parties that the document speaks of.
func (r *reader) namePersons() {
	mentions := map[int][]parley.Evidence{}
	for _, m := range r.t.Mentions {
		mentions[m.Entity] = append(mentions[m.Entity], r.citeSpan(m.Span))
	}
	for e, entity := range r.t.Entities {
		switch {
		case len(mentions[e]) == 0:
		case entity.Kind == text.Person:
			r.rec.Persons = append(r.rec.Persons, parley.Person{ID: fmt.Sprintf("person-%d", len(r.rec.Persons)+1), Name: entity.Name, Office: entity.Office,
				Party: entity.Party, Aliases: entity.Aliases, Mentions: mentions[e]})
		default:
			r.partyOf(entity)
		}
	}
	for _, p := range r.rec.Persons {
		if p.Party != "" {
			r.addParty(p.Party, parley.StateParty, nil)
		}
	}
}

// partyOf keeps a state, organisation or faction.
func (r *reader) partyOf(e text.Entity) {
	switch e.Kind {
	case text.State:
		r.addParty(e.Party, parley.StateParty, append(e.Aliases, e.Name))
	case text.Organisation:
		r.addParty(e.Name, parley.OrganisationParty, e.Aliases)
	case text.Faction:
		r.addParty(e.Name, parley.FactionParty, e.Aliases)
	}
}

func (r *reader) addParty(name string, kind parley.PartyKind, aliases []string) {
	if name == "" {
		return
	}
	for k := range r.rec.Parties {
		if p := &r.rec.Parties[k]; p.Name == name {
			p.Aliases = withoutName(appendNew(p.Aliases, aliases...), name)
			return
		}
	}
	r.rec.Parties = append(r.rec.Parties, parley.Party{ID: fmt.Sprintf("party-%d", len(r.rec.Parties)+1), Name: name, Kind: kind, Aliases: withoutName(appendNew(nil, aliases...), name)})
}

func withoutName(list []string, name string) []string {
	kept := list[:0]
	for _, item := range list {
		if !strings.EqualFold(item, name) {
			kept = append(kept, item)
		}
	}
	return kept
}

// fillEmpty makes the lists empty rather than absent.
func (r *reader) fillEmpty() {
	rec := &r.rec
	rec.Persons, rec.Parties, rec.Contacts = orEmpty(rec.Persons), orEmpty(rec.Parties), orEmpty(rec.Contacts)
	rec.Statements, rec.Commitments, rec.Proposals = orEmpty(rec.Statements), orEmpty(rec.Commitments), orEmpty(rec.Proposals)
	rec.Groups, rec.Plans, rec.Positions = orEmpty(rec.Groups), orEmpty(rec.Plans), orEmpty(rec.Positions)
	rec.Withheld, rec.Problems = orEmpty(rec.Withheld), orEmpty(rec.Problems)
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
