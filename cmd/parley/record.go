package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"parley"
	"parley/gazetteer"
	"parley/model"
	"parley/query"
	"parley/store"
	"parley/store/sqlite"
	"parley/work"
)

// recordFlags say which record a command is about.
type recordFlags struct {
	DB string `help:"File of the record; else PARLEY_DB, else one in your data folder." env:"PARLEY_DB" placeholder:"FILE" name:"db"`
}

// viewFlags say which record a view shows, and as known when.
type viewFlags struct {
	recordFlags
	AsOf string `help:"Show the record as it was known then: a day, which counts whole, or a date-time." placeholder:"TIME" name:"as-of"`
}

// file is the file of the record.
func (f recordFlags) file() (string, error) {
	if f.DB != "" {
		return f.DB, nil
	}
	folder, err := dataFolder()
	if err != nil {
		return "", &parley.Error{Code: parley.Unavailable, Op: "find record", Err: err, Hint: "name a file with --db"}
	}
	return filepath.Join(folder, "parley", "record.db"), nil
}

// dataFolder is where programs of the system keep what belongs to a user.
func dataFolder() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" {
		return dir, nil
	}
	switch runtime.GOOS {
	case "windows", "darwin":
		return os.UserConfigDir()
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share"), err
}

// openRecord opens the record for a command that changes it.
func (f recordFlags) openRecord(ctx context.Context) (*work.Worker, error) {
	file, err := f.file()
	if err != nil {
		return nil, err
	}
	s, err := sqlite.Open(ctx, file)
	if err != nil {
		return nil, err
	}
	return &work.Worker{Store: s, Version: readerVersion()}, nil
}

// readerVersion names what a reading depends on.
func readerVersion() string {
	return strings.Join([]string{version, model.Version, gazetteer.Version}, " ")
}

// view runs f on the record as it was known when asked for.
func (f viewFlags) view(ctx context.Context, show func(store.Reader) error) error {
	at, err := query.Moment(f.AsOf)
	if err != nil {
		return err
	}
	s, err := f.open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	return s.Read(ctx, at, show)
}

// open opens the record to look at it. Where there is none yet it says so, and
// makes none.
func (f viewFlags) open(ctx context.Context) (*sqlite.Store, error) {
	file, err := f.there()
	if err != nil {
		return nil, err
	}
	return sqlite.Open(ctx, file)
}

// existing opens a record that is there already, for a command that changes what
// is in it: a name mistyped makes no new file.
func (f recordFlags) existing(ctx context.Context) (*work.Worker, error) {
	if _, err := f.there(); err != nil {
		return nil, err
	}
	return f.openRecord(ctx)
}

// there is the file of a record that is there. An empty file is none.
func (f recordFlags) there() (string, error) {
	file, err := f.file()
	if err != nil {
		return "", err
	}
	missing := func(cause string) error {
		return &parley.Error{Code: parley.Missing, Op: "open record", Thing: file, Err: errors.New(cause),
			Hint: "take documents in with: parley add FILE"}
	}
	if real, err := filepath.EvalSymlinks(file); err == nil {
		file = real
	}
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return "", missing("there is no record yet")
	case err == nil && info.Mode().IsRegular() && info.Size() == 0:
		return "", missing("the file is empty: there is no record in it")
	}
	return file, nil
}
