package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"parley"
	"parley/gazetteer"
	"parley/model"
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
	return &work.Worker{Store: s, Reader: readerVersion()}, nil
}

// readerVersion names what a reading depends on.
func readerVersion() string {
	return strings.Join([]string{version, model.Version, gazetteer.Version}, " ")
}

// view runs f on the record as it was known when asked for. Where there is no
// record yet it says so, and makes none.
func (f viewFlags) view(ctx context.Context, show func(store.Reader) error) error {
	file, err := f.file()
	if err != nil {
		return err
	}
	at, err := moment(f.AsOf)
	if err != nil {
		return err
	}
	if _, err := os.Stat(file); errors.Is(err, os.ErrNotExist) {
		return &parley.Error{Code: parley.Missing, Op: "open record", Thing: file, Err: errors.New("there is no record yet"), Hint: "take documents in with: parley add FILE"}
	}
	s, err := sqlite.Open(ctx, file)
	if err != nil {
		return err
	}
	defer s.Close()
	return s.Read(ctx, at, show)
}

// moment reads a time as people give it. A day counts whole, so it means its
// last moment. Without a zone it is the machine's.
func moment(words string) (time.Time, error) {
	if words == "" {
		return time.Time{}, nil
	}
	if t, err := time.ParseInLocation(time.DateOnly, words, time.Local); err == nil {
		return t.AddDate(0, 0, 1).Add(-time.Microsecond), nil
	}
	for _, layout := range []string{time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04"} {
		if t, err := time.ParseInLocation(layout, words, time.Local); err == nil {
			return t, nil
		}
	}
	return time.Time{}, &parley.Error{Code: parley.Invalid, Op: "read time", Thing: words, Err: errors.New("it is no time"),
		Hint: "give a day such as 2025-12-28, or a date-time such as 2025-12-28T13:00"}
}
