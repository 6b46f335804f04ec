package reconcile

import "parley"

// features are what accounts are compared by, computed once an account.
type features struct {
	parley.Account
	window  Window
	moved   []Window // further days, of one put off to another day
	parties []string
	people  map[string][]someone // by party
	named   []someone            // who have a name
	topics  [][]string           // content words of each
	length  Minutes
	kinded  bool // the kind is told by a word of its own
}

func feature(a parley.Account) features {
	f := features{Account: a, window: When(a), moved: Moved(a), parties: a.Contact.Parties, people: bySide(a.Contact),
		kinded: ToldKind(a.Contact), length: Length(a.Contact)}
	for _, t := range a.Contact.Topics {
		f.topics = append(f.topics, ContentWords(t))
	}
	for _, p := range a.Contact.Participants {
		if p.Name != "" {
			f.named = append(f.named, someoneOf(p))
		}
	}
	return f
}
