package web

import (
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"
)

// shelf keeps pages for a moment after they were made, so that many readers of one
// page cost as much as one. What is done at this desk clears it: who changes
// something sees it at once, and so does everybody else.
type shelf struct {
	making singleflight.Group
	mu     sync.Mutex
	pages  map[string]shelved
	size   int
	turn   int // how often it was cleared
}

type shelved struct {
	body   []byte
	status int
	goTo   string
	made   time.Time
}

const (
	keepFor        = time.Second
	mostShelved    = 64 << 20 // bytes
	biggestOnShelf = 1 << 20
	longestKey     = 2 << 10
)

// get is a page from the shelf, or made now: by one of those who ask for it at
// once.
func (s *shelf) get(key string, make func() shelved) (shelved, error) {
	if p, ok := s.take(key); ok {
		return p, nil
	}
	turn := s.now()
	v, err, _ := s.making.Do(fmt.Sprint(turn, key), func() (any, error) {
		p := make()
		p.made = time.Now()
		s.put(key, p, turn)
		return p, nil
	})
	p, _ := v.(shelved)
	return p, err
}

// take is a page that is fresh.
func (s *shelf) take(key string) (shelved, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p, ok := s.pages[key]
	return p, ok && time.Since(p.made) < keepFor
}

// put keeps a page that was begun on a turn of the shelf, unless it was cleared
// since.
func (s *shelf) put(key string, p shelved, turn int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if turn != s.turn || len(p.body) > biggestOnShelf || p.goTo != "" {
		return
	}
	if s.pages == nil || s.size > mostShelved {
		s.pages, s.size = map[string]shelved{}, 0
	}
	if _, there := s.pages[key]; !there {
		s.size += len(key)
	}
	s.size += len(p.body) - len(s.pages[key].body)
	s.pages[key] = p
}

// clear takes everything off: pages begun before are not put on any more.
func (s *shelf) clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pages, s.size = nil, 0
	s.turn++
}

func (s *shelf) now() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.turn
}

// shelfKey names a page as this visitor sees it; "" for one that is made anew each
// time: forms, and what tells what is new to somebody.
func shelfKey(q *asking) string {
	path := q.URL.Path
	switch {
	case q.Method != http.MethodGet, path == "/" && q.word("since") == "" &&
		q.asOf.IsZero(), strings.HasPrefix(path, "/read"), path == "/note", len(q.URL.RequestURI()) > longestKey:
		return ""
	}
	return path + "?" + q.URL.RawQuery + "\x00" + author(q)
}
