package attribution

import (
	"parley/text"
)

// accordingTo reads "According to Orlov, ...", "..., according to Reuters."
func (f *finder) accordingTo(i int, s text.Sentence) {
	if f.lows[i] != "according" || i+2 >= s.Last || f.lows[i+1] != "to" {
		return
	}
	head, end := f.nounAt(i+2, s)
	if head < 0 {
		return
	}
	f.add(text.Attribution{Source: f.sourceSpan(head), SourceHead: head, Entity: f.speaker(head),
		Cue: f.t.Words(i, i+1), CueHead: i, Lemma: "according to"}, f.around(i, end, s))
}

// inWordsOf reads "There was, in the words of Berg, “no way out”".
func (f *finder) inWordsOf(i int, s text.Sentence) {
	if f.lows[i] != "words" || i < s.First+2 || f.lows[i-2] != "in" || f.lows[i-1] != "the" || f.lowAt(i+1, s) != "of" {
		return
	}
	head, end := f.nounAt(i+2, s)
	if head < 0 {
		return
	}
	f.add(text.Attribution{Source: f.sourceSpan(head), SourceHead: head, Entity: f.speaker(head),
		Cue: f.t.Words(i-2, i+1), CueHead: i, Lemma: "according to"}, f.around(i-2, end, s))
}

// nounAt finds the noun phrase that begins at token i: its head and the token
// behind.
func (f *finder) nounAt(i int, s text.Sentence) (head, end int) {
	if m, ok := f.byAt[i]; ok && f.speaks(m) {
		if last := f.t.Mentions[m].Last; possessive(f.lowAt(last, s)) && last+1 < s.Last {
			if owned, ok := f.byAt[last+1]; ok && f.speaks(owned) {
				return f.t.Mentions[owned].Head, f.t.Mentions[owned].Last // "the mediators' spokesman"
			}
		}
		return f.t.Mentions[m].Head, f.t.Mentions[m].Last
	}
	for k := i; k < s.Last && k < i+10; k++ {
		if u := f.t.Tokens[k].UPOS; u == "NOUN" || u == "PROPN" || u == "PRON" {
			if k+1 < s.Last && (f.t.Tokens[k+1].UPOS == "NOUN" || f.t.Tokens[k+1].UPOS == "PROPN") &&
				f.t.Tokens[k].Head == k+1 {
				continue
			}
			_, b := f.phrase(k)
			return k, max(b, k) + 1
		}
		if f.lows[k] == "," || f.lows[k] == "." {
			break
		}
	}
	return -1, i
}

// around is the sentence without the phrase [first,end): what stands behind a
// phrase at the front, before one at the end, both for one in the middle.
func (f *finder) around(first, end int, s text.Sentence) []text.Span {
	for end < s.Last && f.lows[end] != "," && f.lows[end] != "." && f.lows[end] != ";" {
		end++ // the rest of the source's noun phrase
	}
	end = f.pastApposition(end, s)
	if w := f.lowAt(end+1, s); end < s.Last && f.lows[end] == "," && (w == "who" || w == "whose" || w == "which") {
		if end = f.pastRelative(end, s); end < s.Last && f.lowAt(end+1, s) == w {
			end = s.Last // ", according to Jabbar, who added that 40 lorries were loaded"
		}
	}
	var content []text.Span
	if first > s.First {
		content = append(content, f.t.Words(s.First, first-1))
	}
	if end+1 < s.Last {
		content = append(content, f.t.Words(end, s.Last-1))
	}
	return content
}

// pastRelative is the comma that closes ", who briefed the press on Tuesday," behind a source, else the one
// that opens it.
func (f *finder) pastRelative(end int, s text.Sentence) int {
	for k := end + 2; k < s.Last; k++ {
		if f.lows[k] == "," {
			return k
		}
	}
	return end
}

// pastApposition steps over ", the president's adviser," behind a source.
func (f *finder) pastApposition(end int, s text.Sentence) int {
	m, ok := f.byAt[end-1]
	if !ok || end+1 >= s.Last || f.lows[end] != "," {
		return end
	}
	for k := end + 1; k < s.Last && k < end+12; k++ {
		if f.lows[k] == "," {
			return end
		}
		if n, ok := f.byAt[k]; ok && n != m && f.t.Mentions[n].Entity == f.t.Mentions[m].Entity &&
			f.t.Mentions[n].Last < s.Last && f.lows[f.t.Mentions[n].Last] == "," {
			return f.t.Mentions[n].Last
		}
	}
	return end
}

// citing reads "Interfax, citing Orlov, reported that ..." and "..., the agency
// said, citing a source": who is cited speaks inside what the citer says.
func (f *finder) citing(i int, s text.Sentence) {
	if f.lows[i] != "citing" && f.lows[i] != "quoting" &&
		!(f.lows[i] == "reference" && i+1 < s.Last && f.lows[i+1] == "to") {
		return
	}
	from := i + 1
	if f.lows[i] == "reference" {
		from++
	}
	head, end := f.nounAt(from, s)
	if head < 0 || f.lows[min(end, len(f.lows)-1)] == "as" || possessive(f.lowAt(end, s)) && !f.ownedSpeaks(end, s) {
		return
	}
	content := f.citedContent(i, s)
	f.add(text.Attribution{Source: f.sourceSpan(head), SourceHead: head, Entity: f.speaker(head),
		Cue: f.t.Tokens[i].Span, CueHead: i, Lemma: "cite"}, content)
}

// ownedSpeaks reports whether what belongs to somebody, behind the possessive at token i, can speak: "the
// president's spokesman", not "Chad's recent actions".
func (f *finder) ownedSpeaks(i int, s text.Sentence) bool {
	for k := i + 1; k < s.Last && k < i+6; k++ {
		if u := f.t.Tokens[k].UPOS; u == "NOUN" || u == "PROPN" {
			if f.canSpeak(k) {
				return true
			}
		} else if u != "ADJ" && u != "NUM" {
			return false
		}
	}
	return false
}

// citedContent is what the citing verb's own attribution has as content.
func (f *finder) citedContent(i int, s text.Sentence) []text.Span {
	var content []text.Span
	for k := len(f.t.Saying) - 1; k >= 0; k-- {
		a := f.t.Saying[k]
		if !a.Whole && a.Cue.Start >= s.Start && a.Cue.End <= s.End {
			content = a.Content
		}
	}
	if content != nil {
		return content
	}
	for k := i; k < s.Last; k++ { // the citer's verb comes later
		if cue, ok := f.cue(k); ok && k > i && f.t.Tokens[k].UPOS == "VERB" && f.t.Tokens[k].XPOS != "VBG" {
			return f.content(k, s, cue)
		}
	}
	return f.around(i, i, s)
}

// colon reads "Orlov: “We agreed.”" at the start of a line.
func (f *finder) colon(s text.Sentence) {
	if s.Last-s.First < 3 {
		return
	}
	m, ok := f.byAt[s.First]
	if !ok || f.labelled(s) || f.t.Mentions[m].Last >= s.Last || f.lows[f.t.Mentions[m].Last] != ":" ||
		f.t.Mentions[m].Form != text.Named {
		return
	}
	switch f.t.Entities[f.t.Mentions[m].Entity].Kind {
	case text.Person, text.Institution, text.Publisher, text.Office:
	default:
		return
	}
	mark := f.t.Mentions[m].Last
	if mark+1 >= s.Last || f.marked(s) {
		return
	}
	f.add(text.Attribution{Source: f.t.Mentions[m].Span, SourceHead: f.t.Mentions[m].Head,
		Entity: f.t.Mentions[m].Entity,
		Cue:    f.t.Tokens[mark].Span, CueHead: mark, Lemma: ":"}, []text.Span{f.t.Words(mark+1, s.Last-1)})
}

// marked tells whether the sentence has an attribution already.
func (f *finder) marked(s text.Sentence) bool {
	for _, a := range f.t.Saying {
		if !a.Whole && s.Contains(a.Cue) {
			return true
		}
	}
	return false
}

// dash reads "“We agreed.” – Ivan Orlov" and "We agreed - Kremlin".
func (f *finder) dash(s text.Sentence) {
	if f.signature(s) {
		return
	}
	for i := s.First + 2; i < s.Last-1; i++ {
		switch f.t.Tokens[i].Text {
		case "–", "—", "-", "--":
		default:
			continue
		}
		m, ok := f.byAt[i+1]
		if !ok || f.t.Mentions[m].First != i+1 || f.t.Mentions[m].Form != text.Named ||
			!f.endsAfter(f.t.Mentions[m].Last, s) || f.marked(s) || joined(f.t, i) {
			continue
		}
		if !f.closes(i-1) && f.t.Tokens[i-1].Text != "." && !f.headline(s) {
			continue
		}
		f.add(text.Attribution{Source: f.t.Mentions[m].Span, SourceHead: f.t.Mentions[m].Head,
			Entity: f.t.Mentions[m].Entity,
			Cue:    f.t.Tokens[i].Span, CueHead: i, Lemma: "-"}, []text.Span{f.t.Words(s.First, i-1)})
		return
	}
}

// signature reads a line that only names who spoke the quotation before it:
// "– Ivan Orlov".
func (f *finder) signature(s text.Sentence) bool {
	mark := f.t.Tokens[s.First].Text
	m, ok := f.byAt[s.First+1]
	if mark != "–" && mark != "—" && mark != "-" || !ok || !f.endsAfter(f.t.Mentions[m].Last, s) ||
		f.t.Mentions[m].Form != text.Named {
		return false
	}
	q, ok := f.quoteEnding(s.First)
	if !ok || f.attributed(q.Inner) {
		return false
	}
	f.add(text.Attribution{Source: f.t.Mentions[m].Span, SourceHead: f.t.Mentions[m].Head,
		Entity: f.t.Mentions[m].Entity,
		Cue:    f.t.Tokens[s.First].Span, CueHead: s.First, Lemma: "-"}, []text.Span{q.Inner})
	return true
}

func joined(t *text.Text, i int) bool {
	return t.Tokens[i-1].End == t.Tokens[i].Start && t.Tokens[i].End == t.Tokens[i+1].Start
}

func possessive(low string) bool { return low == "'s" || low == "’s" || low == "'" || low == "’" }
