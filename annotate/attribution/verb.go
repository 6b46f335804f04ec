package attribution

import (
	"parley/lexicon"
	"parley/text"
)

// verb finds the attribution whose cue is the verb at token i.
func (f *finder) verb(i int, s text.Sentence) {
	cue, ok := f.cue(i)
	if !ok {
		return
	}
	if f.quotedAs(i, s) {
		return
	}
	if f.asNoted(i, s, cue) {
		return
	}
	if f.besideQuote(i, s, cue) || f.trailing(i, s, cue) {
		return
	}
	if f.t.Tokens[i].UPOS != "VERB" || f.hypothetical(i) || cue.Frames["as"] && f.asSaying(i, s) {
		return
	}
	head := f.source(i)
	if f.untold(i, head, s) {
		return
	}
	content := f.pastOccasion(f.content(i, s, cue))
	if f.passive(i) && (len(content) == 0 || cue.Frames["as"] && f.lowAt(i+1, s) == "as") {
		content = f.passiveContent(i, s, cue)
	}
	if len(content) == 0 || head < 0 {
		return
	}
	mute := !f.canSpeak(head) && !f.peopleCall(i, head, s, cue)
	if mute && !cue.Frames["that"] ||
		f.t.Tokens[head].Sentence != f.t.Tokens[i].Sentence {
		return
	}
	if mute && f.t.Tokens[head].UPOS == "NOUN" && !plainSaying(cue.Lemma) &&
		(shows(cue.Lemma) || f.thatBehind(i, s, cue.Listener) == 0) {
		return
	}
	f.add(text.Attribution{Source: f.sourceSpan(head), SourceHead: head, Entity: f.speaker(head), Cue: f.cueSpan(i),
		CueHead: i,
		Lemma:   cue.Lemma, Medium: f.medium(i)}, content)
}

// peopleCall reads "Critics call the law unfair": many of no name give something a name.
func (f *finder) peopleCall(i, head int, s text.Sentence, cue lexicon.Cue) bool {
	return f.t.Tokens[head].XPOS == "NNS" && len(f.named(i, s, cue)) > 0
}

// plainSaying tells whether whatever is its subject speaks: "experts cautioned",
// "the union wrote". "The move signals" is no saying.
func plainSaying(lemma string) bool {
	switch lemma {
	case "say", "tell", "write", "argue", "caution", "warn", "claim", "complain", "explain", "insist", "add", "ask",
		"promise", "deny", "admit":
		return true
	}
	return false
}

// shows tells whether things do what the verb tells as often as people: "the
// move signals that". "The website noted that" is a saying.
func shows(lemma string) bool {
	switch lemma {
	case "show", "suggest", "indicate", "signal", "mean", "demonstrate", "reveal", "confirm", "prove", "reflect",
		"underscore", "underline", "highlight", "stress", "emphasize", "emphasise", "guarantee", "promise", "recall":
		return true
	}
	return false
}

// untold tells whether the verb at i tells what was not said, or only stands in
// a question word's clause: "neither side disclosed", "what Berg had said was
// not shared".
func (f *finder) untold(i, head int, s text.Sentence) bool {
	if head >= s.First {
		for k := max(s.First, head-3); k <= head; k++ {
			if f.lows[k] == "neither" || f.lows[k] == "nobody" || f.lows[k] == "none" ||
				f.lows[k] == "not" && k+1 <= head && f.lows[k+1] == "one" {
				return true // "not one of them mentions the prisoners"
			}
		}
	}
	for k := i - 1; k >= s.First && k > i-6; k-- {
		if f.lows[k] == "what" && f.t.Tokens[k].Head == i {
			return true
		}
	}
	return false
}

// passiveContent is what a passive says to be told or thanked for by somebody:
// "Sympathy was expressed by Lund", "Norway was thanked by him for its help".
func (f *finder) passiveContent(i int, s text.Sentence, cue lexicon.Cue) []text.Span {
	p := f.t.Child(i, "nsubj:pass")
	if p < 0 || p > i || f.t.Tokens[p].UPOS == "PRON" || f.agent(i) < 0 ||
		!cue.Frames["np"] && !cue.Listener && !cue.Frames["as"] {
		return nil
	}
	first, last := f.t.Extent(p)
	content := []text.Span{f.t.Words(max(first, s.First), min(last, i-1))}
	if f.lowAt(i+1, s) == "as" && f.agent(i) > i+2 { // "was slammed as “inhuman” by Lund"
		if by := f.byBefore(i, f.agent(i)); by > i+2 {
			content = append(content, f.t.Words(i+1, by-1))
		}
	}
	_, end := f.phrase(f.agent(i))
	if m, ok := f.byAt[f.agent(i)]; ok {
		end = max(end, f.t.Mentions[m].Last-1)
	}
	if end+1 < s.Last && f.lows[end+1] == "for" {
		content = append(content, f.rightOf(end+1, s)...)
	}
	return content
}

// byBefore is the "by" between the verb at i and its agent, or -1.
func (f *finder) byBefore(i, agent int) int {
	for k := agent - 1; k > i; k-- {
		if f.lows[k] == "by" {
			return k
		}
	}
	return -1
}
