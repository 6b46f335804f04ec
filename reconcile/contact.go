package reconcile

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"parley"
)

// Contact is one contact on record: the accounts that tell of it, and a summary
// of what they say. The summary picks, it never averages; Disputed names the
// fields in which accounts do not go together.
type Contact struct {
	ID           parley.ContactID     `json:"id"`
	Accounts     []parley.Account     `json:"-"` // in order of publication
	Why          []Reason             `json:"why,omitempty"`
	Kind         parley.ContactKind   `json:"kind"`
	Status       parley.Status        `json:"status"`
	Domestic     bool                 `json:"domestic,omitempty"`
	Main         bool                 `json:"main,omitempty"` // some document reports it
	Parties      []string             `json:"parties"`
	Participants []parley.Participant `json:"participants"`
	Date         string               `json:"date,omitempty"` // EDTF; "" where no account tells it
	Time         string               `json:"time,omitempty"`
	Place        string               `json:"place,omitempty"`
	Duration     string               `json:"duration,omitempty"`
	Initiator    string               `json:"initiator,omitempty"`
	Ordinal      *parley.Ordinal      `json:"ordinal,omitempty"`
	Topics       []string             `json:"topics,omitempty"`
	Count        int                  `json:"count,omitempty"`
	From         string               `json:"from"` // ISO day by which it is put on a timeline
	Until        string               `json:"until"`
	Articles     int                  `json:"articles"`
	Origins      int                  `json:"origins"`
	TellingSides []string             `json:"told_by"`
	Disputed     []string             `json:"disputed,omitempty"`
	Checked      bool                 `json:"checked,omitempty"`
	Withdrawn    bool                 `json:"withdrawn,omitempty"` // the pages that told of it do not any more
	Need         int                  `json:"need,omitempty"`      // how much it needs a look by people, from 0
}

// Reason tells why two accounts are one contact.
type Reason struct {
	A     parley.AccountID `json:"a"`
	B     parley.AccountID `json:"b"`
	Words []string         `json:"because"`
}

// Name is the contact that an account would name.
func Name(a parley.AccountID) parley.ContactID {
	sum := sha256.Sum256([]byte(a))
	return parley.ContactID(hex.EncodeToString(sum[:6]))
}

// InOrder sorts accounts by publication, then by document and place in it.
func InOrder(a, b parley.Account) int {
	return cmp.Or(cmp.Compare(a.Document.Published, b.Document.Published), cmp.Compare(a.Document.ID, b.Document.ID), compareIDs(a.ID, b.ID))
}

// compareIDs orders accounts of one document as they stand in it.
func compareIDs(a, b parley.AccountID) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

// Contacts sorts accounts into the contacts on record that they tell of.
func Contacts(accounts []parley.Account, rules Rules) []Contact {
	groups := Group(accounts, rules)
	all := make([]Contact, len(groups))
	for k, g := range groups {
		all[k] = assemble(g.Accounts, g.Why)
	}
	return all
}

// assemble makes a contact of its accounts, which are in order of publication.
func assemble(accounts []parley.Account, why []Reason) Contact {
	c := Contact{ID: Name(accounts[0].ID), Accounts: accounts, Why: why, Domestic: true}
	c.Withdrawn = !slices.ContainsFunc(accounts, func(a parley.Account) bool { return !a.Superseded })
	t := tellingOf(c)
	for _, a := range t.current {
		c.Domestic = c.Domestic && a.Contact.Domestic
		c.Main = c.Main || a.Contact.Main
		c.Checked = c.Checked || a.Checked
		c.Count = max(c.Count, a.Contact.Count)
	}
	c.Parties, c.Participants = who(t.current)
	summarise(&c, t)
	c.From, c.Until = daysOf(c)
	origins := Origins(t.current)
	c.Origins = len(origins)
	for _, o := range origins {
		c.Articles += len(o.Documents)
	}
	c.TellingSides = tellingSides(c, t)
	c.Disputed = disputed(sideBySide(c, t))
	c.Need = need(c)
	return c
}

// Current are the accounts that stand: of several texts of one page those of the
// last that came. Of a contact that no text tells of any more they are those of
// the last text of each page that did.
func (c Contact) Current() []parley.Account {
	if c.Withdrawn {
		return lastTexts(c.Accounts)
	}
	return slices.DeleteFunc(slices.Clone(c.Accounts), func(a parley.Account) bool { return a.Superseded })
}

// lastTexts leaves of several texts of one page the last.
func lastTexts(accounts []parley.Account) []parley.Account {
	last := map[string]int64{}
	for _, a := range accounts {
		last[a.Page] = max(last[a.Page], a.Seq)
	}
	return slices.DeleteFunc(slices.Clone(accounts), func(a parley.Account) bool { return a.Page != "" && a.Seq < last[a.Page] })
}

// who lists the sides and the people of all accounts, each once, by the fullest
// name. Of what took place those say who was there who tell that it did: that two
// ministers were to hold talks does not put them among the delegations that did.
func who(accounts []parley.Account) (parties []string, people []parley.Participant) {
	held := slices.ContainsFunc(accounts, func(a parley.Account) bool { return a.Contact.Status.Happened() })
	for _, a := range accounts {
		for _, p := range a.Contact.Parties {
			if !slices.Contains(parties, p) {
				parties = append(parties, p)
			}
		}
		for _, p := range a.Contact.Participants {
			if !held || a.Contact.Status.Happened() {
				people = addPerson(people, p)
			}
		}
	}
	slices.Sort(parties)
	named := map[string]bool{}
	for _, p := range people {
		named[p.Party] = named[p.Party] || p.Name != ""
	}
	people = slices.DeleteFunc(people, func(p parley.Participant) bool { return p.Name == "" && named[p.Party] })
	slices.SortStableFunc(people, func(p, q parley.Participant) int {
		return cmp.Or(cmp.Compare(p.Party, q.Party), cmp.Compare(p.Name, q.Name))
	})
	return parties, people
}

func addPerson(people []parley.Participant, p parley.Participant) []parley.Participant {
	for k, q := range people {
		if p == q || p.Name != "" && q.Name != "" && SamePerson(p, q) {
			people[k] = parley.Participant{Name: longer(p.Name, q.Name), Office: longer(q.Office, p.Office), Party: firstWord(q.Party, p.Party)}
			return people
		}
	}
	return append(people, p)
}

func firstWord(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
