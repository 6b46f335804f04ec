package compare

import (
	"cmp"
	"slices"

	"parley"
	"parley/reconcile"
)

// telling is what the accounts that stand say, each once computed.
type telling struct {
	current []parley.Account
	byField map[string][]reconcile.Said
}

func tellingOf(c parley.ContactOnRecord) telling {
	t := telling{c.Current(), map[string][]reconcile.Said{}}
	for _, a := range t.current {
		for _, s := range append(reconcile.SaidBy(a), reconcile.AgreedIn(a)...) {
			t.byField[s.Field] = append(t.byField[s.Field], s)
		}
	}
	return t
}

// summarise picks a value for each flat field: the one most accounts give, of
// equals the more exact, then the surer, then the one told first.
func summarise(c *parley.ContactOnRecord, t telling) {
	c.Kind, c.Status = kindOf(t), statusOf(*c)
	c.Date, c.Time, c.Place = t.pick("date"), t.pick("time"), t.pick("place")
	c.Duration, c.Initiator = t.pick("duration"), t.pick("initiator")
	known := map[string]bool{}
	for _, a := range t.current {
		if o := a.Contact.Ordinal; o != nil && c.Ordinal == nil {
			c.Ordinal = o
		}
		for _, topic := range a.Contact.Topics {
			if p := reconcile.Plain(topic); !known[p] {
				known[p] = true
				c.Topics = append(c.Topics, topic)
			}
		}
	}
}

func (t telling) pick(field string) string {
	type choice struct {
		said reconcile.Said
		by   int
	}
	var all []choice
	for _, s := range t.final(field) {
		k := slices.IndexFunc(all, func(o choice) bool { return o.said.Value == s.Value })
		if k < 0 {
			all = append(all, choice{s, 0})
			k = len(all) - 1
		}
		all[k].by++
		all[k].said.Checked = all[k].said.Checked || s.Checked
	}
	if len(all) == 0 {
		return ""
	}
	return slices.MaxFunc(all, func(x, y choice) int {
		return cmp.Or(cmp.Compare(checked(x.said), checked(y.said)), cmp.Compare(exactness(x.said), exactness(y.said)),
			cmp.Compare(x.by, y.by),
			cmp.Compare(x.said.Confidence, y.said.Confidence), cmp.Compare(y.said.Published, x.said.Published))
	}).said.Value
}

// final is what is said of a field by those who tell that the contact was held,
// if any of them says it, else by all: a plan gives way to what became of it.
func (t telling) final(field string) []reconcile.Said {
	held := map[parley.AccountID]bool{}
	for _, a := range t.current {
		held[a.ID] = a.Contact.Status.Happened()
	}
	told := slices.DeleteFunc(slices.Clone(t.byField[field]),
		func(s reconcile.Said) bool { return !held[s.Account] && !s.Checked })
	if len(told) == 0 {
		return t.byField[field]
	}
	return told
}

// checked is 1 for what a person accepted or corrected.
func checked(s reconcile.Said) int {
	if s.Checked {
		return 1
	}
	return 0
}

// exactness orders dates by how exact they are; other values are alike.
func exactness(s reconcile.Said) reconcile.Precision {
	if s.Field != "date" {
		return 0
	}
	_, _, told := reconcile.Span(s.Value)
	return told
}

// kindOf is the kind most accounts have a word for; of equals the rarer in use,
// as "meeting" and "talks" are said of anything. Where no account has a word it
// is what the first implies.
func kindOf(t telling) parley.ContactKind {
	count := map[parley.ContactKind]int{}
	for _, a := range t.current {
		if reconcile.ToldKind(a.Contact) {
			count[a.Contact.Kind]++
		}
	}
	best := parley.ContactKind("")
	for _, k := range parley.ByRarity() {
		if count[k] > count[best] {
			best = k
		}
	}
	if best == "" {
		return t.current[0].Contact.Kind
	}
	return best
}
