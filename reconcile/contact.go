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

// assemble makes a contact of its accounts.
func assemble(accounts []parley.Account, why []Reason) Contact {
	slices.SortFunc(accounts, InOrder)
	c := Contact{ID: Name(accounts[0].ID), Accounts: accounts, Why: why, Domestic: true}
	for _, a := range c.Current() {
		c.Domestic = c.Domestic && a.Contact.Domestic
		c.Main = c.Main || a.Contact.Main
		c.Checked = c.Checked || a.Checked
		c.Count = max(c.Count, a.Contact.Count)
	}
	c.Parties, c.Participants = c.who()
	c.summarise()
	c.place()
	docs := oneEach(c.Current())
	c.Articles, c.Origins = len(docs), len(Origins(c.Current()))
	c.TellingSides = c.Sides()
	c.Disputed = disputed(c.Compare())
	return c
}

// Current are the accounts that stand: of several revisions of one page the last
// that came.
func (c Contact) Current() []parley.Account {
	last := map[string]int64{}
	for _, a := range c.Accounts {
		last[a.Page] = max(last[a.Page], a.Seq)
	}
	return slices.DeleteFunc(slices.Clone(c.Accounts), func(a parley.Account) bool { return a.Page != "" && a.Seq < last[a.Page] })
}

// who lists the sides and the people of all accounts, each once, by the fullest
// name.
func (c *Contact) who() (parties []string, people []parley.Participant) {
	for _, a := range c.Current() {
		for _, p := range a.Contact.Parties {
			if !slices.Contains(parties, p) {
				parties = append(parties, p)
			}
		}
		for _, p := range a.Contact.Participants {
			people = addPerson(people, p)
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

// summarise picks a value for each flat field: the one most accounts give, of
// equals the more exact, then the surer, then the one told first.
func (c *Contact) summarise() {
	c.Kind, c.Status = c.kind(), c.status()
	c.Date, c.Time, c.Place = c.pick("date"), c.pick("time"), c.pick("place")
	c.Duration, c.Initiator = c.pick("duration"), c.pick("initiator")
	for _, a := range c.Current() {
		if o := a.Contact.Ordinal; o != nil && c.Ordinal == nil {
			c.Ordinal = o
		}
		for _, t := range a.Contact.Topics {
			if !slices.ContainsFunc(c.Topics, func(u string) bool { return Plain(u) == Plain(t) }) {
				c.Topics = append(c.Topics, t)
			}
		}
	}
}

func (c *Contact) pick(field string) string {
	type choice struct {
		said Said
		by   int
	}
	var all []choice
	for _, a := range c.Current() {
		for _, s := range saidBy(a) {
			if s.Field != field {
				continue
			}
			k := slices.IndexFunc(all, func(o choice) bool { return o.said.Value == s.Value })
			if k < 0 {
				all = append(all, choice{s, 0})
				k = len(all) - 1
			}
			all[k].by++
			all[k].said.Checked = all[k].said.Checked || s.Checked
		}
	}
	if len(all) == 0 {
		return ""
	}
	return slices.MaxFunc(all, func(x, y choice) int {
		return cmp.Or(boolCompare(x.said.Checked, y.said.Checked), cmp.Compare(exactness(x.said), exactness(y.said)), cmp.Compare(x.by, y.by),
			cmp.Compare(x.said.Confidence, y.said.Confidence), cmp.Compare(y.said.Published, x.said.Published), cmp.Compare(y.said.Value, x.said.Value))
	}).said.Value
}

func boolCompare(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// exactness orders dates by how exact they are; other values are alike.
func exactness(s Said) Precision {
	if s.Field != "date" {
		return 0
	}
	_, _, told := Span(s.Value)
	return told
}

// kind is the most telling kind: one told by a word of its own before one that
// is only implied, and video before a plain call.
func (c *Contact) kind() parley.ContactKind {
	if v := c.pick("kind"); v != "" && c.toldKinds() > 0 {
		return parley.ContactKind(c.pickTold())
	}
	return c.Current()[0].Contact.Kind
}

func (c *Contact) toldKinds() int {
	n := 0
	for _, a := range c.Current() {
		if toldKind(a.Contact) {
			n++
		}
	}
	return n
}

// pickTold is the kind most accounts have a word for; of equals the rarer in
// use, as "meeting" and "talks" are said of anything.
func (c *Contact) pickTold() string {
	count := map[parley.ContactKind]int{}
	for _, a := range c.Current() {
		if toldKind(a.Contact) {
			count[a.Contact.Kind]++
		}
	}
	best := parley.ContactKind("")
	for _, k := range []parley.ContactKind{parley.VideoCall, parley.Call, parley.Visit, parley.Message, parley.Meeting, parley.Talks} {
		if count[k] > count[best] {
			best = k
		}
	}
	return string(best)
}
