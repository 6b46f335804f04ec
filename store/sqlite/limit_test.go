package sqlite

import "fmt"

// Limit sets how large the file may become, in pages of 4096 bytes: what a full
// disk does.
func (s *Store) Limit(pages int) error {
	_, err := s.write.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages))
	return err
}
