package score

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// written fills in the words of a treebank that has none of its own: where a
// document names its source, FORM is the bytes of its text, "12:18". Lines of other
// treebanks stay as they are.
func written(in io.Reader, s *shelf) (io.Reader, error) {
	var out bytes.Buffer
	id, source := "", ""
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 1<<20), maxLine)
	for lines.Scan() {
		line := lines.Text()
		if rest, ok := strings.CutPrefix(line, "# newdoc id = "); ok {
			id, source = rest, ""
		}
		if rest, ok := strings.CutPrefix(line, "# source = "); ok {
			source = rest
		}
		if source != "" && line != "" && line[0] != '#' {
			var err error
			if line, err = s.fill(line, source, id); err != nil {
				return nil, err
			}
		}
		out.WriteString(line + "\n")
	}
	return &out, lines.Err()
}

// fill puts the words of a line in the place of their bytes.
func (s *shelf) fill(line, source, id string) (string, error) {
	cols := strings.Split(line, "\t")
	body, err := s.find(source, id)
	if err != nil || len(cols) < 2 {
		return line, err
	}
	first, last, _ := strings.Cut(cols[1], ":")
	start, bad := strconv.Atoi(first)
	end, worse := strconv.Atoi(last)
	if bad != nil || worse != nil || start < 0 || end > len(body) || start >= end {
		return "", fmt.Errorf("read treebank: document %s: %q are no bytes of its text", id, cols[1])
	}
	cols[1] = body[start:end]
	return strings.Join(cols, "\t"), nil
}
