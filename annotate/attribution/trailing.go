package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// trailing reads a cue behind or inside its content: "..., reported RIA
// Novosti.", "..., he said, ...", "“...,” Orlov told reporters on Sunday."
// The verb at i stands next to its source, a comma or closing mark before
// both, and no content of its own behind.
func (f *finder) trailing(i int, s text.Sentence, cue lexicon.Cue) bool {
	if !cue.Frames["that"] && !cue.Frames["quote"] {
		return false
	}
	if o := f.t.Object(i); cue.Frames["np"] && o > i && f.t.Tokens[o].UPOS != "PRON" && !cue.Listener ||
		cue.Frames["named"] && f.callsSomething(i, cue) {
		return false // "In a letter, she proposed talks"
	}
	first, last, head := f.cueClause(i, s)
	if c := f.t.Child(i, "ccomp"); c > i && f.t.Child(c, "nsubj") > i && !f.tellsBefore(s.First, first) {
		return false // "On its programme “Talks,” Lund said that they had met"
	}
	if head >= 0 && first == s.First {
		return f.ownSentence(i, s, cue, head, last)
	}
	if head < 0 || !f.closes(first-1) || !f.spoken(last, s) {
		return false
	}
	if !f.clausal(s.First, first-1) && (last >= s.Last || f.lows[last] != ",") &&
		!(cue.Lemma == "say" && (last >= s.Last || f.lows[last] == ".")) {
		return false // "Under this agreement, Norway promised to ..."
	}
	before := f.t.Words(s.First, first-1)
	content := []text.Span{before}
	if q, ok := f.quoteEnding(first); ok && q.Start < before.Start {
		content[0] = q.Inner // the quotation began in a sentence before
	}
	if rest, ok := f.resumes(last, s); ok && !f.atContact(rest, s) {
		content = append(content, rest)
	}
	if !f.canSpeak(head) && f.t.Tokens[head].UPOS != "PRON" && f.t.Tokens[head].UPOS != "PROPN" &&
		!plainSaying(cue.Lemma) {
		return false
	}
	f.add(text.Attribution{Source: f.withSeat(head, i), SourceHead: head, Entity: f.speaker(head),
		Cue: f.t.Tokens[i].Span, CueHead: i,
		Lemma: cue.Lemma, Medium: f.medium(i)}, content)
	return true
}

// atContact reads "…, officials said on Tuesday, at the close of a meeting": the rest tells when they said it.
func (f *finder) atContact(rest text.Span, s text.Sentence) bool {
	first, noun := f.t.TokenAt(rest.Start), false
	if first >= s.Last || !text.OneOf(f.lows[first], "at", "after", "during", "following", "before") {
		return false
	}
	for k := first + 1; k < s.Last; k++ {
		if tok := f.t.Tokens[k]; text.OneOf(tok.XPOS, "VBD", "VBZ", "VBP", "MD") {
			return false
		}
		_, contact := lexicon.ContactNoun(f.lows[k])
		noun = noun || contact
	}
	return noun
}

// withSeat is the span of the source at head, with the place where plain people speak before the verb at i.
func (f *finder) withSeat(head, i int) text.Span {
	span := f.sourceSpan(head)
	if m, ok := f.byAt[i-1]; ok && f.seatsSubject(m, head) {
		span.End = max(span.End, f.t.Mentions[m].End)
	}
	return span
}

// clausal tells whether tokens [from,to] can be what is said: they have a finite
// verb, or end in a quotation mark.
func (f *finder) clausal(from, to int) bool {
	for k := max(from, to-1); k <= to; k++ {
		if w := f.t.Tokens[k].Text; w == "”" || w == "\"" || w == "»" || w == "’" || w == "''" {
			return true
		}
	}
	for k := from; k < to; k++ {
		switch f.t.Tokens[k].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// tellsBefore reports whether tokens [from,to) have a finite verb of their own,
// outside quotations.
func (f *finder) tellsBefore(from, to int) bool {
	for k := from; k < to; k++ {
		switch f.t.Tokens[k].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			if !f.quoted(f.t.Tokens[k].Span) {
				return true
			}
		}
	}
	return false
}

// quoted reports whether a stretch lies inside a quotation.
func (f *finder) quoted(c text.Span) bool {
	for _, q := range f.t.Quotes {
		if q.Contains(c) {
			return true
		}
	}
	return false
}

// cueClause finds source and verb side by side; it gives the first token, the
// token behind, and the head of the source.
func (f *finder) cueClause(i int, s text.Sentence) (first, last, head int) {
	if i+2 < s.Last && f.t.Tokens[i+1].XPOS == "PRP$" && f.closes(i-1) {
		if m, ok := f.byAt[i+2]; ok { // "said his spokesman, Ivan Orlov"
			return i, f.afterSource(f.t.Mentions[m].Last, s), f.t.Mentions[m].Head
		}
	}
	if m, ok := f.byAt[i+1]; ok && i+1 < s.Last && f.t.Tokens[i].Lemma != "tell" && f.t.Tokens[i].Lemma != "inform" &&
		f.t.Mentions[m].First == i+1 && f.speaks(m) && f.closes(i-1) && !f.objects(i) && !f.ownClause(i) {
		return i, f.afterSource(f.t.Mentions[m].Last, s), f.t.Mentions[m].Head // "reported RIA Novosti"
	}
	if sub := f.t.Child(i, "nsubj"); sub > i && sub < i+8 && f.closes(i-1) {
		_, b := f.phrase(sub)
		return i, f.afterSource(b+1, s), sub // "said a senior official"
	}
	if n := f.informed(i); n >= 0 {
		for first = n; first > s.First && (f.t.Tokens[first-1].UPOS == "DET" || f.t.Tokens[first-1].UPOS == "NUM" ||
			f.t.Tokens[first-1].UPOS == "ADJ"); {
			first--
		}
		return first, i + 1, n // "a person close to the presidency said"
	}
	sub := f.t.Child(i, "nsubj")
	before := i - 1
	for before > s.First && (f.t.Tokens[before].UPOS == "ADV" || f.t.Tokens[before].UPOS == "AUX") {
		before-- // "Mr. Warsame later told", "she had said"
	}
	if m, ok := f.byAt[before]; ok && f.seatsSubject(m, sub) {
		before = sub // "government officials in Tokyo said"
	} else if ok && !(sub >= 0 && f.t.Tokens[f.t.Mentions[m].Head].Head == sub) {
		sub = f.t.Mentions[f.seated(m)].Head
	} else if ok {
		before = sub // "a spokesman for the chairman said"
	} else if sub < 0 || sub > i || f.t.Tokens[sub].Rel == "nsubj:pass" {
		return 0, 0, -1
	}
	switch f.lows[sub] {
	case "which", "that", "who", "it", "there", "this":
		return 0, 0, -1
	}
	first, _ = f.phrase(sub)
	if m, ok := f.byAt[sub]; ok {
		first = min(first, f.t.Mentions[m].First)
	}
	return first, i + 1, sub
}

// objects tells whether what stands right behind the verb at i is its object: "praised Lund,
// calling him a friend" is nothing that he says.
func (f *finder) objects(i int) bool {
	switch f.lows[i+1] {
	case "him", "her", "them", "me", "us":
		return true
	}
	return f.t.Tokens[i].XPOS == "VBG"
}

// ownClause tells whether the verb at i has its subject before it and a clause behind: "Berg, who
// was there, said the president was right" is nothing that the president said.
func (f *finder) ownClause(i int) bool {
	s, c := f.t.Child(i, "nsubj"), f.t.Child(i, "ccomp")
	return s >= 0 && s < i && c > i && f.t.Child(c, "nsubj") > i
}

// seatsSubject reports whether mention m is the place where the plain people speak whom the parse has as
// the subject of the verb behind it.
func (f *finder) seatsSubject(m, sub int) bool {
	place := f.t.Mentions[m]
	if k := f.t.Entities[place.Entity].Kind; k != text.Place && k != text.State || sub < 0 || sub != place.First-2 {
		return false
	}
	return f.t.Tokens[sub].UPOS == "NOUN" && text.OneOf(f.lows[place.First-1], "in", "from", "at") && f.canSpeak(sub)
}

// seated is the body that a seat only places: of "the prime minister's office in
// Oslo" the office, not Oslo.
func (f *finder) seated(m int) int {
	first := f.t.Mentions[m].First
	if first < 2 || f.lows[first-1] != "in" {
		return m
	}
	body, ok := f.byAt[first-2]
	if k := f.t.Entities[f.t.Mentions[m].Entity].Kind; !ok || k != text.Place && k != text.State {
		return m
	}
	switch f.t.Entities[f.t.Mentions[body].Entity].Kind {
	case text.Institution, text.Organisation, text.Office, text.Unnamed:
		return body
	}
	return m
}
