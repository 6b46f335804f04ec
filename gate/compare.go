package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"sort"

	"golang.org/x/sync/errgroup"

	"parley"
	"parley/pipeline"
)

// reading is the record of a document as JSON.
type reading struct {
	Name   string          `json:"name"`
	Record json.RawMessage `json:"record"`
}

// readAll reads documents on all processors and gives the readings in their order.
func readAll(documents []document, by parley.Reader) []reading {
	all := make([]reading, len(documents))
	var group errgroup.Group
	group.SetLimit(runtime.NumCPU())
	for k, d := range documents {
		group.Go(func() error {
			d.doc.Reader = by
			record, err := json.Marshal(pipeline.Read(d.doc))
			all[k] = reading{d.name, record}
			return err
		})
	}
	if err := group.Wait(); err != nil {
		panic(err) // a record is always JSON
	}
	return all
}

func write(name string, all []reading) error {
	var out bytes.Buffer
	lines := json.NewEncoder(&out)
	for _, r := range all {
		if err := lines.Encode(r); err != nil {
			return err
		}
	}
	fmt.Printf("%d readings taken\n", len(all))
	return os.WriteFile(name, out.Bytes(), 0o644)
}

func load(name string) (map[string]json.RawMessage, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all := map[string]json.RawMessage{}
	lines := json.NewDecoder(bufio.NewReader(f))
	for lines.More() {
		var r reading
		if err := lines.Decode(&r); err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		all[r.Name] = r.Record
	}
	return all, nil
}

// shown is how many differences of one document are printed.
const shown = 12

// report prints what of each reading is no longer so, and what is new, and tells how many
// documents read otherwise. A document that was not there before is passed over.
func report(out io.Writer, before map[string]json.RawMessage, now []reading, all bool) (changed int) {
	same, fresh := 0, 0
	for _, r := range now {
		old, known := before[r.Name]
		switch {
		case !known:
			fresh++
		case compact(old) == compact(r.Record):
			same++
		default:
			changed++
			printDifference(out, r.Name, differences(old, r.Record), all)
		}
	}
	fmt.Fprintf(out, "%d read the same, %d otherwise, %d new, %d no longer there\n", same, changed, fresh,
		len(before)-same-changed)
	return changed
}

func printDifference(out io.Writer, name string, lines []string, all bool) {
	fmt.Fprintln(out, "==", name)
	for k, line := range lines {
		if k == shown && !all {
			fmt.Fprintf(out, "   and %d more\n", len(lines)-k)
			return
		}
		fmt.Fprintln(out, "  ", line)
	}
}

// differences lists the leaves of two records that only one has, "-" before, "+" after.
func differences(before, after json.RawMessage) []string {
	count := map[string]int{}
	for _, leaf := range leaves(before) {
		count[leaf]--
	}
	for _, leaf := range leaves(after) {
		count[leaf]++
	}
	var lines []string
	for leaf, n := range count {
		switch {
		case n < 0:
			lines = append(lines, leaf+" -")
		case n > 0:
			lines = append(lines, leaf+" +")
		}
	}
	sort.Strings(lines)
	return lines
}

// leaves lists the values of a record with the way to each. An element of a list is known by
// its identity, else by its first values, so that one that is gone moves no other.
func leaves(record json.RawMessage) []string {
	var tree map[string]any
	if err := json.Unmarshal(record, &tree); err != nil {
		return []string{err.Error()}
	}
	delete(tree, "document")
	var all []string
	walk("", tree, &all)
	return all
}

func walk(path string, node any, all *[]string) {
	switch node := node.(type) {
	case map[string]any:
		for key, child := range node {
			walk(path+"/"+key, child, all)
		}
	case []any:
		for _, child := range node {
			walk(path+nameOf(child), child, all)
		}
	default:
		*all = append(*all, fmt.Sprintf("%s = %v", path, node))
	}
}

func nameOf(node any) string {
	fields, ok := node.(map[string]any)
	if !ok {
		return ""
	}
	for _, key := range []string{"id", "field", "name", "what", "issue"} {
		if s, ok := fields[key].(string); ok {
			return "[" + s + "]"
		}
	}
	return ""
}

func compact(record json.RawMessage) string {
	var out bytes.Buffer
	if json.Compact(&out, record) != nil {
		return string(record)
	}
	return out.String()
}
