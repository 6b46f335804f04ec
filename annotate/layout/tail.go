package layout

import "strings"

// Tail tells of lines below a report that are no part of it: who edited it,
// which agencies contributed, links to other reports. What follows a heading of
// links in the last third of a text is all links.
func Tail(text string) (skip [][2]int) {
	at := 0
	for row := range strings.Lines(text) {
		start := at
		at += len(row)
		line := strings.ToLower(strings.TrimSpace(row))
		switch {
		case line == "" || len(line) > 160:
		case listed(line) && start > len(text)/3:
			return append(skip, [2]int{start, len(text)})
		case heads(line) && len(line) < 100, credits(line):
			skip = append(skip, [2]int{start, at})
		}
	}
	return skip
}

// listed tells whether a line is the heading of a list of other reports.
func listed(line string) bool {
	for _, word := range [...]string{"related coverage", "related news", "related articles", "related stories",
		"related topics", "more stories", "recommended stories", "most read", "you may also like"} {
		if strings.HasPrefix(line, word) && len(line) < len(word)+3 {
			return true
		}
	}
	return false
}

// heads tells whether a line heads links to other reports.
func heads(line string) bool {
	for _, word := range [...]string{"related coverage", "related news", "related articles", "related stories",
		"related topics", "related:", "read also", "also read", "read more", "read next", "see also", "more on this",
		"more stories", "recommended stories", "most read", "you may also like", "___", "follow us on", "subscribe to",
		"sign up for"} {
		if strings.HasPrefix(line, word) {
			return true
		}
	}
	return false
}

// credits tells whether a line names who made the report.
func credits(line string) bool {
	for _, word := range [...]string{"translator:", "editor:", "editors:", "edited by", "editing by", "reporting by",
		"writing by", "additional reporting", "agencies contributed", "with inputs from", "(with inputs",
		"(reporting by", "(edited by", "photo:", "source:", "reporter:", "copyright ©", "©"} {
		if strings.HasPrefix(line, word) {
			return true
		}
	}
	return line == "advertisement" || line == "advertisements"
}
