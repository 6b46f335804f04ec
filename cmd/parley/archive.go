package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"parley/intake/media"
	"parley/store"
)

// place is the name by which the record knows an archive, and the byte at which to begin:
// the one given, else where reading stopped before its end. Files of other sorts have no
// name.
func (a *adding) place(ctx context.Context, f source) (archive string, from int64) {
	if f.size <= 0 {
		return "", a.from
	}
	if archive = archiveName(f); archive == "" || a.from > 0 {
		return archive, a.from
	}
	a.store.Read(ctx, time.Time{}, func(r store.Reader) (err error) { // trouble with the record shows when writing
		from, err = r.Progress(archive)
		return err
	})
	if from >= f.size {
		return archive, 0
	}
	if from > 0 {
		fmt.Fprintf(a.s.err, "parley: %s: goes on at byte %d, where it stopped before\n", f.name, from)
	}
	return archive, from
}

// archiveName names a web archive by its file, its size and its beginning.
func archiveName(f source) string {
	file, err := os.Open(f.name)
	if err != nil {
		return ""
	}
	defer file.Close()
	head, err := io.ReadAll(io.LimitReader(file, media.Head))
	if t := media.Of(head, f.name); err != nil || t != media.WARC && t != media.Gzip {
		return ""
	}
	sum := sha256.Sum256(head)
	return fmt.Sprintf("%s %d %s", filepath.Base(f.name), f.size, hex.EncodeToString(sum[:8]))
}

// finish notes the archives that were read to their end: another time they begin at the
// beginning.
func (a *adding) finish(ctx context.Context) error {
	if len(a.ended) == 0 {
		return nil
	}
	return a.store.Write(ctx, time.Now(), func(tx store.Writer) error {
		for _, archive := range a.ended {
			if err := tx.PutProgress(archive, 0); err != nil {
				return err
			}
		}
		return nil
	})
}
