package web

import (
	"context"
	"fmt"
	"net/http"
	"sync"
	"time"

	"parley/store"
)

// news tells open pages when the record changes. One watcher asks the store while
// anybody listens.
type news struct {
	mu        sync.Mutex
	listeners map[chan time.Time]bool
	closed    bool
	stop      chan struct{}
}

const (
	askEvery  = time.Second
	beatEvery = 20 * time.Second // so that proxies and browsers see the stream is alive
)

// noTime is now, to a store.
var noTime time.Time

// events streams a line whenever the record changed.
func (d *Desk) events(w http.ResponseWriter, r *http.Request) {
	flush, ok := w.(http.Flusher)
	var heard chan time.Time
	if ok {
		heard = d.listen()
	}
	if heard == nil {
		d.refuse(w, r, http.StatusServiceUnavailable, "The desk is closing.")
		return
	}
	defer d.news.leave(heard)
	// nothing more is read; where it cannot be lifted the browser comes back
	http.NewResponseController(w).SetReadDeadline(time.Time{})
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	fmt.Fprint(w, "retry: 3000\n\n")
	flush.Flush()
	beat := time.NewTicker(beatEvery)
	defer beat.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-beat.C:
			fmt.Fprint(w, ": alive\n\n")
		case at, open := <-heard:
			if !open {
				return
			}
			fmt.Fprintf(w, "event: record\ndata: %s\n\n", at.UTC().Format(time.RFC3339Nano))
		}
		flush.Flush()
	}
}

// listen joins those who hear of changes; nil where the desk is closing.
func (d *Desk) listen() chan time.Time {
	n := &d.news
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.closed {
		return nil
	}
	if n.listeners == nil {
		n.listeners = map[chan time.Time]bool{}
	}
	heard := make(chan time.Time, 1)
	n.listeners[heard] = true
	if n.stop == nil {
		n.stop = make(chan struct{})
		go d.watch(n.stop)
	}
	return heard
}

// watch asks the store for changes until nobody listens any more.
func (d *Desk) watch(stop chan struct{}) {
	last, tick := d.latest(), time.NewTicker(askEvery)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
			if now := d.latest(); now.After(last) {
				last = now
				d.shelf.clear() // who hears of it looks at once
				d.news.tell(now)
			}
		}
	}
}

func (d *Desk) latest() time.Time {
	var at time.Time
	d.Store.Read(context.Background(), noTime, func(r store.Reader) (err error) { at, err = r.Latest(); return err })
	return at
}

// tell hands a time to all; who has not read the last one yet gets only the
// later.
func (n *news) tell(at time.Time) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for heard := range n.listeners {
		select {
		case heard <- at:
		default:
		}
	}
}

func (n *news) leave(heard chan time.Time) {
	n.mu.Lock()
	defer n.mu.Unlock()
	delete(n.listeners, heard)
	if len(n.listeners) == 0 && n.stop != nil {
		close(n.stop)
		n.stop = nil
	}
}

// close ends all streams, so that the server can stop.
func (n *news) close() {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.closed = true
	for heard := range n.listeners {
		delete(n.listeners, heard)
		close(heard)
	}
	if n.stop != nil {
		close(n.stop)
		n.stop = nil
	}
}
