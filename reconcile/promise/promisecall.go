package promise

import (
	"regexp"
	"slices"
	"strings"

	"parley"
	"parley/lexicon"
	"parley/reconcile"
)

// called is the contact that the words of a promise call for.
type called struct {
	kinds  []parley.ContactKind
	office string // of those who would meet, singular: "foreign minister"
	sent   bool   // delegations may meet for those who promise: "a round of talks"
	theirs bool   // those who would meet are not those who promise
	open   bool   // it may come before its day: "by 5 May"
	place  string
}

var promiseWord = regexp.MustCompile(`[\p{L}\p{N}][\p{L}\p{N}'’.-]*|[,;:()]`)

// calledFor reads the words of a promise, of which a day is told or not.
func calledFor(what string, dated bool) (called, bool) {
	var p phrase
	for _, w := range promiseWord.FindAllString(what, -1) {
		p = append(p, strings.TrimRight(w, ".-"))
	}
	c := called{place: p.place()}
	p = c.subject(p)
	p = p.skip("to", "again", "soon", "also", "then", "further", "both", "jointly", "personally", "quickly", "promptly")
	kinds, rest, ok := p.contact(dated)
	if !ok || rest.ofOthers() || rest.has("loose") || !dated && rest.has("occasion") {
		return c, false
	}
	c.kinds = rest.narrowed(p, kinds)
	c.sent = slices.ContainsFunc(p[1:len(p)-len(rest)],
		func(w string) bool { return promisedAs("delegates", reconcile.Singular(strings.ToLower(w))) })
	c.open = dated && rest.upTo()
	return c, true
}

// upTo tells whether a phrase leaves open from when: "by 5 May", "within three
// weeks"; not "by phone".
func (p phrase) upTo() bool {
	for k, w := range p {
		switch strings.ToLower(w) {
		case "before", "within", "until", "till", "than":
			return true
		case "by":
			if k+1 < len(p) && !promisedAs("means", p[k+1]) {
				return true
			}
		}
	}
	return false
}

// subject takes the subject off a promise told as a sentence: "they would speak
// again", "their foreign ministers would meet by mid-July".
func (c *called) subject(p phrase) phrase {
	modal := slices.IndexFunc(p[:min(len(p), 8)], func(w string) bool {
		return slices.Contains([]string{"would", "will", "shall", "should"}, strings.ToLower(w))
	})
	if modal < 0 {
		return p
	}
	c.theirs = !slices.Contains([]string{"they", "he", "she", "we", "both"}, strings.ToLower(p[0]))
	c.office = officeOf(p[:modal])
	if head := reconcile.Singular(strings.ToLower(p[max(modal-1, 0)])); slices.Contains([]string{"leader", "side",
		"party", "two"}, head) {
		c.office, c.theirs = "", false
	}
	return p[modal+1:]
}

// officeOf is the office that a plural names: "their respective foreign
// ministers".
func officeOf(p phrase) string {
	end := len(p)
	for end > 0 && !plural(p[end-1]) {
		end--
	}
	if end == 0 {
		return ""
	}
	from := end - 1
	for from > 0 && lexicon.OfficeModifier(strings.ToLower(p[from-1])) {
		from--
	}
	words := slices.Clone(p[from:end])
	words[len(words)-1] = reconcile.Singular(words[len(words)-1])
	return strings.ToLower(strings.Join(words, " "))
}

func plural(word string) bool {
	o, ok := lexicon.OfficeHead(strings.ToLower(word))
	return ok && o.Plural
}
