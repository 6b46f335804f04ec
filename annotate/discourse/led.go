package discourse

import (
	"parley/extract/argument"
	"parley/text"
)

// sent gives whoever a party sends that party: "Peru should send Luis Soto to negotiate".
func sent(t *text.Text) {
	for i, tok := range t.Tokens {
		if tok.UPOS != "VERB" || !text.OneOf(tok.Lemma, "send", "dispatch", "appoint") {
			continue
		}
		m, ok := t.MentionAt(t.Object(i))
		by := argument.Subject(t, i)
		if !ok || len(by) == 0 || argument.PartyOf(t, by[0].Entity) == "" {
			continue
		}
		if e := &t.Entities[m.Entity]; e.Kind == text.Person && (e.Party == "" || e.AtHome) {
			e.Party, e.AtHome = argument.PartyOf(t, by[0].Entity), false
		}
	}
}

// companions gives whoever goes with somebody his party: "Accompanied by Finance Minister Arce,
// the Bolivian president met".
func companions(t *text.Text) {
	for i, tok := range t.Tokens {
		if !text.OneOf(tok.Lemma, "accompany", "flank") || t.Low(i+1) != "by" {
			continue
		}
		whose := argument.Subject(t, i)
		if s := t.Child(i, "nsubj:pass"); s >= 0 {
			whose = argument.ActorsUnder(t, s)
		} else if h := tok.Head; tok.Rel == "advcl" && h >= 0 {
			whose = argument.Subject(t, h)
		}
		if len(whose) == 0 || argument.PartyOf(t, whose[0].Entity) == "" {
			continue
		}
		who, _ := argument.ActorsAt(t, i+2, t.SentenceOf(i))
		for _, s := range who {
			if e := &t.Entities[s.Entity]; e.Kind == text.Person && (e.Party == "" || e.AtHome) {
				e.Party, e.AtHome = argument.PartyOf(t, whose[0].Entity), false
			}
		}
	}
}

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
