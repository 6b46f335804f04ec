package extract

import (
	"strings"

	"parley"
)

// means settles the kind by the words around: "by phone", "by video link",
// "in person".
func (r *reader) means(x *telling) {
	s := r.sentence(x.at)
	for k := max(s.First, x.at-4); k < s.Last && k < x.at+14; k++ {
		switch r.lows[k] {
		case "phone", "telephone":
			if p := r.lowIn(k-1, s); p == "by" || p == "over" || p == "the" || p == "on" || p == "a" && r.within(k-2) && r.callBehind(k) {
				if x.kind == parley.Call || x.vague {
					x.kind, x.vague = parley.Call, false
				}
			}
		case "video", "videoconference", "virtually", "zoom", "videolink":
			if x.kind != parley.Message && x.kind != parley.Visit {
				x.kind, x.vague = parley.VideoCall, false
			}
		}
	}
	if strings.HasPrefix(r.low(x.at+1), "in") && r.low(x.at+2) == "person" && x.kind == parley.Call {
		x.kind = parley.Meeting
	}
}

// within tells whether a preposition at k sets what is told in a contact: "in a
// phone call", "during a video conference".
func (r *reader) within(k int) bool {
	return r.low(k) == "in" || r.low(k) == "during" || r.low(k) == "via"
}

// callBehind tells whether "call" or the like follows the word for a telephone.
func (r *reader) callBehind(k int) bool {
	switch r.low(k + 1) {
	case "call", "conversation", "talk", "talks", "discussion":
		return true
	}
	return false
}
