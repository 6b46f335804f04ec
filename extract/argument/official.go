package argument

import "parley/text"

// officialPair is who an official account that names no sides is about: the
// first principal of the publisher's own party, and the person of another who
// acts most often in it.
func OfficialPair(t *text.Text) []int {
	if t.Official == "" {
		return nil
	}
	own, other := -1, -1
	acts := map[int]int{}
	for _, m := range t.Mentions {
		e := t.Entities[m.Entity]
		if e.Kind != text.Person {
			continue
		}
		if e.Party == t.Official {
			if own < 0 && Leads(e.Office) {
				own = m.Entity
			}
			continue
		}
		if takesPart(t, m) {
			acts[m.Entity]++
			if other < 0 || acts[m.Entity] > acts[other] {
				other = m.Entity
			}
		}
	}
	if other < 0 {
		other = mostNamed(t)
	}
	if own < 0 || other < 0 {
		return nil
	}
	return []int{own, other}
}

// mostNamed is the holder of an office of another party named most, or -1.
func mostNamed(t *text.Text) int {
	best := -1
	counts := map[int]int{}
	for _, m := range t.Mentions {
		e := t.Entities[m.Entity]
		if e.Kind != text.Person || e.Party == "" || e.Party == t.Official {
			continue
		}
		counts[m.Entity]++
		if best < 0 || counts[m.Entity] > counts[best] {
			best = m.Entity
		}
	}
	return best
}

// takesPart tells whether a mention stands where somebody acts or is addressed,
// not where he is only spoken about: subject or object of a verb.
func takesPart(t *text.Text, m text.Mention) bool {
	return text.IsRel(t.Tokens[m.Head].Rel, "nsubj", "obj", "iobj", "conj")
}

// reportsHome tells whether an official account tells of somebody as one who
// reports to its principal or takes his orders: its own minister.
func ReportsHome(t *text.Text, e int) bool {
	for i, tok := range t.Tokens {
		if tok.UPOS != "VERB" {
			continue
		}
		switch tok.Lemma {
		case "report", "brief":
			for _, s := range Subject(t, i) {
				if s.Entity == e {
					return true
				}
			}
		case "instruct", "order", "task", "appoint", "entrust":
			if m, ok := t.MentionAt(t.Object(i)); ok && m.Entity == e {
				return true
			}
		}
	}
	return false
}

// namesAbroad tells whether a document names a party other than its
// publisher's.
func NamesAbroad(t *text.Text) bool {
	for _, m := range t.Mentions {
		if p := PartyOf(t, m.Entity); p != "" && p != t.Official {
			return true
		}
	}
	return false
}

// abroad tells whether a sentence names a party other than one's own.
func Abroad(t *text.Text, party string, s text.Sentence) bool {
	for _, m := range t.Mentions {
		if other := PartyOf(t, m.Entity); m.First >= s.First && m.First < s.Last && other != "" && other != party {
			return true
		}
	}
	return false
}
