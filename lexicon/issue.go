package lexicon

import "strings"

// issueWords are the words of one issue.
type issueWords struct {
	issue string
	words []string // a beginning of words ends in "*"
}

var issues = readIssues()

func readIssues() []issueWords {
	var all []issueWords
	for _, row := range rows("issues.tsv") {
		var words []string
		for w := range strings.SplitSeq(row[1], ";") {
			words = append(words, strings.TrimSpace(w))
		}
		all = append(all, issueWords{row[0], words})
	}
	return all
}

// Issues lists the issues that a text in lower case speaks of, in order of name.
// "The truce must be monitored" is about ceasefire and inspections.
func Issues(text string) []string {
	padded := " " + letters(text) + " "
	var found []string
	for _, i := range issues {
		for _, w := range i.words {
			stem, open := strings.CutSuffix(w, "*")
			if !open {
				stem += " "
			}
			if strings.Contains(padded, " "+stem) {
				found = append(found, i.issue)
				break
			}
		}
	}
	return found
}

// letters is a text with blanks for everything else than letters, digits and
// hyphens.
func letters(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r > 127)
	}), " ")
}

// IssueNames lists all issues.
func IssueNames() []string {
	names := make([]string, len(issues))
	for k, i := range issues {
		names[k] = i.issue
	}
	return names
}
