package source

import (
	"parley"
	"parley/extract/argument"
	"parley/text"
)

// frame is somebody announced as telling what follows: "Orlov revealed details
// of the call."
type Frame struct {
	Sentence int
	Link     parley.Link
}

// findFrames looks for somebody who "revealed details", "gave an account",
// "briefed reporters": what follows without a source is presumably his.
func Frames(t *text.Text) []Frame {
	var frames []Frame
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
		if o < 0 || !framing(t.Low(o)) || argument.NoObject(t, i) || t.Child(i, "advmod") >= 0 && t.Low(t.Child(i,
			"advmod")) == "not" {
			continue
		}
		if who := argument.Subject(t, i); len(who) == 1 && !argument.Negated(t, i) {
			link := entityLink(t, who[0].Entity, who[0].Span, parley.Link{Cue: tok.Text,
				Evidence: []parley.Evidence{CiteSpan(t, who[0].Span)}})
			frames = append(frames, Frame{tok.Sentence, link})
		}
	}
	return frames
}

func framing(noun string) bool {
	return text.OneOf(noun, "details", "information", "account", "readout", "reporters", "journalists", "media",
		"particulars",
		"specifics")
}

// reach is how many sentences behind a frame are presumed to be told by it.
const reach = 3

// presumedAt is the link of the frame before a span, if it is near and nobody else
// spoke between.
func presumedAt(t *text.Text, src Sources, span text.Span) parley.Chain {
	n := t.SentenceAt(span.Start)
	for k := len(src.Frames) - 1; k >= 0; k-- {
		f := src.Frames[k]
		if f.Sentence >= n || n-f.Sentence > reach || otherSpeaker(t, src.Sayings, f.Sentence+1, n, f.Link.Name) {
			continue
		}
		return parley.Chain{f.Link}
	}
	return nil
}

func otherSpeaker(t *text.Text, says []Saying, first, last int, name string) bool {
	for k, a := range t.Saying {
		n := t.SentenceAt(a.Cue.Start)
		if !a.Whole && n >= first && n <= last && says[k].Link.Kind == parley.PersonLink && says[k].Link.Name != name {
			return true
		}
	}
	return false
}
