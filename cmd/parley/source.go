package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// source is a file to be taken in.
type source struct {
	name string
	size int64
}

// find lists the files, those of folders in order of their names.
func (c *addCommand) find(s *streams) ([]source, error) {
	var all []source
	for _, name := range c.Files {
		if name == "-" {
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
			found, err := inFolder(name)
			if err != nil {
				return nil, cannotOpen(name, err)
			}
			all = append(all, found...)
		}
	}
	return all, nil
}

// inFolder lists the texts and JSONL files in a folder and those below it.
// Hidden files and links are passed over.
func inFolder(name string) ([]source, error) {
	var found []source
	err := filepath.WalkDir(name, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path != name && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !d.Type().IsRegular():
			return nil
		}
		info, err := d.Info()
		if err == nil {
			found = append(found, source{path, info.Size()})
		}
		return err
	})
	return found, err
}
