package main

import (
	"fmt"
	"time"
)

// pace tells those who add many documents, once, how long it will take, and that
// there is a reader that takes less.
type pace struct {
	careful      bool
	total, taken int64 // bytes of all files, and of those taken in
	told         bool
}

// Nobody is told before so much is known of the pace, nor of a short wait.
const (
	paceDocuments = 100
	paceLong      = 40 * time.Second
)

// tell gives the line to print after so much time and so many documents, "" for
// none.
func (p *pace) tell(since time.Duration, documents int) string {
	if p.told || !p.careful || documents < paceDocuments || p.taken <= 0 || p.taken >= p.total {
		return ""
	}
	left := time.Duration(float64(since) * float64(p.total-p.taken) / float64(p.taken))
	if left < paceLong {
		return ""
	}
	p.told = true
	return fmt.Sprintf("parley: about %s to go with the careful reader; --reader fast takes a third of that, and "+
		"reads less well", inWords(left))
}

// inWords is a length of time as people say it.
func inWords(d time.Duration) string {
	switch {
	case d < 90*time.Second:
		return "a minute"
	case d < 90*time.Minute:
		return plural(int(d.Round(time.Minute).Minutes()), "minute")
	}
	return plural(int(d.Round(time.Hour).Hours()), "hour")
}

// sizeOf is how many bytes files have.
func sizeOf(files []source) int64 {
	var size int64
	for _, f := range files {
		size += max(f.size, 0)
	}
	return size
}
