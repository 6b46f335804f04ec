package parley

// Reader names one of the two readers. Both have the same rules; they differ in
// how they find out what a sentence is made of.
type Reader string

// The readers.
const (
	// Careful understands sentences by an encoder: some thousand words a second on
	// one processor.
	Careful Reader = "careful"
	// Fast understands them by perceptrons: several times as many, and less well.
	Fast Reader = "fast"
)
