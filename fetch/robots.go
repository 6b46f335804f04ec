package fetch

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/temoto/robotstxt"
)

// rules are what sites ask of programs, for a day.
type rules struct {
	mu   sync.Mutex
	of   map[string]asked
	list []string // in the order in which they came
}

// asked is what one site asks.
type asked struct {
	group *robotstxt.Group
	at    time.Time
}

// How long the rules of a site hold, how many sites are kept, and how long the file is.
const (
	rulesHold  = 24 * time.Hour
	mostSites  = 1000
	mostRobots = 512 << 10
)

// Delay is how long a site asks programs to wait between two requests, if it was asked.
func (c *Client) Delay(address string) time.Duration {
	u, err := web(address)
	if err != nil {
		return 0
	}
	c.robots.mu.Lock()
	defer c.robots.mu.Unlock()
	if r, ok := c.robots.of[u.Scheme+"://"+u.Host]; ok && r.group != nil {
		return min(r.group.CrawlDelay, time.Minute)
	}
	return 0
}

// allowed reports whether a site lets programs fetch an address (RFC 9309). A site that
// has no rules allows all; one in trouble allows nothing for now.
func (c *Client) allowed(ctx context.Context, u *url.URL) (bool, error) {
	site := u.Scheme + "://" + u.Host
	c.robots.mu.Lock()
	known, ok := c.robots.of[site]
	c.robots.mu.Unlock()
	if !ok || c.now().Sub(known.at) > rulesHold {
		group, err := c.askRobots(ctx, site)
		if err != nil {
			return false, reason(ctx, err)
		}
		known = asked{group, c.now()}
		c.robots.keep(site, known)
	}
	return known.group == nil || known.group.Test(u.RequestURI()), nil
}

func (r *rules) keep(site string, a asked) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.of == nil {
		r.of = map[string]asked{}
	}
	if _, known := r.of[site]; !known {
		r.list = append(r.list, site)
	}
	r.of[site] = a
	if len(r.list) > mostSites {
		delete(r.of, r.list[0])
		r.list = r.list[1:]
	}
}

// askRobots gets the rules of a site.
func (c *Client) askRobots(ctx context.Context, site string) (*robotstxt.Group, error) {
	ask, err := http.NewRequestWithContext(ctx, http.MethodGet, site+"/robots.txt", nil)
	if err != nil {
		return nil, ErrAddress
	}
	c.introduce(ask)
	client := http.Client{Transport: c.transport(), CheckRedirect: func(next *http.Request, before []*http.Request) error {
		if len(before) > mostRedirects {
			return ErrRedirects
		}
		_, err := web(next.URL.String())
		return err
	}}
	resp, err := client.Do(ask)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, mostRobots))
	if err != nil {
		return nil, err
	}
	data, err := robotstxt.FromStatusAndBytes(resp.StatusCode, body)
	if err != nil {
		return nil, nil // rules that cannot be read are none
	}
	return data.FindGroup("Parley"), nil
}
