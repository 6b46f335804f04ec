package extract

import (
	"parley"
	"parley/text"
)

// findFrames looks for somebody who "revealed details", "gave an account",
// "briefed reporters": what follows without a source is presumably his.
func (r *reader) findFrames() []frame {
	var frames []frame
	for i, tok := range r.t.Tokens {
		if tok.UPOS != "VERB" {
			continue
		}
		switch tok.Lemma {
		case "reveal", "disclose", "give", "provide", "share", "offer", "brief", "release":
		default:
			continue
		}
		o := r.t.Object(i)
		if o < 0 || !framing(r.low(o)) || r.noObject(i) || r.t.Child(i, "advmod") >= 0 && r.low(r.t.Child(i, "advmod")) == "not" {
			continue
		}
		if who := r.subject(i); len(who) == 1 && !r.negated(i) {
			link := r.entityLink(who[0].entity, who[0].span, parley.Link{Cue: tok.Text, Evidence: []parley.Evidence{r.citeSpan(who[0].span)}})
			frames = append(frames, frame{tok.Sentence, link})
		}
	}
	return frames
}

func framing(noun string) bool {
	switch noun {
	case "details", "information", "account", "readout", "reporters", "journalists", "media", "particulars", "specifics":
		return true
	}
	return false
}

func (r *reader) negated(i int) bool {
	for _, c := range r.t.Children(i) {
		if r.lows[c] == "not" || r.lows[c] == "n't" || r.lows[c] == "n’t" || r.lows[c] == "no" || r.lows[c] == "never" {
			return true
		}
	}
	return false
}

// reach is how many sentences behind a frame are presumed to be told by it.
const reach = 3

// framed is the link of the frame before a span, if it is near and nobody else
// spoke between.
func (r *reader) framed(span text.Span) parley.Chain {
	n := r.t.SentenceAt(span.Start)
	for k := len(r.frames) - 1; k >= 0; k-- {
		f := r.frames[k]
		if f.sentence >= n || n-f.sentence > reach || r.otherSpeaker(f.sentence+1, n, f.link.Name) {
			continue
		}
		return parley.Chain{f.link}
	}
	return nil
}

func (r *reader) otherSpeaker(first, last int, name string) bool {
	for k, a := range r.t.Saying {
		n := r.t.SentenceAt(a.Cue.Start)
		if !a.Whole && n >= first && n <= last && r.says[k].link.Kind == parley.PersonLink && r.says[k].link.Name != name {
			return true
		}
	}
	return false
}
