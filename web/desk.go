package web

import (
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"time"

	"parley/gather"
	"parley/store"
	"parley/work"
)

// Desk serves one record.
type Desk struct {
	Store  store.Store
	Worker *work.Worker
	// Access decides who is asking and what they may do; nil lets the owner of
	// the machine do everything.
	Access Access
	// Hosts are names by which the desk may be asked besides those of the machine
	// itself: a page elsewhere that gets its name to lead here is refused.
	Hosts []string
	Demo  bool             // every page says that it is a demonstration
	Now   func() time.Time // the clock; nil for the machine's
	Log   *slog.Logger     // nil for none
	// Gatherer gets what is handed in to be read; nil fetches nothing.
	Gatherer *gather.Gatherer

	taking sync.Mutex
	drafts drafts
	news   news
	shelf  shelf
}

func (d *Desk) now() time.Time {
	if d.Now != nil {
		return d.Now()
	}
	return time.Now()
}

// Handler answers all requests to the desk. Close ends what it began.
func (d *Desk) Handler() http.Handler {
	if d.Access == nil {
		d.Access = Owner{}
	}
	if d.Log == nil {
		d.Log = slog.New(slog.DiscardHandler)
	}
	return d.guarded(d.answered(d.routes()))
}

// Close ends the streams of news.
func (d *Desk) Close() { d.news.close() }

// routes lists every address of the desk.
func (d *Desk) routes() *http.ServeMux {
	mux := http.NewServeMux()
	for pattern, show := range map[string]func(*asking) (page, error){
		// The record.
		"GET /{$}":           d.today,
		"GET /timeline":      d.timeline,
		"GET /contact/{id}":  d.contact,
		"GET /document/{id}": d.document,
		"GET /person/{name}": d.person,
		"GET /party/{name}":  d.party,
		"GET /matrix":        d.matrix,
		"GET /statements":    d.statements,
		"GET /promises":      d.promises,
		"GET /groups":        d.groups,
		"GET /processes":     d.processes,
		"GET /process":       d.process,
		"GET /search":        d.search,
		"GET /feeds":         d.feeds,
		"GET /decisions":     d.decisions,
		// Work on it.
		"GET /review":       d.review,
		"GET /read":         d.read,
		"GET /read/{draft}": d.draft,
		"GET /note":         d.note,
	} {
		mux.Handle(pattern, d.page(Look, show))
	}
	for pattern, act := range map[string]func(*asking) (page, error){
		"POST /decide":                d.decide,
		"POST /processes":             d.begin,
		"POST /read":                  d.take,
		"POST /read/{draft}/add":      d.keep,
		"POST /read/{draft}/throw":    d.throw,
		"POST /note":                  d.keepNote,
		"POST /document/{id}/set":     d.setDocument,
		"POST /document/{id}/mend":    d.mend,
		"POST /document/{id}/missing": d.addMissing,
		"POST /feeds":                 d.changeFeeds,
	} {
		mux.Handle(pattern, d.page(Change, act))
	}
	mux.Handle("GET /contact/{id}/table", d.guardedBy(Look, d.table))
	mux.Handle("GET /document/{id}/original", d.guardedBy(Look, d.original))
	mux.Handle("GET /events", d.guardedBy(Look, d.events))
	mux.Handle("GET /static/{version}/{file...}", http.HandlerFunc(serveStatic))
	mux.Handle("GET /favicon.ico", http.HandlerFunc(serveIcon))
	return mux
}

// answered answers what no address is for: a page that says so, or, where the
// address takes other requests, which.
func (d *Desk) answered(mux *http.ServeMux) http.Handler {
	none := d.page(Look, func(*asking) (page, error) { return page{}, errNoPage })
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, pattern := mux.Handler(r); pattern != "" {
			mux.ServeHTTP(w, r)
			return
		}
		if allowed := methodsAt(mux, r); len(allowed) > 0 {
			w.Header().Set("Allow", strings.Join(allowed, ", "))
			d.refuse(w, r, http.StatusMethodNotAllowed, "This address takes no such request.")
			return
		}
		none.ServeHTTP(w, r)
	})
}

// methodsAt are the methods that an address takes.
func methodsAt(mux *http.ServeMux, r *http.Request) []string {
	var allowed []string
	for _, method := range []string{http.MethodGet, http.MethodHead, http.MethodPost} {
		other := *r
		other.Method = method
		if _, pattern := mux.Handler(&other); pattern != "" {
			allowed = append(allowed, method)
		}
	}
	return allowed
}
