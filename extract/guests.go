package extract

import "parley/text"

// guests gives officials without a party, whom an official account would seem to
// have at home, the party of the foreigner whom they are listed behind: "met with
// Malian Foreign Minister Keita and Deputy Minister Diarra". An account names the
// country of those from abroad once.
func guests(t *text.Text, events []Event) {
	for _, x := range events {
		party, last := "", 0
		for _, s := range x.Sides {
			e := &t.Entities[s.Entity]
			at := t.TokenAt(s.Span.Start)
			switch {
			case at <= x.At || e.Kind != text.Person:
			case e.AtHome && party != "" && inOneList(t, last, at):
				e.Party, e.AtHome = party, false
			case !e.AtHome && e.Party != t.Official:
				party = e.Party
			default:
				party = ""
			}
			last = t.TokenAt(s.Span.End-1) + 1
		}
	}
}

// inOneList tells whether only a comma and "and" stand between two tokens.
func inOneList(t *text.Text, last, next int) bool {
	for k := last; k < next; k++ {
		if t.Tokens[k].Low != "," && t.Tokens[k].Low != "and" {
			return false
		}
	}
	return next > last
}
