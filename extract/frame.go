package extract

import (
	"parley"
	"parley/text"
)

// findFrames looks for somebody who "revealed details", "gave an account",
// "briefed reporters": what follows without a source is presumably his.
func findFrames(t *text.Text) []frame {
	var frames []frame
	for i, tok := range t.Tokens {
		if tok.UPOS != "VERB" {
			continue
		}
		switch tok.Lemma {
		case "reveal", "disclose", "give", "provide", "share", "offer", "brief", "release":
		default:
			continue
		}
		o := t.Object(i)
		if o < 0 || !framing(t.Low(o)) || noObject(t, i) || t.Child(i, "advmod") >= 0 && t.Low(t.Child(i, "advmod")) == "not" {
			continue
		}
		if who := subject(t, i); len(who) == 1 && !negated(t, i) {
			link := entityLink(t, who[0].entity, who[0].span, parley.Link{Cue: tok.Text, Evidence: []parley.Evidence{citeSpan(t, who[0].span)}})
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

func negated(t *text.Text, i int) bool {
	for _, c := range t.Children(i) {
		if t.Tokens[c].Low == "not" || t.Tokens[c].Low == "n't" || t.Tokens[c].Low == "n’t" || t.Tokens[c].Low == "no" || t.Tokens[c].Low == "never" {
			return true
		}
	}
	return false
}

// reach is how many sentences behind a frame are presumed to be told by it.
const reach = 3

// presumedAt is the link of the frame before a span, if it is near and nobody else
// spoke between.
func presumedAt(t *text.Text, says []saying, frames []frame, span text.Span) parley.Chain {
	n := t.SentenceAt(span.Start)
	for k := len(frames) - 1; k >= 0; k-- {
		f := frames[k]
		if f.sentence >= n || n-f.sentence > reach || otherSpeaker(t, says, f.sentence+1, n, f.link.Name) {
			continue
		}
		return parley.Chain{f.link}
	}
	return nil
}

func otherSpeaker(t *text.Text, says []saying, first, last int, name string) bool {
	for k, a := range t.Saying {
		n := t.SentenceAt(a.Cue.Start)
		if !a.Whole && n >= first && n <= last && says[k].link.Kind == parley.PersonLink && says[k].link.Name != name {
			return true
		}
	}
	return false
}
