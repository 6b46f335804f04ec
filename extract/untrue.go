package extract

import "parley/text"

// toldUntrue tells whether a text says of a telling that it was wrong: "an earlier
// version wrongly said that they had spoken", "rumours that they met were false".
func toldUntrue(t *text.Text, x Event) bool {
	s := t.SentenceOf(x.At)
	rumour := false
	for k := s.First; k < s.Last; k++ {
		switch t.Tokens[k].Low {
		case "wrongly", "falsely", "incorrectly", "erroneously", "mistakenly":
			if k < x.At && cueNear(t, k) {
				return true
			}
		case "rumours", "rumors", "rumour", "rumor", "reports", "report", "claims", "claim", "allegations", "suggestions":
			rumour = rumour || k < x.At && (t.Low(k+1) == "that" || t.Low(k+1) == "of" || t.Low(k+1) == "about")
		case "false", "untrue", "baseless", "unfounded", "wrong", "groundless", "fake":
			if rumour && k > x.At && t.Tokens[k].UPOS == "ADJ" {
				return true
			}
		}
	}
	return false
}

// cueNear tells whether a cue of saying stands right behind token k.
func cueNear(t *text.Text, k int) bool { return cueAt(t, k+1) || cueAt(t, k+2) }
