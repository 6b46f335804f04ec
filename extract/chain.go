package extract

import (
	"sort"
	"strings"

	"parley"
	"parley/lexicon"
	"parley/text"
)

// saying is an attribution with its source as a link.
type saying struct {
	link parley.Link
	ok   bool
}

// frame is somebody announced as telling what follows: "Orlov revealed details
// of the call."
type frame struct {
	sentence int
	link     parley.Link
}

// links makes a link of each attribution's source.
func (r *reader) links() []saying {
	var says []saying
	for _, a := range r.t.Saying {
		link, ok := r.linkFor(a)
		says = append(says, saying{link, ok})
	}
	return says
}

// linkFor turns the source of an attribution into a link of a chain.
func (r *reader) linkFor(a text.Attribution) (parley.Link, bool) {
	link := parley.Link{Cue: r.t.At(a.Cue)}
	if a.Source.End > a.Source.Start {
		link.Evidence = append(link.Evidence, r.citeSpan(a.Source))
	}
	if a.Cue.End > a.Cue.Start {
		link.Evidence = append(link.Evidence, r.citeSpan(a.Cue))
	}
	link.Evidence = parley.SortEvidence(link.Evidence)
	if a.Entity < 0 {
		return r.wordsLink(a, link)
	}
	if e := r.t.Entities[a.Entity]; e.Kind == text.Group && len(e.Members) == 0 {
		return link, false // "they", "we": nobody the text lets us name
	}
	joint := r.jointSource(a)
	if len(joint) > 1 {
		return r.jointLink(joint, link), true
	}
	link = r.entityLink(a.Entity, a.Source, link)
	if e := r.t.Entities[a.Entity]; e.Kind == text.Unnamed && strings.HasPrefix(r.t.At(a.Source), e.Name+" ") {
		link.Name = r.t.At(a.Source) // "two officials familiar with the matter"
	}
	return link, true
}

// jointSource lists the speakers of a source with several names, or a group.
func (r *reader) jointSource(a text.Attribution) []int {
	var who []int
	if r.t.Entities[a.Entity].Kind == text.Group {
		return r.t.Entities[a.Entity].Members
	}
	if a.SourceHead < 0 {
		return nil
	}
	listed, _ := r.actorsAt(r.t.TokenAt(a.Source.Start), r.sentence(a.SourceHead))
	for _, s := range append(r.actorsUnder(a.SourceHead), listed...) {
		if s.span.Start >= a.Source.Start && s.span.Start < a.Source.End {
			for _, e := range r.members(s.entity) {
				who = appendOnce(who, e)
			}
		}
	}
	return who
}

func (r *reader) jointLink(who []int, link parley.Link) parley.Link {
	var names, parties []string
	for _, e := range who {
		names, parties = appendNew(names, r.name(e)), appendNew(parties, r.party(e))
	}
	link.Name, link.Party, link.Kind = strings.Join(names, " & "), strings.Join(parties, " & "), parley.PersonLink
	if k := r.t.Entities[who[0]].Kind; k == text.State || k == text.Organisation {
		link.Kind = parley.PartyLink
	}
	return link
}

// entityLink names a source by what it is: persons by their name, institutions
// and capitals in their own words with their party.
func (r *reader) entityLink(e int, source text.Span, link parley.Link) parley.Link {
	entity := r.t.Entities[e]
	link.Name, link.Party, link.Kind = entity.Name, entity.Party, parley.PersonLink
	switch entity.Kind {
	case text.State, text.Organisation, text.Faction:
		link.Kind = parley.PartyLink
		link.Name = r.wordsOf(e, source)
		link.Party = r.party(e)
	case text.Institution:
		link.Kind = parley.InstitutionLink
		link.Name = r.wordsOf(e, source)
	case text.Publisher:
		link.Kind, link.Party = parley.PublisherLink, ""
	case text.Office:
		link.Name = r.name(e)
	case text.Unnamed:
		link.Kind, link.Name = parley.UnnamedLink, bare(entity.Name)
	case text.Group:
		link.Kind, link.Name = parley.UnnamedLink, bare(r.t.At(source))
	}
	return link
}

// wordsOf is the name of an entity as the source has it.
func (r *reader) wordsOf(e int, source text.Span) string {
	for _, m := range r.t.Mentions {
		if m.Entity == e && source.Contains(m.Span) {
			if m.Name.End > m.Name.Start {
				return r.t.At(m.Name)
			}
			return bare(r.t.At(m.Span))
		}
	}
	return r.t.Entities[e].Name
}

// bare takes an article off.
func bare(words string) string {
	for _, article := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		words = strings.TrimPrefix(words, article)
	}
	return strings.Join(strings.Fields(words), " ")
}

// wordsLink is a source that is no entity: "sources", "the statement".
func (r *reader) wordsLink(a text.Attribution, link parley.Link) (parley.Link, bool) {
	if a.SourceHead < 0 {
		return link, false
	}
	link.Name, link.Kind = bare(r.t.At(a.Source)), parley.UnnamedLink
	low := r.low(a.SourceHead)
	if name, ok := r.outletOf(a); ok {
		link.Name, link.Kind = name, parley.PublisherLink
		return link, true
	}
	switch {
	case lexicon.Medium(low):
		link.Kind = parley.DocumentLink
	case lexicon.Body(low) == "institution":
		link.Kind = parley.InstitutionLink
	case r.t.Tokens[a.SourceHead].UPOS == "PRON":
		return link, false
	}
	return link, true
}

// outletOf is the name in "a Prensa Latina report": capitals before a medium
// that is told of as a piece of news.
func (r *reader) outletOf(a text.Attribution) (string, bool) {
	last := a.SourceHead - 1
	switch r.low(a.SourceHead) {
	case "report", "dispatch", "story":
	default:
		return "", false
	}
	first := last
	for first > 0 && r.t.Tokens[first].Start >= a.Source.Start && r.capital(first) && r.byAt[first] < 0 {
		first--
	}
	if first++; first > last || r.t.Tokens[first].UPOS == "DET" && first == last {
		return "", false
	}
	if r.t.Tokens[first].UPOS == "DET" {
		first++
	}
	return r.t.At(r.t.Words(first, last)), true
}

// chainAt is the chain of sources whose content holds a span, outermost first,
// and the one presumed where there is none.
func (r *reader) chainAt(span text.Span) (chain, presumed parley.Chain) {
	var around []int
	for k, a := range r.t.Saying {
		if r.says[k].ok && contentHolds(a, span) && !r.wants(a) {
			around = append(around, k)
		}
	}
	return r.chainOf(around, span)
}

// wants tells whether somebody asks for a thing named by a noun: "the call was
// requested by Uruguay" has Uruguay ask for the call, not tell of it.
func (r *reader) wants(a text.Attribution) bool {
	cue, ok := lexicon.CueFor(a.Lemma)
	if !ok || cue.Act != string(parley.Ask) || a.Quotation != "indirect" {
		return false
	}
	for _, c := range a.Content {
		for i := r.t.TokenAt(c.Start); i >= 0 && i < len(r.t.Tokens) && r.t.Tokens[i].Start < c.End; i++ {
			if u := r.t.Tokens[i].UPOS; u == "VERB" || u == "AUX" {
				return false
			}
		}
	}
	return true
}

// chainOf orders attributions around a span from the widest to the narrowest.
func (r *reader) chainOf(around []int, span text.Span) (chain, presumed parley.Chain) {
	sort.SliceStable(around, func(i, j int) bool {
		a, b := r.t.Saying[around[i]], r.t.Saying[around[j]]
		if n, m := contentSize(a), contentSize(b); n != m {
			return n > m
		}
		return a.Lemma != "cite" && b.Lemma == "cite" // who is cited speaks inside what the citer says
	})
	chain = parley.Chain{}
	for _, k := range around {
		if r.t.Saying[k].Presumed {
			presumed = append(presumed, r.says[k].link)
			continue
		}
		if n := len(chain); n > 0 && chain[n-1].Name == r.says[k].link.Name {
			continue // "he said he told Xi" is one link
		}
		chain = append(chain, r.says[k].link)
	}
	if presumed == nil && !r.firstHand(chain) {
		presumed = r.framed(span)
	}
	return chain, presumed
}

// firstHand tells whether a chain names a person already.
func (r *reader) firstHand(chain parley.Chain) bool {
	for _, l := range chain {
		if l.Kind == parley.PersonLink || l.Kind == parley.InstitutionLink || l.Kind == parley.PartyLink {
			return true
		}
	}
	return false
}

func contentHolds(a text.Attribution, span text.Span) bool {
	for _, c := range a.Content {
		if c.Contains(span) {
			return true
		}
	}
	return len(a.Content) > 1 && a.Content[0].Start <= span.Start && span.End <= a.Content[len(a.Content)-1].End
}

func contentSize(a text.Attribution) int {
	return a.Content[len(a.Content)-1].End - a.Content[0].Start
}
