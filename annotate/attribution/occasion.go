package attribution

import "parley/text"

// pastOccasion moves the beginning of a content over when it was said: "said on Tuesday after meeting Keita in
// Oslo that trade grew". "Said after the war trade grew" has no second beginning.
func (f *finder) pastOccasion(content []text.Span) []text.Span {
	if len(content) == 0 {
		return content
	}
	first, end := f.t.TokenAt(content[0].Start), content[0].End
	switch f.lows[min(first, len(f.lows)-1)] {
	case "after", "before", "following", "during":
	default:
		return content
	}
	for k := first + 1; k < len(f.lows) && f.t.Tokens[k].End < end; k++ {
		switch tok := f.t.Tokens[k]; {
		case tok.XPOS == "VBD" || tok.XPOS == "VBZ" || tok.XPOS == "VBP" || tok.XPOS == "MD":
			return content
		case tok.Low == "that" && tok.Rel == "mark":
			moved := append([]text.Span{}, content...)
			moved[0].Start = f.t.Tokens[k].Start
			return moved
		}
	}
	return content
}
