package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"

	"parley"
	"parley/intake"
)

// aboutFlags tell what a text does not carry itself.
type aboutFlags struct {
	Published string `help:"When it was published: ISO date or date-time, or RFC 2822." placeholder:"DATE"`
	Publisher string `help:"Who published it." placeholder:"NAME"`
	URL       string `help:"Where it was published." placeholder:"URL" name:"url"`
	Title     string `help:"Its title." placeholder:"TITLE"`
}

// of are what the flags tell of a file, or of all rows in one.
func (a aboutFlags) of(name string) intake.About {
	return intake.About{Name: name, Published: a.Published, Publisher: a.Publisher, URL: a.URL, Title: a.Title}
}

// open takes in one file, or standard input for "-".
func open(name string, about aboutFlags, s *streams) (parley.Document, error) {
	data, err := load(name, s)
	if err != nil {
		return parley.Document{}, err
	}
	return intake.File(data, about.of(name))
}

// load reads at most one byte more than a document may have.
func load(name string, s *streams) ([]byte, error) {
	in := s.in
	var data bytes.Buffer
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, cannotOpen(name, err)
		}
		defer f.Close()
		in = f
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			data.Grow(int(min(info.Size(), intake.MaxSize)) + bytes.MinRead) // no copy while it grows
		}
	}
	if _, err := data.ReadFrom(io.LimitReader(in, intake.MaxSize+1)); err != nil {
		return nil, cannotOpen(name, err)
	}
	return data.Bytes(), nil
}

func cannotOpen(name string, err error) error {
	e := &parley.Error{Code: parley.Unreadable, Op: "open document", Thing: name, Err: err}
	var path *fs.PathError
	if errors.As(err, &path) {
		e.Err = path.Err
	}
	if errors.Is(err, syscall.EISDIR) {
		e.Err, e.Hint = errors.New("it is a folder"), "parley add takes folders; give the path of a text file here"
	}
	if errors.Is(err, fs.ErrNotExist) {
		e.Err, e.Hint = errors.New("there is no such file"), "give the path of a text file, or - for standard input"
	}
	return e
}
