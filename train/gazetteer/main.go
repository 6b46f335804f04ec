// Command gazetteer makes the lists of gazetteer/ that come from public
// registers: states, holders of offices, cities. Run it from the root of the
// repository:
//
//	go run ./train/gazetteer -data ../shared/data/knowledge
//
// The hand-written corrections stand beside this file. The other lists of
// gazetteer/ are written by hand.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

func main() {
	data := flag.String("data", "../shared/data/knowledge", "folder of the registers")
	flag.Parse()
	if err := run(*data); err != nil {
		log.Fatal(err)
	}
}

func run(data string) error {
	cities, zones, err := readCities(filepath.Join(data, "cities_tz.jsonl"))
	if err != nil {
		return err
	}
	states, err := readStates(filepath.Join(data, "countries_factbook.jsonl"), zones)
	if err != nil {
		return err
	}
	holders, err := readHolders(data, states)
	if err != nil {
		return err
	}
	if err := writeStates(states); err != nil {
		return err
	}
	if err := writeHolders(holders); err != nil {
		return err
	}
	return writeCities(cities, states)
}

// readLines reads a JSONL file into values.
func readLines[T any](name string) ([]T, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []T
	lines := bufio.NewScanner(f)
	lines.Buffer(make([]byte, 1<<20), 1<<24)
	for lines.Scan() {
		var v T
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			return nil, fmt.Errorf("read %q: %w", name, err)
		}
		all = append(all, v)
	}
	return all, lines.Err()
}

// table reads a hand-written list of this folder.
func table(name string) ([][]string, error) {
	data, err := os.ReadFile(filepath.Join("train/gazetteer", name))
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows, nil
}

// write sorts lines and puts the header before them.
func write(name, header string, lines []string) error {
	sort.Strings(lines)
	kept := lines[:0]
	for i, line := range lines {
		if i == 0 || line != lines[i-1] {
			kept = append(kept, line)
		}
	}
	fmt.Printf("%s: %d rows\n", name, len(kept))
	return os.WriteFile(name, []byte(header+strings.Join(kept, "\n")+"\n"), 0o644)
}

func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "|")
}
