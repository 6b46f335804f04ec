package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"syscall"

	"parley"
	"parley/fetch"
	"parley/gather"
	"parley/intake"
)

// aboutFlags tell what a text does not carry itself.
type aboutFlags struct {
	Published string `help:"When it was published: a day, in figures or words, or a date-time." placeholder:"DATE"`
	Publisher string `help:"Who published it." placeholder:"NAME"`
	URL       string `help:"Where it was published." placeholder:"URL" name:"url"`
	Title     string `help:"Its title." placeholder:"TITLE"`
	Archive   string `help:"Address of an archived copy of it, for citing." placeholder:"URL"`
	from      int64  // the byte of a web archive at which to begin
}

// of are what the flags tell of a file, or of all rows in one.
func (a aboutFlags) of(name string) intake.About {
	return intake.About{Name: name, Published: a.Published, Publisher: a.Publisher, URL: a.URL, Title: a.Title,
		Archived: a.Archive, From: a.from}
}

// sourceFlags bound what is fetched and unpacked.
type sourceFlags struct {
	AllowPrivate bool  `help:"Fetch addresses of your own network too." name:"allow-private"`
	MaxSize      count `help:"Megabytes that a page, PDF or mail may have (64)." placeholder:"MB" name:"max-size"`
	MaxRatio     count `help:"How many times its size an archive may unpack to (250)." placeholder:"N" name:"max-ratio"`
	MaxFiles     count `help:"How many files an archive may hold (100000)." placeholder:"N" name:"max-files"`
	MaxDepth     count `help:"How deep archives and mails may stand in each other (5)." placeholder:"N" name:"max-depth"`
}

// count is a number from 1 as a flag; 0 where it is not given.
type count int32

var errCount = errors.New("give a whole number from 1")

// UnmarshalText reads a number.
func (c *count) UnmarshalText(text []byte) error {
	n, err := strconv.ParseInt(string(text), 10, 32)
	if err != nil || n < 1 {
		return errCount
	}
	*c = count(n)
	return nil
}

// gatherer gets documents within the limits of the flags.
func (f sourceFlags) gatherer() *gather.Gatherer {
	return &gather.Gatherer{Client: &fetch.Client{Agent: agent, AllowPrivate: f.AllowPrivate, Most: int64(f.MaxSize) << 20},
		Limits: intake.Limits{File: int64(f.MaxSize) << 20, Ratio: int64(f.MaxRatio), Files: int(f.MaxFiles), Depth: int(f.MaxDepth)}}
}

// agent is who asks for pages.
const agent = "Parley/" + version + " (reads reports of negotiations)"

// documents hands over the documents at an address, in a file, or in standard input for
// "-".
func documents(ctx context.Context, g *gather.Gatherer, name string, about aboutFlags, s *streams,
	take func(intake.Found) error) error {
	switch {
	case gather.IsAddress(name):
		return g.Address(ctx, name, about.of(name), take)
	case name == "-":
		return g.Stream(ctx, s.in, about.of(name), take)
	}
	f, err := os.Open(name)
	if err != nil {
		return take(intake.Found{Err: cannotOpen(name, err)})
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return take(intake.Found{Err: cannotOpen(name, syscall.EISDIR)})
	}
	said := about.of(name)
	if said.From > 0 {
		if _, err := f.Seek(said.From, io.SeekStart); err != nil {
			return take(intake.Found{Err: cannotOpen(name, err)})
		}
	}
	return g.Stream(ctx, f, said, take)
}

// open takes in what holds one document.
func open(ctx context.Context, g *gather.Gatherer, name string, about aboutFlags, s *streams) (parley.Document, error) {
	var found []intake.Found
	err := documents(ctx, g, name, about, s, func(f intake.Found) error {
		found = append(found, f)
		return nil
	})
	switch {
	case err != nil:
		return parley.Document{}, err
	case len(found) != 1:
		return parley.Document{}, &parley.Error{Code: parley.Invalid, Op: "open document", Thing: name,
			Err: &intake.Several{N: len(found)}, Hint: "give one that holds one"}
	}
	return found[0].Document, found[0].Err
}

func cannotOpen(name string, err error) error {
	e := &parley.Error{Code: parley.Unreadable, Op: "open document", Thing: name, Err: err}
	var path *fs.PathError
	if errors.As(err, &path) {
		e.Err = path.Err
	}
	if errors.Is(err, syscall.EISDIR) {
		e.Err, e.Hint = errors.New("it is a folder"), "parley add takes folders; give the path of a file here"
	}
	if errors.Is(err, fs.ErrNotExist) {
		e.Err, e.Hint = errors.New("there is no such file"), "give the path of a file, an address, or - for standard input"
	}
	if strings.Contains(name, "://") {
		e.Err, e.Hint = errors.New("it is no address of the web"), "addresses begin with https:// or http://"
	}
	return e
}
