package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"parley/gather"
)

// source is a file to be taken in.
type source struct {
	name string
	size int64
}

// find lists the files, those of folders in order of their names.
func (c *addCommand) find(s *streams) []source {
	var all []source
	for _, name := range c.Files {
		if name == "-" || gather.IsAddress(name) {
			all = append(all, source{name: name})
			continue
		}
		info, err := os.Stat(name)
		switch {
		case err != nil:
			s.complain(cannotOpen(name, err))
			all = append(all, source{name, -1})
		case !info.IsDir():
			all = append(all, source{name, info.Size()})
		default:
			all = append(all, inFolder(name, s)...)
		}
	}
	return all
}

// inFolder lists the texts and JSONL files in a folder and those below it.
// Hidden files and links are passed over. What cannot be opened is told by its own
// name, and does not stop the rest.
func inFolder(name string, s *streams) []source {
	var found []source
	cannot := func(path string, err error) {
		s.complain(cannotOpen(path, err))
		found = append(found, source{path, -1})
	}
	filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			cannot(path, err)
			return nil // the walk goes on beside it
		case path != name && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !d.Type().IsRegular():
			return nil
		}
		info, err := d.Info()
		if err != nil {
			cannot(path, err)
			return nil
		}
		found = append(found, source{path, info.Size()})
		return nil
	})
	if len(found) == 0 {
		fmt.Fprintf(s.err, "parley: %q holds no file\n", name)
	}
	return found
}
