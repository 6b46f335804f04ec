package attribution

import (
	"parley/text"
)

// who is the source with all that tells who it is: ages, parties in brackets,
// appositions, clauses with "who".
func (f *finder) who(a text.Attribution) text.Span {
	if a.Source.End == 0 || a.CueHead >= len(f.t.Tokens) || a.SourceHead < 0 || a.Whole {
		return a.Source
	}
	first, last := f.t.TokenAt(a.Source.Start), f.t.TokenAt(a.Source.End-1)
	s := f.t.Sentences[f.t.Tokens[last].Sentence]
	if last < a.CueHead {
		return f.t.Words(first, f.whoBefore(last, a.CueHead))
	}
	return f.t.Words(first, f.whoBehind(last, s))
}

// whoBefore ends a source before its cue: all that stands between commas or
// brackets right behind it belongs to it.
func (f *finder) whoBefore(last, cue int) int {
	if last+1 >= cue || f.lows[last+1] != "," && f.lows[last+1] != "(" {
		return last
	}
	end := cue - 1
	for end > last && (f.t.Tokens[end].UPOS == "AUX" || f.t.Tokens[end].UPOS == "ADV") {
		end--
	}
	switch f.lows[end] {
	case ",":
		if f.t.Tokens[last+2].XPOS == "VBG" || f.t.Tokens[last+2].UPOS == "ADP" {
			return last
		}
		return end - 1
	case ")":
		return end
	}
	return last
}

// whoBehind ends a source behind its cue where an apposition follows it.
func (f *finder) whoBehind(last int, s text.Sentence) int {
	at := last + 1
	if f.lowAt(at, s) == "(" {
		for at < s.Last && f.lows[at] != ")" {
			at++
		}
		if at == s.Last {
			return last // a bracket that is never closed
		}
		at++
	}
	if f.lowAt(at, s) != "," || at+1 >= s.Last ||
		!f.opensSource(at+1) && f.lows[at+1] != "who" && f.lows[at+1] != "whose" && f.lows[at+1] != "now" {
		return max(last, at-1)
	}
	relative := false
	end := at
	for k := at + 1; k < s.Last; k++ {
		switch f.t.Tokens[k].Text {
		case "who", "whom", "which", "whose", "that":
			relative = true
		case ".", ";", "“", "\"", "''", "”":
			return end
		}
		if x := f.t.Tokens[k].XPOS; (x == "VBD" || x == "VBZ" || x == "VBP" || x == "MD") && !relative {
			return last
		}
		if f.lows[k] != "," {
			end = k
		}
	}
	return end
}
