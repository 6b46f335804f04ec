package query

import (
	"slices"

	"parley"
	"parley/reconcile"
	"parley/store"
	"parley/view"
)

// Said asks for statements. Empty fields ask for all.
type Said struct {
	Who       string // a person, or a party by any of its names
	To        string // said at contacts in which this person or party took part
	About     string // all of these words
	Issue     string // speaking of this issue
	Act       parley.Act
	FirstHand bool   // only words that nobody handed on
	Since     string // ISO day of publication
	Until     string
	Most      int // so many, the newest; 0 for all
	From      store.Place
}

// Statements lists what somebody said, newest first, and tells where to go on
// if there is more.
func Statements(r store.Reader, q Said) ([]parley.Said, store.Place, error) {
	f := store.SaidFilter{Words: q.About, Act: q.Act, Since: q.Since, Until: q.Until, From: q.From,
		Most: pageOf(q.Most)}
	who := view.Whom(q.Who)
	switch {
	case q.Who == "":
	case who.Party != "":
		f.Parties = []string{who.Party}
	default:
		f.Persons = []string{reconcile.PersonKey(who.Person)}
	}
	var all []parley.Said
	for range mostPages {
		found, err := r.Said(f)
		if err != nil {
			return nil, store.Place{}, err
		}
		kept, err := fitting(r, found, q, who)
		if err != nil {
			return nil, store.Place{}, err
		}
		all = append(all, kept...)
		if q.Most > 0 && len(all) > q.Most {
			return all[:q.Most], store.PlaceOf(all[q.Most-1]), nil
		}
		if f.Most == 0 || len(found) < f.Most {
			return all, store.Place{}, nil
		}
		f.From = store.PlaceOf(found[len(found)-1])
	}
	return all, f.From, nil
}

// pageOf is how many statements are fetched at once: more than are asked for, as
// some may not fit.
func pageOf(most int) int {
	if most == 0 {
		return 0
	}
	return 2*most + 1
}

// mostPages bounds how long statements are looked for that fit.
const mostPages = 12

// fitting leaves of statements those that fit what only their bodies tell.
func fitting(r store.Reader, said []parley.Said, q Said, who view.Who) ([]parley.Said, error) {
	if q.Who != "" || q.FirstHand {
		said = view.SaidBy(said, who, q.FirstHand)
	}
	if q.Issue != "" {
		said = view.About(said, q.Issue)
	}
	if q.To == "" {
		return said, nil
	}
	contacts, err := ContactsOf(r, said)
	return view.SaidTo(said, view.Whom(q.To), contacts), err
}

// ContactsOf finds the contacts that statements tell of, by account.
func ContactsOf(r store.Reader, said []parley.Said) (map[parley.AccountID]parley.ContactOnRecord, error) {
	var accounts []parley.AccountID
	for _, x := range said {
		accounts = append(accounts, x.Contacts...)
	}
	slices.Sort(accounts)
	return r.ContactOf(slices.Compact(accounts)...)
}
