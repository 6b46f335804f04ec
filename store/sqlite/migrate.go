package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	driver "modernc.org/sqlite"
)

//go:embed migrations/*.sql
var migrations embed.FS

// errNewer is a file of a later version of the program.
var errNewer = errors.New("it was made by a newer version of parley")

// migrate brings the file to this version of the schema. One made by a newer
// program is left alone. Several programs may make a file, or bring it up to date,
// at one time: all that is missing is done in one transaction that sees first what
// others did.
func (s *Store) migrate(ctx context.Context) error {
	is, last, err := versions(ctx, s.write)
	for began := time.Now(); busy(err) &&
		time.Since(began) < waitMillis*time.Millisecond; time.Sleep(20 * time.Millisecond) {
		is, last, err = versions(ctx, s.write) // the log is being made: SQLite does not wait for that
	}
	switch {
	case err != nil:
		return err
	case is == last:
		return nil
	case is > last:
		return errNewer
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, versionTable); err != nil {
		return err
	}
	for n := int64(1); n <= last; n++ {
		if err := migrateTo(ctx, tx, n); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// versionTable is where the versions stand that a file has; its name and form are
// those of goose, which made earlier files.
const versionTable = `CREATE TABLE IF NOT EXISTS goose_db_version (id INTEGER PRIMARY KEY AUTOINCREMENT, version_id INTEGER NOT NULL, is_applied INTEGER NOT NULL, tstamp TIMESTAMP DEFAULT (datetime('now')));
	INSERT INTO goose_db_version (version_id, is_applied) SELECT 0, 1 WHERE NOT EXISTS (SELECT 1 FROM goose_db_version)`

// migrateTo does one migration, unless the file has it.
func migrateTo(ctx context.Context, tx *sql.Tx, n int64) error {
	var done bool
	if err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM goose_db_version WHERE version_id = ?)",
		n).Scan(&done); err != nil || done {
		return err
	}
	names, err := fs.Glob(migrations, fmt.Sprintf("migrations/%04d_*.sql", n))
	if err != nil || len(names) != 1 {
		return fmt.Errorf("migration %d: there are %d of it", n, len(names))
	}
	text, err := migrations.ReadFile(names[0])
	if err != nil {
		return err
	}
	up, _, _ := strings.Cut(string(text), "-- +goose Down")
	if _, err := tx.ExecContext(ctx, up); err != nil {
		return fmt.Errorf("migration %d: %w", n, err)
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (?, 1)", n)
	return err
}

// versions are the version that a file has, 0 for none, and the last there is.
func versions(ctx context.Context, db *sql.DB) (is, last int64, err error) {
	err = db.QueryRowContext(ctx, "SELECT COALESCE(MAX(version_id), 0) FROM goose_db_version").Scan(&is)
	var fault *driver.Error
	switch {
	case err != nil && strings.Contains(err.Error(), "no such table"):
		err = nil
	case err != nil && !errors.As(err, &fault) && ctx.Err() == nil:
		err = fmt.Errorf("version: %w", errUnpacked) // it is no number
	}
	return is, lastVersion(), err
}

// lastVersion is the number of the last migration.
func lastVersion() int64 {
	names, _ := fs.Glob(migrations, "migrations/*.sql") // the pattern is a good one
	return int64(len(names))
}
