//go:build !nonsense

package lexicon

// changed is a line of a list as it is read: as it stands, but in the build that measures which
// words of the lists matter (package nonsense).
func changed(_, line string) string { return line }
