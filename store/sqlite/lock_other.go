//go:build !unix

package sqlite

import "os"

// lockAll does nothing where files that are open cannot be put away anyhow.
func lockAll(*os.File) error { return nil }
