package score

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"parley"
)

// shelf finds the documents that gold names, reading each file of them once.
type shelf struct {
	folder string
	texts  map[string]map[string]string
}

func newShelf(folder string) *shelf { return &shelf{folder, map[string]map[string]string{}} }

// text is the text of an annotated document.
func (s *shelf) text(g Annotated) (string, error) { return s.find(g.Source, g.ID) }

// find is the text of a document in a file; "ID#lead" is its lead.
func (s *shelf) find(source, id string) (string, error) {
	if s.texts[source] == nil {
		found, err := textsOf(filepath.Join(s.folder, filepath.FromSlash(filepath.Clean("/"+source))))
		if err != nil {
			return "", err
		}
		s.texts[source] = found
	}
	body, ok := s.texts[source][id]
	if !ok {
		return "", &parley.Error{Code: parley.Invalid, Op: "find document", Thing: id, Err: os.ErrNotExist,
			Hint: "give the folder of the data with --data"}
	}
	return body, nil
}

// whole is the text of a document after its lead, where it has one.
func (s *shelf) whole(source, id string) (string, error) {
	body, err := s.find(source, id)
	if err != nil {
		return "", err
	}
	lead := s.texts[source][id+"#lead"]
	return strings.TrimSpace(lead + "\n\n" + body), nil
}

// textsOf reads the texts of a file of documents by their ids, or those of a folder by the names
// of their files.
func textsOf(name string) (map[string]string, error) {
	if in, err := os.Stat(name); err == nil && in.IsDir() {
		return textsIn(name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open documents: %w", err)
	}
	defer f.Close()
	texts := map[string]string{}
	scan := bufio.NewScanner(f)
	scan.Buffer(make([]byte, 1<<16), maxLine)
	for scan.Scan() {
		var row struct{ ID, Text, Lead string }
		if err := json.Unmarshal(scan.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("read documents %q: %w", name, err)
		}
		texts[row.ID], texts[row.ID+"#lead"] = row.Text, row.Lead
	}
	return texts, scan.Err()
}

// textsIn reads the texts of a folder: "d01.txt" is "d01".
func textsIn(folder string) (map[string]string, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, fmt.Errorf("list documents: %w", err)
	}
	texts := map[string]string{}
	for _, name := range files {
		body, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("read documents: %w", err)
		}
		texts[strings.TrimSuffix(filepath.Base(name), ".txt")] = string(body)
	}
	return texts, nil
}
