package outcome

import "parley/text"

// oneEachEnd is the last token of a list that tells the members of the noun at
// i apart, ", one on grain and one on fuel"; i itself where none follows.
func oneEachEnd(t *text.Text, i int, s text.Sentence) int {
	start := listStart(t, i, s)
	if start < 0 {
		return i
	}
	_, end := oneEach(t, start, s)
	return max(i, end)
}

// listStart is the token at which the list of a plural noun at i begins: behind
// a comma, a colon or a dash, with a verb of founding between at most ("two
// groups will be formed: one on grain ..."); -1 if there is none.
func listStart(t *text.Text, i int, s text.Sentence) int {
	for k := i + 1; k+1 < s.Last && k < i+8; k++ {
		tok := t.Tokens[k]
		switch {
		case text.OneOf(tok.Text, ",", ":", "–", "—", "-", "("):
			if next := t.Tokens[k+1].Low; next == "one" ||
				next == "the" && (text.OneOf(text.LowIn(t, k+2, s), "first", "one")) || text.OneOf(next, "on", "for") {
				return k + 1
			}
			return -1
		case tok.UPOS == "AUX" || text.OneOf(tok.XPOS, "VBN", "VB") || tok.UPOS == "ADV":
		default:
			return -1
		}
	}
	return -1
}
