// Package fetch gets pages, files and feeds from the web, politely and safely.
//
// What comes in: an address. What goes out: the bytes that stand there, with the address
// behind all redirects, their type and the moment. It says who it is, asks robots.txt
// first, waits for no answer longer than a limit, takes no more bytes than a limit, and
// reaches no address that is not public: not by a name, a redirect or a name that means
// another address the second time. It reads nothing of what it gets but robots.txt.
//
// Get("https://ministry.example/readout") is the page and where it was found.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Client gets things. Its zero value has the usual limits.
type Client struct {
	Agent        string        // who asks; "" is "Parley"
	AllowPrivate bool          // whether addresses that are not public may be reached
	Most         int64         // bytes of an answer; 0 is 64 MB
	Patience     time.Duration // for an answer, with all its redirects; 0 is a minute
	// Pause passes between two requests to one site; 0 is a second, or what the site asks
	// for.
	Pause     time.Duration
	Now       func() time.Time
	Transport http.RoundTripper // for tests; nil is one that keeps to public addresses
	robots    rules
	pauses    pauses
}

// The usual limits.
const (
	usualMost     = 64 << 20
	usualPatience = time.Minute
	mostRedirects = 6
)

// Request is what is asked for. ETag and Modified are those of the last answer: if nothing
// changed since, the next has no bytes.
type Request struct {
	Address, ETag, Modified string
}

// Answer is what was got.
type Answer struct {
	Address        string // behind all redirects
	Moved          string // the address of the last redirect that is meant to stay, else ""
	Bytes          []byte
	Media          string // as the server says, with the encoding
	Retrieved      time.Time
	ETag, Modified string
	Unchanged      bool // since the last answer
}

// Refused is an answer that is none: a status of the server's.
type Refused struct {
	Status int
	After  time.Duration // how long the server asks to wait
}

func (e *Refused) Error() string {
	if words, ok := statusWords[e.Status]; ok {
		return fmt.Sprintf("the server says that %s (%d)", words, e.Status)
	}
	return fmt.Sprintf("the server answers %d %s", e.Status, strings.ToLower(http.StatusText(e.Status)))
}

var statusWords = map[int]string{http.StatusNotFound: "there is no such page", http.StatusGone: "the page is gone",
	http.StatusForbidden: "it gives this page to nobody like us", http.StatusUnauthorized: "one must log in",
	http.StatusPaymentRequired: "one must pay", http.StatusTooManyRequests: "it was asked too often",
	http.StatusServiceUnavailable: "it has no time", http.StatusInternalServerError: "it is in trouble",
	http.StatusBadGateway: "it is in trouble", http.StatusGatewayTimeout: "it is in trouble"}

// Why something was not got.
var (
	ErrRobots    = errors.New("its robots.txt asks programs not to fetch it")
	ErrPrivate   = errors.New("it is not a public address")
	ErrAddress   = errors.New("it is no address of the web")
	ErrRedirects = fmt.Errorf("it leads on more than %d times", mostRedirects)
	ErrSlow      = errors.New("no answer came in time")
)

// TooLarge is an answer larger than the limit.
type TooLarge struct{ Limit int64 }

func (e *TooLarge) Error() string { return fmt.Sprintf("it is larger than %d MB", e.Limit>>20) }

// Get gets what stands at an address. Errors have the code [parley.Unreadable].
func (c *Client) Get(ctx context.Context, r Request) (Answer, error) {
	u, err := web(r.Address)
	if err == nil {
		err = c.wait(ctx, u)
	}
	if err != nil {
		return Answer{}, fault(r.Address, err)
	}
	ctx, cancel := context.WithTimeout(ctx, c.patience())
	defer cancel()
	if allowed, err := c.allowed(ctx, u); err != nil || !allowed {
		return Answer{}, fault(r.Address, orRobots(err))
	}
	a, err := c.get(ctx, u, r)
	if err != nil {
		return Answer{}, fault(r.Address, reason(ctx, err))
	}
	return a, nil
}

func orRobots(err error) error {
	if err == nil {
		return ErrRobots
	}
	return err
}

// web is an address of the web, without what some put into it to log in.
func web(address string) (*url.URL, error) {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return nil, ErrAddress
	}
	if disguised(u.Hostname()) {
		return nil, ErrPrivate
	}
	u.User, u.Fragment = nil, ""
	return u, nil
}

// get asks once, and follows redirects.
func (c *Client) get(ctx context.Context, u *url.URL, r Request) (Answer, error) {
	ask, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return Answer{}, ErrAddress
	}
	c.introduce(ask)
	if r.ETag != "" {
		ask.Header.Set("If-None-Match", r.ETag)
	}
	if r.Modified != "" {
		ask.Header.Set("If-Modified-Since", r.Modified)
	}
	moved := ""
	client := http.Client{Transport: c.transport(), CheckRedirect: c.follow(&moved)}
	resp, err := client.Do(ask)
	if err != nil {
		return Answer{}, err
	}
	defer resp.Body.Close()
	a := Answer{Address: resp.Request.URL.String(), Moved: moved, Media: resp.Header.Get("Content-Type"), Retrieved: c.now(),
		ETag: resp.Header.Get("ETag"), Modified: resp.Header.Get("Last-Modified")}
	switch {
	case resp.StatusCode == http.StatusNotModified:
		a.Unchanged = true
		return a, nil
	case resp.StatusCode != http.StatusOK:
		return Answer{}, &Refused{resp.StatusCode, waiting(resp.Header.Get("Retry-After"), c.now())}
	}
	a.Bytes, err = c.body(resp.Body)
	return a, err
}

func (c *Client) introduce(ask *http.Request) {
	agent := c.Agent
	if agent == "" {
		agent = "Parley"
	}
	ask.Header.Set("User-Agent", agent)
	ask.Header.Set("Accept", "text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,*/*;q=0.8")
	ask.Header.Set("Accept-Language", "en")
}

// body is the bytes of an answer, up to the limit.
func (c *Client) body(in io.Reader) ([]byte, error) {
	most := c.Most
	if most <= 0 {
		most = usualMost
	}
	data, err := io.ReadAll(io.LimitReader(in, most+1))
	if int64(len(data)) > most {
		return nil, &TooLarge{most}
	}
	return data, err
}
