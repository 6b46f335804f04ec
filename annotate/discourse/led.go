package discourse

import (
	"parley/extract/argument"
	"parley/text"
)

// leaders gives whoever leads a party's people that party: "the Chilean delegation was
// headed by Special Envoy Soto".
func leaders(t *text.Text) {
	for _, m := range t.Mentions {
		party := argument.PartyOf(t, m.Entity)
		if party == "" {
			continue
		}
		for _, s := range argument.LedBy(t, m) {
			if e := &t.Entities[s.Entity]; e.Kind == text.Person && (e.Party == "" || e.AtHome) {
				e.Party, e.AtHome = party, false
			}
		}
	}
}
