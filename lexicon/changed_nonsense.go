//go:build nonsense

package lexicon

import (
	"os"
	"strings"
)

// changed replaces one line of one list: PARLEY_NONSENSE is its file, the line and another line,
// with "|" between.
func changed(name, line string) string {
	parts := strings.SplitN(os.Getenv("PARLEY_NONSENSE"), "|", 3)
	if len(parts) == 3 && parts[0] == name && parts[1] == line {
		return parts[2]
	}
	return line
}
