package web

import (
	"crypto/rand"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"
)

// policy lets a page load and run only what comes with the program.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// mostBytes is the largest request taken, in bytes.
const mostBytes = 32 << 20

// guarded lets only requests through that come from the desk's own pages to the
// desk's own name, and tells browsers what pages may do.
func (d *Desk) guarded(next http.Handler) http.Handler {
	own := http.NewCrossOriginProtection()
	own.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d.refuse(w, r, http.StatusForbidden, "This form was sent from another site.")
	}))
	inner := own.Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began, id := time.Now(), rand.Text()[:8]
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
		h.Set("X-Request-Id", id)
		defer d.recovered(w, r, id)
		defer func() {
			d.Log.Debug("request", "id", id, "method", r.Method, "path", r.URL.Path, "took", time.Since(began))
		}()
		if !d.knows(r.Host) {
			d.refuse(w, r, http.StatusMisdirectedRequest, "The desk is not known by this name.")
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, mostBytes)
		inner.ServeHTTP(w, r)
	})
}

// recovered turns a fault of the program into a page that says so.
func (d *Desk) recovered(w http.ResponseWriter, r *http.Request, id string) {
	fault := recover()
	if fault == nil {
		return
	}
	if fault == http.ErrAbortHandler {
		panic(fault)
	}
	d.Log.Error("fault", "id", id, "path", r.URL.Path, "fault", fmt.Sprint(fault))
	d.refuse(w, r, http.StatusInternalServerError,
		"Something in the program went wrong; its log tells more under "+id+".")
}

// knows tells whether a host is a name of this desk. Port and case do not count.
func (d *Desk) knows(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = host
	}
	name = strings.TrimSuffix(strings.ToLower(strings.Trim(name, "[]")), ".")
	if ip := net.ParseIP(name); ip != nil && ip.IsLoopback() {
		return true
	}
	return name == "localhost" || slices.ContainsFunc(d.Hosts,
		func(own string) bool { return strings.EqualFold(own, name) })
}

// refuse answers in plain words, where a page cannot.
func (d *Desk) refuse(w http.ResponseWriter, _ *http.Request, status int, words string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	fmt.Fprintln(w, words)
}

// guardedBy admits visitors to a handler that makes no page.
func (d *Desk) guardedBy(deed Deed, next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := d.Access.Admit(r, deed); err != nil {
			d.refuse(w, r, statusOf(err), sentence(err))
			return
		}
		next(w, r)
	})
}
