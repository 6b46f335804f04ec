package work

import (
	"context"
	"runtime"
	"time"

	"golang.org/x/sync/semaphore"

	"parley"
	"parley/intake"
	"parley/store"
)

// Result tells what became of a document that was handed in.
type Result string

// The results of adding a document.
const (
	Added   Result = "added"
	Revised Result = "revised" // another text of a page that is on record
	Known   Result = "known"   // on record already
	// Completed is on record already, and shown otherwise by what was given with it
	// this time.
	Completed Result = "completed"
)

// Done is a document that is safely on record, or was before.
type Done struct {
	Document parley.DocumentID
	Result   Result
	Unread   string // the bytes that a limit left unread, "from:to"; "" if all was read
	// Outranked are the particulars given with a document on record that are not
	// shown, because others count more.
	Outranked []Outranked
	Out       bool // it is on record, and somebody took it out
}

// Outranked is a particular that was given, and the one that is shown.
type Outranked struct{ Given, Shown parley.Claim }

// batch is how many documents one transaction takes: enough that flushing to
// disk costs little, few enough that little is read twice after a crash.
const batch = 64

// Bytes of text that are on their way: documents are read ahead while a batch is
// written, but no more than mostWaiting of their text lies in memory. A batch is
// written when it has fullBatch, so that whatever waits has room in the end.
const (
	fullBatch   = 4 << 20
	mostWaiting = fullBatch + intake.MaxSize
)

// read is a document on its way into the store.
type read struct {
	taken  parley.Taken
	record parley.Record
	known  bool
	bytes  int64 // of its text, held until it is kept
}

// Add reads documents, several at once, and keeps them in the order they come.
// It calls done for each once it is safely on record. Memory does not grow with
// their number.
func (w *Worker) Add(ctx context.Context, documents <-chan parley.Document, done func(Done)) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var kept []*read
	waiting, held := semaphore.NewWeighted(mostWaiting), int64(0)
	for r := range w.prepared(ctx, documents, waiting) {
		kept, held = append(kept, r), held+r.bytes
		if len(kept) < batch && held < fullBatch {
			continue
		}
		if err := w.keep(ctx, kept, done); err != nil {
			return err
		}
		waiting.Release(held)
		kept, held = nil, 0
	}
	if err := w.keep(ctx, kept, done); err != nil {
		return err
	}
	return ctx.Err()
}

// prepared reads documents on all processors, and gives them in their order. It
// takes no more of them than there is room for those that wait.
func (w *Worker) prepared(ctx context.Context, documents <-chan parley.Document,
	waiting *semaphore.Weighted) <-chan *read {
	n := w.AtOnce
	if n == 0 {
		n = runtime.NumCPU()
	}
	queue := make(chan chan *read, 2*batch) // reading goes on while a batch is written
	out := make(chan *read)
	free := make(chan struct{}, n)
	go func() {
		defer close(queue)
		for {
			d, more := next(ctx, documents)
			bytes := min(int64(len(d.Text)), mostWaiting)
			if !more || waiting.Acquire(ctx, bytes) != nil {
				return
			}
			slot := make(chan *read, 1)
			select {
			case <-ctx.Done():
				return
			case queue <- slot:
			}
			free <- struct{}{}
			go func() {
				defer func() { <-free }()
				r := w.read(ctx, d)
				r.bytes = bytes
				slot <- r
			}()
		}
	}()
	go func() {
		defer close(out)
		for slot := range queue {
			select {
			case <-ctx.Done():
				return
			case out <- <-slot:
			}
		}
	}()
	return out
}

// next waits for a document, or for the end of all work: who hands them over may
// wait for something that never comes.
func next(ctx context.Context, documents <-chan parley.Document) (parley.Document, bool) {
	select {
	case <-ctx.Done():
		return parley.Document{}, false
	case d, more := <-documents:
		return d, more
	}
}

// read reads a document, unless it is on record already.
func (w *Worker) read(ctx context.Context, d parley.Document) *read {
	if d.Reader == "" {
		d.Reader = w.Reader
	}
	r := &read{taken: parley.Taken{Document: d}}
	r.known = w.onRecord(ctx, d)
	if !r.known {
		r.taken, r.record = Prepare(d, d.Kind == parley.NoteKind)
	}
	return r
}

// onRecord tells whether a document is there: by its id, or, where no address
// tells two pages apart, by its text. Trouble with the store shows when writing.
func (w *Worker) onRecord(ctx context.Context, d parley.Document) bool {
	known := false
	w.Store.Read(ctx, time.Time{}, func(r store.Reader) (err error) {
		_, known, err = OnRecord(r, d)
		return err
	})
	return known
}
