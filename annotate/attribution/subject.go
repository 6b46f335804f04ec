package attribution

func (f *finder) verbal(i int) bool {
	u := f.t.Tokens[i].UPOS
	return u == "VERB" || u == "AUX" || f.t.Child(i, "nsubj") >= 0
}

// subject is the head of the subject or passive agent of the verb at i, or -1.
// A relative pronoun stands for the noun its clause hangs on.
func (f *finder) subject(i int) int {
	s := f.t.Child(i, "nsubj")
	if s >= 0 && f.t.Tokens[s].Rel == "nsubj:pass" || s < 0 && f.passive(i) {
		return f.agent(i)
	}
	if s < 0 {
		return -1
	}
	switch f.lows[s] {
	case "who", "which", "that":
		if f.t.Tokens[i].Rel == "acl:relcl" {
			return f.t.Tokens[i].Head
		}
	case "it", "this", "there":
		if f.lows[s] == "there" {
			return -1
		}
	}
	return s
}

func (f *finder) passive(i int) bool { return f.t.Child(i, "aux:pass") >= 0 }

// agent is the noun behind "by" in a passive, or -1.
func (f *finder) agent(i int) int {
	for _, o := range f.t.ChildrenBy(i, "obl") {
		if c := f.t.Child(o, "case"); c >= 0 && f.lows[c] == "by" {
			return o
		}
	}
	return -1
}
