package attribution

// beforeClause ends a phrase before ", but both leaders share ..." and before
// "after the leaders exchanged ...": what came after is told of the saying,
// not by it.
func (f *finder) beforeClause(first, last int) int {
	for k := first + 1; k < last; k++ {
		switch {
		case f.lows[k] == "," && k+3 <= last && (f.lows[k+1] == "but" || f.lows[k+1] == "and" ||
			f.lows[k+1] == "while") && f.ownSubject(k+2, last),
			(f.lows[k] == "after" || f.lows[k] == "before") && f.pastClause(k+1, last):
			return k - 1
		}
	}
	return last
}

// ownSubject tells whether a noun phrase and then a verb begin at token i.
func (f *finder) ownSubject(i, last int) bool {
	if m, ok := f.byAt[i]; ok {
		k := f.t.Mentions[m].Last
		u := f.t.Tokens[min(k, last)].UPOS
		return u == "VERB" || u == "AUX"
	}
	for k := i; k <= last && k < i+5; k++ {
		if f.t.Child(k, "nsubj") >= i {
			return true
		}
	}
	return false
}

// pastClause tells whether a clause with a subject and a verb in the past
// begins at token i.
func (f *finder) pastClause(i, last int) bool {
	for k := i + 1; k <= last && k < i+8; k++ {
		if f.lows[k] == "," || f.lows[k] == "." {
			return false
		}
		if f.t.Tokens[k].XPOS == "VBD" {
			return true
		}
	}
	return false
}
