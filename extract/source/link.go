package source

import (
	"strings"

	"parley"
	"parley/extract/argument"
	"parley/lexicon"
	"parley/text"
)

// saying is an attribution with its source as a link.
type Saying struct {
	Link parley.Link
	OK   bool
}

// Sayings makes a link of each attribution's source.
func Sayings(t *text.Text) []Saying {
	var says []Saying
	for _, a := range t.Saying {
		link, ok := linkFor(t, a)
		says = append(says, Saying{link, ok})
	}
	return takenUpAgain(t, says)
}

// linkFor turns the source of an attribution into a link of a chain.
func linkFor(t *text.Text, a text.Attribution) (parley.Link, bool) {
	link := parley.Link{Cue: t.At(a.Cue)}
	if a.Source.End > a.Source.Start {
		link.Evidence = append(link.Evidence, CiteSpan(t, a.Source))
	}
	if a.Cue.End > a.Cue.Start {
		link.Evidence = append(link.Evidence, CiteSpan(t, a.Cue))
	}
	link.Evidence = parley.SortEvidence(link.Evidence)
	if a.Entity < 0 {
		return wordsLink(t, a, link)
	}
	if e := t.Entities[a.Entity]; e.Kind == text.Group && len(e.Members) == 0 {
		if a.SourceHead < 0 || t.Tokens[a.SourceHead].XPOS != "NNS" && t.Low(a.SourceHead-1) != "each" {
			return link, false // "they", "we": nobody the text lets us name
		}
		link.Name, link.Kind = bare(t.At(a.Source)), parley.UnnamedLink // "lawmakers on both sides"
		return link, true
	}
	joint := jointSource(t, a)
	if len(joint) > 1 {
		return jointLink(t, joint, link), true
	}
	link = entityLink(t, a.Entity, a.Source, link)
	if e := t.Entities[a.Entity]; e.Kind == text.Unnamed && strings.HasPrefix(t.At(a.Source), e.Name+" ") {
		link.Name = text.AsMeant(t.At(a.Source)) // "two officials familiar with the matter"
	} else if e.Kind == text.Unnamed && strings.HasSuffix(t.At(a.Source), " "+e.Name) {
		link.Name = bare(text.AsMeant(t.At(a.Source))) // "a senior administration official"
	}
	return link, true
}

// jointSource lists the speakers of a source with several names, or a group.
func jointSource(t *text.Text, a text.Attribution) []int {
	var who []int
	if t.Entities[a.Entity].Kind == text.Group {
		return t.Entities[a.Entity].Members
	}
	if a.SourceHead < 0 {
		return nil
	}
	listed, _ := argument.ActorsAt(t, t.TokenAt(a.Source.Start), t.SentenceOf(a.SourceHead))
	for _, s := range append(argument.ActorsUnder(t, a.SourceHead), listed...) {
		if s.Span.Start >= a.Source.Start && s.Span.Start < a.Source.End {
			for _, e := range argument.Members(t, s.Entity) {
				who = argument.AppendOnce(who, e)
			}
		}
	}
	return who
}

func jointLink(t *text.Text, who []int, link parley.Link) parley.Link {
	var names, parties []string
	for _, e := range who {
		names, parties = argument.AppendNew(names, argument.Name(t, e)),
			argument.AppendNew(parties, argument.PartyOf(t, e))
	}
	link.Name, link.Party, link.Kind = strings.Join(names, " & "), strings.Join(parties, " & "), parley.PersonLink
	if k := t.Entities[who[0]].Kind; k == text.State || k == text.Organisation {
		link.Kind = parley.PartyLink
	}
	return link
}

// entityLink names a source by what it is: persons by their name, institutions
// and capitals in their own words with their party.
func entityLink(t *text.Text, e int, source text.Span, link parley.Link) parley.Link {
	entity := t.Entities[e]
	link.Name, link.Party, link.Kind = entity.Name, entity.Party, parley.PersonLink
	switch entity.Kind {
	case text.State, text.Organisation, text.Faction:
		link.Kind = parley.PartyLink
		link.Name = wordsOf(t, e, source)
		link.Party = argument.PartyOf(t, e)
	case text.Institution:
		link.Kind = parley.InstitutionLink
		link.Name = wordsOf(t, e, source)
	case text.Publisher:
		link.Kind, link.Party = parley.PublisherLink, ""
	case text.Office:
		link.Name = argument.Name(t, e)
	case text.Unnamed:
		link.Kind, link.Name = parley.UnnamedLink, bare(entity.Name)
	case text.Group:
		link.Kind, link.Name = parley.UnnamedLink, bare(text.AsMeant(t.At(source)))
	}
	return link
}

// wordsOf is the name of an entity as the source has it.
func wordsOf(t *text.Text, e int, source text.Span) string {
	for _, m := range t.Mentions {
		if m.Entity == e && source.Contains(m.Span) {
			if m.Name.End > m.Name.Start {
				return text.AsMeant(t.At(m.Name))
			}
			return text.AsMeant(bare(t.At(m.Span)))
		}
	}
	return t.Entities[e].Name
}

// bare takes an article off.
func bare(words string) string {
	for _, article := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		words = strings.TrimPrefix(words, article)
	}
	return strings.Join(strings.Fields(words), " ")
}

// wordsLink is a source that is no entity: "sources", "the statement".
func wordsLink(t *text.Text, a text.Attribution, link parley.Link) (parley.Link, bool) {
	if a.SourceHead < 0 {
		return link, false
	}
	link.Name, link.Kind = bare(t.At(a.Source)), parley.UnnamedLink
	low := t.Low(a.SourceHead)
	if name, ok := outletOf(t, a); ok {
		link.Name, link.Kind = name, parley.PublisherLink
		return link, true
	}
	switch {
	case lexicon.Medium(low):
		link.Kind = parley.DocumentLink
	case lexicon.Body(low) == "institution":
		link.Kind = parley.InstitutionLink
	case t.Tokens[a.SourceHead].UPOS == "PRON":
		return link, false
	}
	return link, true
}

// outletOf is the name in "a Prensa Latina report": capitals before a medium
// that is told of as a piece of news.
func outletOf(t *text.Text, a text.Attribution) (string, bool) {
	last := a.SourceHead - 1
	switch t.Low(a.SourceHead) {
	case "report", "dispatch", "story":
	default:
		return "", false
	}
	first := last
	for first > 0 && t.Tokens[first].Start >= a.Source.Start && argument.Capital(t, first) &&
		t.Tokens[first].Mention < 0 {
		first--
	}
	if first++; first > last || t.Tokens[first].UPOS == "DET" && first == last {
		return "", false
	}
	if t.Tokens[first].UPOS == "DET" {
		first++
	}
	return t.At(t.Words(first, last)), true
}

// Sources is who says what in a text: a link for each of its attributions, and who is
// announced as telling what follows.
type Sources struct {
	Sayings []Saying
	Frames  []Frame
}

// Read finds the sources of a text.
func Read(t *text.Text) Sources { return Sources{Sayings(t), Frames(t)} }
