package parley

import "slices"

// Summarise fills the flat fields from the facts: of rival values the surest,
// of equals the one told first. Kind, status, sides and participants are not
// touched.
func (c *Contact) Summarise() {
	for _, f := range fields {
		if f.flat == nil {
			continue
		}
		told := slices.DeleteFunc(slices.Clone(c.Facts), func(fact Fact) bool { return fact.Field != f.Name })
		switch at := f.flat(c).(type) {
		case *string:
			*at, _ = surest(told).(string)
		case *int:
			*at, _ = surest(told).(int)
		case **Ordinal:
			*at = nil
			if o, ok := surest(told).(Ordinal); ok {
				*at = &o
			}
		case *[]string:
			*at = wordsOf(told)
		}
	}
}

// surest is the value of highest confidence, of equals the first; nil for none.
func surest(told []Fact) any {
	var best Fact
	for k, f := range told {
		if k == 0 || f.Confidence > best.Confidence {
			best = f
		}
	}
	return best.Value
}

// wordsOf lists the values told, each once.
func wordsOf(told []Fact) []string {
	var words []string
	for _, f := range told {
		if value, _ := f.Value.(string); !slices.Contains(words, value) {
			words = append(words, value)
		}
	}
	return words
}
