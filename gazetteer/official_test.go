package gazetteer

import "testing"

// Every official publisher belongs to a party that the lists have.
func TestOfficialsHaveTheirParty(t *testing.T) {
	for domain, e := range officials() {
		known := false
		for _, p := range Lookup(e.Party) {
			known = known || (p.Kind == State || p.Kind == Organisation) && p.Party == e.Party || p.Name == e.Party
		}
		if !known {
			t.Errorf("%s: no party %q", domain, e.Party)
		}
	}
}
