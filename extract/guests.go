package extract

import "parley/text"

// guests gives officials without a party, whom an official account would seem to
// have at home, the party of the foreigner whom they are listed behind: "met with
// Malian Foreign Minister Keita and Deputy Minister Diarra". An account names the
// country of those from abroad once.
func (r *reader) guests() {
	for _, x := range r.tellings {
		party, last := "", 0
		for _, s := range x.sides {
			e := &r.t.Entities[s.entity]
			at := r.t.TokenAt(s.span.Start)
			switch {
			case at <= x.at || e.Kind != text.Person:
			case e.AtHome && party != "" && r.inOneList(last, at):
				e.Party, e.AtHome = party, false
			case !e.AtHome && e.Party != r.t.Official:
				party = e.Party
			default:
				party = ""
			}
			last = r.t.TokenAt(s.span.End-1) + 1
		}
	}
}

// inOneList tells whether only a comma and "and" stand between two tokens.
func (r *reader) inOneList(last, next int) bool {
	for k := last; k < next; k++ {
		if r.lows[k] != "," && r.lows[k] != "and" {
			return false
		}
	}
	return next > last
}
