package field

import (
	"parley/extract/argument"
	"parley/extract/mention"
	"parley/text"
)

// purposeField reads "met to discuss trade", "as he wanted to discuss trade".
func purposeField(t *text.Text, x mention.Event) []mention.Value {
	v := x.Governor
	if v < 0 || x.Nominal && !mention.IsSubject(t, x) && !argument.SupportVerb(t.Tokens[v].Lemma) {
		return nil
	}
	for _, c := range t.ChildrenBy(v, "advcl", "xcomp") {
		if c < x.At {
			continue
		}
		to := t.Child(c, "mark")
		if before := t.Low(to - 1); to < 0 || text.OneOf(before, "is", "are", "was", "were") ||
			t.Tokens[to].Low != "to" || t.Tokens[v].Lemma == "agree" {
			continue
		}
		_, last := t.Extent(c)
		last = phraseEnd(t, to, last)
		return []mention.Value{mention.Tell(x, "purpose", t.At(t.Words(to, last)), t.Words(to, last), "", 0.8)}
	}
	return nil
}

// phraseEnd stops an infinitive before a comma or an aside that tells when.
func phraseEnd(t *text.Text, first, last int) int {
	for k := first + 1; k <= last; k++ {
		switch t.Tokens[k].Low {
		case ",", ";", ".":
			return k - 1
		case "before", "after", "ahead":
			if k > first+2 {
				return k - 1
			}
		}
	}
	return last
}
