package extract

// toldUntrue tells whether a text says of a telling that it was wrong: "an earlier
// version wrongly said that they had spoken", "rumours that they met were false".
func (r *reader) toldUntrue(x *telling) bool {
	s := r.sentence(x.at)
	rumour := false
	for k := s.First; k < s.Last; k++ {
		switch r.lows[k] {
		case "wrongly", "falsely", "incorrectly", "erroneously", "mistakenly":
			if k < x.at && r.cueNear(k) {
				return true
			}
		case "rumours", "rumors", "rumour", "rumor", "reports", "report", "claims", "claim", "allegations", "suggestions":
			rumour = rumour || k < x.at && (r.low(k+1) == "that" || r.low(k+1) == "of" || r.low(k+1) == "about")
		case "false", "untrue", "baseless", "unfounded", "wrong", "groundless", "fake":
			if rumour && k > x.at && r.t.Tokens[k].UPOS == "ADJ" {
				return true
			}
		}
	}
	return false
}

// cueNear tells whether a cue of saying stands right behind token k.
func (r *reader) cueNear(k int) bool { return r.cueAt(k+1) || r.cueAt(k+2) }
