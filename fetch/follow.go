package fetch

import (
	"errors"
	"net/http"
	"time"

	"parley"
)

// follow looks at each redirect before it is followed. A redirect that is meant to stay
// is noted only while all before it were too.
func (c *Client) follow(moved *string) func(*http.Request, []*http.Request) error {
	stays := true
	return func(next *http.Request, before []*http.Request) error {
		if len(before) > mostRedirects {
			return ErrRedirects
		}
		u, err := web(next.URL.String())
		if err != nil {
			return err
		}
		next.URL = u
		status := next.Response.StatusCode
		stays = stays && (status == http.StatusMovedPermanently || status == http.StatusPermanentRedirect)
		if stays {
			*moved = u.String()
		}
		if u.Host != before[0].URL.Host {
			if allowed, err := c.allowed(next.Context(), u); err != nil || !allowed {
				return orRobots(err)
			}
		}
		return nil
	}
}

func (c *Client) patience() time.Duration {
	if c.Patience > 0 {
		return c.Patience
	}
	return usualPatience
}

func (c *Client) now() time.Time {
	if c.Now != nil {
		return c.Now().UTC()
	}
	return time.Now().UTC().Truncate(time.Second)
}

// waiting is how long an answer asks to wait, in seconds or until a moment.
func waiting(told string, now time.Time) time.Duration {
	if told == "" {
		return 0
	}
	if seconds, err := time.ParseDuration(told + "s"); err == nil && seconds > 0 {
		return min(seconds, 24*time.Hour)
	}
	if at, err := http.ParseTime(told); err == nil && at.After(now) {
		return min(at.Sub(now), 24*time.Hour)
	}
	return 0
}

func fault(address string, err error) error {
	e := &parley.Error{Code: parley.Unreadable, Op: "fetch", Thing: address, Err: err}
	var large *TooLarge
	switch {
	case errors.Is(err, ErrPrivate):
		e.Hint = "an address of your own network is reached with --allow-private"
	case errors.Is(err, ErrRobots):
		e.Hint = "open it in a browser and save the page, or copy its words"
	case errors.As(err, &large):
		e.Hint = "raise the limit with --max-size"
	case errors.Is(err, ErrAddress):
		e.Hint = "give an address that begins with https:// or http://"
	}
	return e
}
