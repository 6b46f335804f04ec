package pipeline

import (
	"context"

	"golang.org/x/sync/semaphore"

	"parley/annotate/segment"
)

// room is how many bytes of text are read at one time, whoever asks: the layers of
// a text take some hundred times its size, so texts of the largest size are read
// one by one, and ordinary ones side by side on all processors.
var room = semaphore.NewWeighted(segment.MaxBytes)

// enter waits until there is room to read a text, and gives how to leave.
func enter(source string) (leave func()) {
	n := int64(min(len(source), segment.MaxBytes))
	if err := room.Acquire(context.Background(), n); err != nil {
		panic(err) // there is no more than all room, and the wait never ends early
	}
	return func() { room.Release(n) }
}
