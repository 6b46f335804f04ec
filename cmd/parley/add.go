package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"os/signal"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"

	"parley"
	"parley/gather"
	"parley/intake"
	"parley/screen"
	"parley/store"
	"parley/work"
)

// addCommand is "parley add": takes documents into the record.
type addCommand struct {
	Record  recordFlags `embed:""`
	Files   []string    `arg:"" help:"Addresses, files of any sort (text, page, PDF, Word, mail, mailbox, feed, archive, JSONL, a list of addresses), folders of them, or - for standard input." name:"file"`
	Verbose bool        `short:"v" help:"Print the name of every document as it is on record, and every reason why one was skipped."`
	From    int64       `help:"Begin at this byte of a web archive. Without it one that was not read to its end is gone on with." placeholder:"BYTE"`
	All     bool        `help:"Take in the pages of web archives that do not seem to tell of contacts, too."`
	About   aboutFlags  `embed:""`
	Sources sourceFlags `embed:""`
	readerFlag
}

// oneNamed refuses an address or title for several documents: each is that of one.
func (c *addCommand) oneNamed() error {
	named := cmp.Or(c.About.URL, c.About.Title)
	info, err := os.Stat(c.Files[0])
	if named == "" || len(c.Files) == 1 && (err != nil || !info.IsDir()) {
		return nil
	}
	return &parley.Error{Code: parley.Invalid, Op: "add documents", Thing: named, Err: errors.New("it would be that of several"),
		Hint: "give --url and --title with one document; --published and --publisher may be those of many"}
}

// Help tells what lines of JSON have.
func (c *addCommand) Help() string {
	return `What a file is its bytes tell, else its name. Each line of JSON (JSONL) is a
document. One of text and html must be there, the rest as you like:

  id         any name, told in errors
  url        where it was published
  published  a day, in figures or words, or a date-time, ISO or RFC 2822
  publisher  who published it ("source" is taken where this is not there)
  title      its headline
  lead       what stands between headline and text
  text       its words, plain or marked up as on a page
  html       the page itself, in the place of title, lead and text
  archived   address of a copy that stays, for citing

A page, PDF, Word file or mail is kept as it came, for proof. An archive or
folder goes on behind what cannot be read; all of it is counted at the end.
docs/intake.md tells what is taken, and from where each particular comes.`
}

// Run takes in all documents. One that cannot be read is told on stderr and does
// not stop the others.
func (c *addCommand) Run(s *streams) error {
	if err := c.oneNamed(); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if _, err := intake.Particular(parley.PublishedPart, c.About.Published); err != nil {
		return err
	}
	sparing()
	c.ready()
	w, err := c.Record.openRecord(ctx)
	if err != nil {
		return err
	}
	defer w.Store.Close()
	w.Reader = c.reader()
	files := c.find(s)
	a := &adding{s: s, about: c.About, gatherer: c.Sources.gatherer(), store: w.Store, from: c.From, verbose: c.Verbose, began: time.Now(), tally: map[work.Result]int{},
		dateless: map[parley.DocumentID]bool{}, bar: newBar(s, files)}
	if !c.All {
		a.gatherer.Limits.Concerns = screen.Page
	}
	a.pace = pace{careful: c.reader() != parley.Fast, total: sizeOf(files)}
	if err = a.run(ctx, w, files); err == nil {
		err = a.finish(ctx)
	}
	a.bar.Finish()
	a.tell()
	switch {
	case err != nil && ctx.Err() != nil:
		return &parley.Error{Code: parley.Unavailable, Op: "add documents", Err: errors.New("interrupted"),
			Hint: "what is counted above is on record; run the command again for the rest"}
	case err != nil:
		return err
	case a.skipped > 0:
		return errTold
	}
	return nil
}

// adding is the work on one call of add.
type adding struct {
	s        *streams
	about    aboutFlags
	gatherer *gather.Gatherer
	verbose  bool
	began    time.Time
	tally    map[work.Result]int
	skipped  int
	passed   int // pages of archives that do not concern us
	store    store.Store
	from     int64
	ended    []string // archives that were read to their end
	told     int
	dateless map[parley.DocumentID]bool // on their way
	undated  int
	kept     int // particulars that are not shown
	pace     pace
	bar      *progressbar.ProgressBar
	mu       sync.Mutex // of what is counted: files are read while documents are kept
}

// newBar shows how many bytes were taken in, on a terminal only.
func newBar(s *streams, files []source) *progressbar.ProgressBar {
	size := sizeOf(files)
	if !s.terminal || size == 0 {
		return progressbar.NewOptions64(max(size, 1), progressbar.OptionSetVisibility(false))
	}
	return progressbar.NewOptions64(size, progressbar.OptionSetWriter(s.bar), progressbar.OptionShowBytes(true),
		progressbar.OptionSetWidth(30),
		progressbar.OptionSetDescription("reading"), progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(), progressbar.OptionSetPredictTime(true))
}

// run reads the files and hands their documents to the worker. Somebody who
// interrupts it does not wait for a file that never ends, or never begins.
func (a *adding) run(ctx context.Context, w *work.Worker, files []source) error {
	ctx, cancel := context.WithCancel(ctx)
	documents := make(chan parley.Document)
	all := make(chan struct{})
	go func() {
		defer close(all)
		defer close(documents)
		for _, f := range files {
			if f.size < 0 {
				a.skip(errTold)
			} else {
				a.open(ctx, f, documents)
			}
		}
	}()
	err := w.Add(ctx, documents, a.done)
	cancel()
	if err == nil {
		<-all
	}
	return err
}

// open takes in what one file or address holds.
func (a *adding) open(ctx context.Context, f source, into chan<- parley.Document) {
	about := a.about
	archive, from := a.place(ctx, f)
	about.from = from
	err := documents(ctx, a.gatherer, f.name, about, a.s, func(found intake.Found) error {
		a.took(int64(found.Size))
		switch {
		case errors.Is(found.Err, intake.ErrOffTopic):
			a.passOver()
			return ctx.Err()
		case found.Err != nil:
			a.skip(found.Err)
			return ctx.Err()
		}
		a.count(found.Document)
		if found.Next > 0 {
			found.Document.Arrival = parley.Arrival{Archive: archive, Next: found.Next}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case into <- found.Document:
			return nil
		}
	})
	if err == nil && ctx.Err() == nil && archive != "" {
		a.ended = append(a.ended, archive)
	}
	if err == nil || ctx.Err() != nil {
		return
	}
	if parley.ErrorCode(err) != parley.Invalid && parley.ErrorCode(err) != parley.Unreadable {
		err = cannotOpen(f.name, err)
	}
	a.skip(err)
}
