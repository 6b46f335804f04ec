package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"github.com/ledongthuc/pdf"
)

var (
	objectAt  = regexp.MustCompile(`(?:^|[\r\n\s])(\d{1,7})[ \t]+(\d{1,5})[ \t]+obj\b`)
	rootNamed = regexp.MustCompile(`/Root\s+(\d{1,7})\s+(\d{1,5})\s+R`)
	catalog   = regexp.MustCompile(`^[^\x00]{0,300}?/Type\s*/Catalog\b`)
)

// mostObjects is how many objects of a file are looked for that lost its list of them.
const mostObjects = 200_000

// repaired is a file whose list of objects is damaged or was cut off, with a list made anew of where
// objects begin in it, as other readers do (ISO 32000-1, 7.5.4). A file that is locked is left alone.
func repaired(data []byte) (whole []byte, ok bool) {
	at, last := map[int]int{}, 0
	root := ""
	for _, m := range objectAt.FindAllSubmatchIndex(data, mostObjects) {
		n, err := strconv.Atoi(string(data[m[2]:m[3]]))
		if err != nil {
			continue
		}
		at[n], last = m[2], m[1] // the last of a number holds
		if catalog.Match(data[m[1]:min(len(data), m[1]+400)]) {
			root = string(data[m[2]:m[3]]) + " " + string(data[m[4]:m[5]])
		}
	}
	if named := rootNamed.FindAllSubmatch(data, -1); len(named) > 0 {
		latest := named[len(named)-1]
		root = string(latest[1]) + " " + string(latest[2])
	}
	if len(at) == 0 || root == "" || bytes.Contains(data, []byte("/Encrypt")) || !bytes.Contains(data[last:], []byte("endobj")) {
		return nil, false // what was cut off in the middle of an object lacks more than its list
	}
	return listed(data, at, root), true
}

// listed is a file with a list of its objects behind it.
func listed(data []byte, at map[int]int, root string) []byte {
	var b bytes.Buffer
	b.Write(data)
	start := b.Len() + 1
	b.WriteString("\nxref\n0 1\n0000000000 65535 f \n")
	numbers := make([]int, 0, len(at))
	for n := range at {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	for _, n := range numbers {
		fmt.Fprintf(&b, "%d 1\n%010d 00000 n \n", n, at[n])
	}
	fmt.Fprintf(&b, "trailer\n<</Root %s R/Size %d>>\nstartxref\n%d\n%%%%EOF\n", root, numbers[len(numbers)-1]+1, start)
	return b.Bytes()
}

// counted is how many pages a file says that it has; 0 where it cannot be read.
func counted(data []byte) (n int64) {
	defer func() {
		if recover() != nil {
			n = 0 // it was read before, with the same limits
		}
	}()
	file, err := pdf.NewReader(meterOf(data), int64(len(data)))
	if err != nil {
		return 0
	}
	return file.Trailer().Key("Root").Key("Pages").Key("Count").Int64()
}
