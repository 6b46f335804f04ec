package web

import (
	"errors"
	"fmt"
	"hash/fnv"
	"sync"

	"parley"
)

// draft is a text that somebody handed in and has not decided about.
type draft struct {
	document parley.Document
	taken    parley.Taken
	record   parley.Record
}

// name tells a draft from the same text with another day or publisher: they read
// otherwise.
func (d draft) name() string {
	h := fnv.New32a()
	fmt.Fprintf(h, "%q", []string{d.document.Published, d.document.Publisher, d.document.URL, d.document.Title})
	return fmt.Sprintf("%s-%08x", d.document.ID, h.Sum32())
}

// drafts are kept in memory, the oldest forgotten first.
type drafts struct {
	mu   sync.Mutex
	by   map[string]draft
	list []string
	size int
}

const (
	mostDrafts     = 200
	mostDraftBytes = 24 << 20
	mostFiles      = 100     // that are dropped at once
	mostInMemory   = 4 << 20 // of a form; what is more waits in files
)

func (s *drafts) put(d draft) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.by == nil {
		s.by = map[string]draft{}
	}
	id := d.name()
	if _, known := s.by[id]; !known {
		s.list = append(s.list, id)
		s.size += len(d.document.Text)
	}
	s.by[id] = d
	for len(s.list) > mostDrafts || s.size > mostDraftBytes && len(s.list) > 1 {
		s.drop(s.list[0])
	}
	return id
}

func (s *drafts) drop(id string) {
	for k, one := range s.list {
		if one == id {
			s.list = append(s.list[:k:k], s.list[k+1:]...)
			s.size -= len(s.by[id].document.Text)
			delete(s.by, id)
			return
		}
	}
}

func (s *drafts) take(id string, drop bool) (draft, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	d, ok := s.by[id]
	if !ok {
		return d, &parley.Error{Code: parley.Missing, Op: "find draft", Thing: id,
			Err: errors.New("it was added, thrown away or forgotten"), Hint: "paste the text once more"}
	}
	if drop {
		s.drop(id)
	}
	return d, nil
}
