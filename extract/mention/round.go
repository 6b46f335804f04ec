package mention

import (
	"parley"
	"parley/lexicon"
	"parley/text"
)

// rounds makes of a plural with several numbers one telling a number: "the third and fourth
// rounds", "the first, second and third meetings".
func rounds(t *text.Text, x Event) []Event {
	if !x.Nominal || x.Ordinal == nil || t.Tokens[x.At].XPOS != "NNS" {
		return []Event{x}
	}
	var all []Event
	for k := x.First - 1; k > x.First-8 && k >= t.SentenceOf(x.At).First; k-- {
		if n, ok := lexicon.Ordinal(t.Low(k)); ok {
			one := x
			one.Ordinal, one.Count, one.Step = &parley.Ordinal{Number: n}, 0, 0
			all = append([]Event{one}, all...)
		} else if !text.OneOf(t.Low(k), "and", ",") {
			break
		}
	}
	if len(all) < 2 {
		return []Event{x}
	}
	return all
}
