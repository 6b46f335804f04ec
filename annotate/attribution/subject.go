package attribution

import "parley/lexicon"

// citer is the source before an insertion right before the verb at i:
// "Interfax, citing a diplomat, reported". It is -1 where none stands there.
func (f *finder) citer(i int) int {
	k := i - 1
	for k > 0 && (f.t.Tokens[k].UPOS == "AUX" || f.t.Tokens[k].UPOS == "ADV") {
		k--
	}
	if k < 3 || f.lows[k] != "," {
		return -1
	}
	for j := k - 1; j > 0 && j > k-14; j-- {
		if f.lows[j] == "citing" || f.lows[j] == "quoting" {
			if m, ok := f.byAt[j-2]; ok && f.lows[j-1] == "," {
				return f.t.Mentions[m].Head
			}
			return -1
		}
	}
	return -1
}

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
		return f.described(i)
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

// described is the noun before a clause with "who" that stands between commas
// right before the verb at i, where the parser found the verb no subject: "a
// Chadian official, who asked not to be named, said". It is -1 where none does.
func (f *finder) described(i int) int {
	if i < 4 || f.lows[i-1] != "," {
		return -1
	}
	for k := i - 2; k > 1 && k > i-16; k-- {
		switch {
		case f.lows[k] == "who" && f.lows[k-1] == ",":
			if _, named := f.byAt[k-2]; named || lexicon.UnnamedSource(f.lows[k-2]) {
				return k - 2
			}
			return -1
		case f.lows[k] == "." || f.lows[k] == "said":
			return -1
		}
	}
	return -1
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
