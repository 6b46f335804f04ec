package fetch

import (
	"context"
	"net/url"
	"sync"
	"time"
)

// usualPause is how long passes between two requests to one site.
const usualPause = time.Second

// pauses are the moments at which sites may be asked again.
type pauses struct {
	mu   sync.Mutex
	next map[string]time.Time
}

// wait waits until a site may be asked again: it has its turns in the order of asking.
func (c *Client) wait(ctx context.Context, u *url.URL) error {
	pause := c.Pause
	if pause == 0 {
		pause = max(usualPause, c.Delay(u.String()))
	}
	c.pauses.mu.Lock()
	if c.pauses.next == nil || len(c.pauses.next) > mostSites {
		c.pauses.next = map[string]time.Time{}
	}
	now := time.Now()
	at := c.pauses.next[u.Host]
	if at.Before(now) {
		at = now
	}
	c.pauses.next[u.Host] = at.Add(pause)
	c.pauses.mu.Unlock()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(at.Sub(now)):
		return nil
	}
}
