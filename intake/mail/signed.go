package mail

import (
	"slices"
	"strings"
)

// The name of who wrote a mail stands below its last words in few short lines.
const (
	mostSigned    = 6
	longestSigned = 60
)

// unsigned are the rows of a mail without what programs and lists set under it, and without the closing
// words and the name below them: "Best regards," "Karl".
func unsigned(rows []string) []string {
	rows = slices.DeleteFunc(slices.Clone(rows), func(row string) bool { return device.MatchString(strings.TrimSpace(row)) })
	below := 0
	for k := len(rows) - 1; k > 0 && below <= mostSigned; k-- {
		row := strings.TrimSpace(rows[k])
		switch {
		case row == "":
		case foot.MatchString(row), below > 0 && closing.MatchString(row):
			return rows[:k]
		case len(row) > longestSigned, strings.HasSuffix(row, "."):
			return rows // sentences follow
		default:
			below++
		}
	}
	return rows
}
