package mail

import (
	_ "embed"
	"regexp"
	"strings"

	"parley/intake/pattern"
)

//go:embed words.tsv
var wordsFile string

var wordTable = pattern.Read(wordsFile)

func says(sort string) *regexp.Regexp { return wordTable.Compile("(?i)", sort) }

var (
	wrote    = says("wrote")
	original = says("original")
	handedOn = says("forwarded")
	forwards = says("forwards")
	closing  = says("closing")
	device   = says("device")
	foot     = says("foot")
	// headLine is a line at the head of a mail, in groups by what it tells.
	headLine = regexp.MustCompile("(?i)^\\*?(?:(" + wordTable.Of("from") + ")|(" + wordTable.Of("sent") + ")|(" +
		wordTable.Of("to") + ")|(" + wordTable.Of("subject") + `))\s*[:：]\*?\s*(.*)$`)
	// signed is the line before a signature.
	signed = regexp.MustCompile(`^-- ?$`)
	// wroteShort is how some programs name who wrote the lines that follow, which are quoted.
	wroteShort = regexp.MustCompile(`^\p{Lu}[^.!?]{1,80} (?:wrote|writes):$`)
)

// The groups of headLine.
const (
	fromGroup    = 1
	sentGroup    = 2
	subjectGroup = 4
	toldGroup    = 5
)

// Own are the words that a mail says itself: without those it quotes, wherever they stand, and
// without its sender's signature.
func Own(text string) string {
	rows := strings.Split(text, "\n")
	var kept []string
	for k := 0; k < len(rows); k++ {
		row := strings.TrimSpace(rows[k])
		if strings.HasPrefix(row, ">") {
			continue
		}
		if signed.MatchString(strings.TrimRight(rows[k], "\r")) && k > 0 || original.MatchString(row) && quotes(rows[k+1:]) ||
			headBlock(rows[k:]) && k > 0 {
			break
		}
		if n := introduces(rows[k:]); n > 0 {
			if !marked(rows[k+n:]) {
				break // the mail before stands below without marks
			}
			k += n - 1
			continue
		}
		kept = append(kept, rows[k])
	}
	return strings.TrimSpace(strings.Join(unsigned(kept), "\n"))
}

// introduces is how many lines name who wrote the words below, which are those of a mail before; 0
// where none does.
func introduces(rows []string) int {
	row := strings.TrimSpace(rows[0])
	switch {
	case wrote.MatchString(row) && quotes(rows[1:]), wroteShort.MatchString(row) && marked(rows[1:]):
		return 1
	case len(rows) > 1 && strings.HasPrefix(row, "On ") && wrote.MatchString(row+" "+strings.TrimSpace(rows[1])) && quotes(rows[2:]):
		return 2
	}
	return 0
}

// marked reports whether the next line with words is marked as quoted.
func marked(rows []string) bool {
	for _, row := range rows[:min(len(rows), 4)] {
		if row = strings.TrimSpace(row); row != "" {
			return strings.HasPrefix(row, ">")
		}
	}
	return false
}

// quotes reports whether the next lines with words, of the first few, are those of a mail
// before: quoted, or with its head above.
func quotes(rows []string) bool {
	for k, row := range rows[:min(len(rows), 6)] {
		if row = strings.TrimSpace(row); strings.HasPrefix(row, ">") || headBlock(rows[k:]) {
			return true
		}
	}
	return false
}

// headBlock reports whether lines begin with the head of a mail, as programs set it above
// the one that is answered: "From:", "Sent:", "To:".
func headBlock(rows []string) bool {
	n := 0
	for _, row := range rows[:min(len(rows), 8)] {
		m := headLine.FindStringSubmatch(strings.TrimSpace(row))
		if m == nil {
			break
		}
		if n == 0 && m[fromGroup] == "" {
			return false
		}
		n++
	}
	return n >= 3
}

// HandedOn is the mail that a mail hands on, where it says little itself: fewer than
// sixty words above. Where its subject tells that it does ("FW:"), the head of another mail is enough.
func HandedOn(text, subject string) (Letter, bool) {
	rows := strings.Split(text, "\n")
	above, told := 0, forwards.MatchString(subject)
	for k, row := range rows {
		switch row = strings.TrimSpace(row); {
		case handedOn.MatchString(row), told && original.MatchString(row) && quotes(rows[k+1:]):
			return handed(rows[k+1:])
		case told && headBlock(rows[k:]):
			return handed(rows[k:])
		}
		if above += len(strings.Fields(row)); above > 60 {
			break
		}
	}
	return Letter{}, false
}

// handed reads the head of a mail that is handed on, and its words.
func handed(rows []string) (Letter, bool) {
	var l Letter
	for k, row := range rows {
		row = strings.TrimSpace(row)
		m := headLine.FindStringSubmatch(row)
		if m == nil && (row != "" || l.Subject+l.Date+l.Sender != "") {
			l.Plain = strings.Join(rows[k:], "\n")
			return l, l.Subject+l.Date+l.Sender != ""
		}
		if m == nil {
			continue
		}
		switch told := m[toldGroup]; {
		case m[fromGroup] != "":
			l.Sender, l.Address = sender(told)
		case m[sentGroup] != "":
			l.Date = told
		case m[subjectGroup] != "":
			l.Subject = told
		}
	}
	return l, false
}
