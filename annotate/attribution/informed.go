package attribution

// Sources without a name are told by what they know or whom they know: "two
// officials familiar with the matter", "a person close to the presidency",
// "people briefed on the call".

// informed is the noun of such a source right before the cue at token i, where
// the parse has lost it; -1 if there is none.
func (f *finder) informed(i int) int {
	first := f.t.Sentences[f.t.Tokens[i].Sentence].First
	for k := i - 2; k > first && k > i-10; k-- {
		if f.knows(k) && unnamedNoun(f.lows[k-1]) {
			return k - 1
		}
		if f.t.Tokens[k].UPOS == "PUNCT" || f.t.Tokens[k].XPOS == "VBD" {
			return -1
		}
	}
	return -1
}

// knows tells whether a token opens what a source knows: "familiar with", "close
// to", "briefed on", "with knowledge of".
func (f *finder) knows(k int) bool {
	if k+1 >= len(f.lows) {
		return false
	}
	switch f.lows[k] + " " + f.lows[k+1] {
	case "familiar with", "close to", "briefed on", "informed of", "aware of", "with knowledge", "privy to":
		return true
	}
	return false
}

func unnamedNoun(word string) bool {
	switch word {
	case "official", "officials", "person", "people", "persons", "source", "sources", "diplomat", "diplomats", "aide",
		"aides", "someone", "adviser", "advisers":
		return true
	}
	return false
}

// pastKnown is the last token of a source that ends at last or goes on with what
// it knows, up to a verb or a mark.
func (f *finder) pastKnown(first, last int) int {
	from := -1
	for k := max(first, last-2); k <= last+1; k++ {
		if k > first && f.knows(k) && unnamedNoun(f.lows[k-1]) {
			from = k
		}
	}
	if from < 0 {
		return last
	}
	end := from + 1
	for k := end + 1; k < len(f.t.Tokens) && k < from+9 && f.t.Tokens[k].Sentence == f.t.Tokens[from].Sentence; k++ {
		tok := f.t.Tokens[k]
		if tok.UPOS == "PUNCT" || tok.UPOS == "VERB" || tok.UPOS == "AUX" || tok.UPOS == "SCONJ" {
			break
		}
		end = k
	}
	return max(last, end)
}
