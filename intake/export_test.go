package intake

// PanicsPass lets a panic of a reader through, for tests that look for them.
func PanicsPass() { spared = false }

// Broken is what a panic becomes.
func Broken(read func()) (err error) {
	defer func(was bool) { spared = was }(spared)
	spared = true
	func() {
		defer broken(&err)
		read()
	}()
	return err
}
