package main

import (
	"os"
	"runtime/debug"
)

// heap is from how many bytes on memory is gathered more often than it would be:
// what is live of any document stays below it, and the rest is waste of a moment.
const heap = 192 << 20

// sparing keeps a command that reads documents from taking twice the memory it
// needs. Who sets GOMEMLIMIT decides otherwise.
func sparing() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(heap)
	}
}
