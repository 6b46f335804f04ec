// Package gather gets documents from wherever people have them: an address, a file, a list
// of addresses.
//
// What comes in: an address, or the bytes of a file. What goes out: the documents there,
// one after the other, with the errors of those that could not be had. It is the only room
// that both fetches and takes in.
//
// Address("https://ministry.example/readout") is one document; a file of three addresses
// is three.
package gather

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"strings"

	"parley/fetch"
	"parley/intake"
	"parley/intake/media"
)

// Gatherer gets documents.
type Gatherer struct {
	Client *fetch.Client // nil fetches nothing
	Limits intake.Limits
}

// IsAddress reports whether words are an address of the web.
func IsAddress(words string) bool {
	low := strings.ToLower(strings.TrimSpace(words))
	return (strings.HasPrefix(low, "https://") || strings.HasPrefix(low, "http://")) && !strings.ContainsAny(low, " \n\t")
}

// Address hands over the documents at an address. What about says of them counts more than
// what the page tells.
func (g *Gatherer) Address(ctx context.Context, address string, about intake.About, take func(intake.Found) error) error {
	answer, err := g.Client.Get(ctx, fetch.Request{Address: strings.TrimSpace(address)})
	if err != nil {
		return take(intake.Found{Err: err})
	}
	return intake.Take(bytes.NewReader(answer.Bytes), Fetched(answer, address, about), g.Limits, take)
}

// Fetched is what is known of what was fetched: the address that it was found at counts as
// given by whoever asked for it, unless they gave another.
func Fetched(a fetch.Answer, asked string, about intake.About) intake.About {
	about.Name, about.Media, about.Final, about.Retrieved = strings.TrimSpace(asked), a.Media, a.Address, a.Retrieved
	if about.URL == "" {
		about.URL = a.Address
	}
	return about
}

// Stream hands over the documents of a file: those at the addresses that it lists, or those
// in it.
func (g *Gatherer) Stream(ctx context.Context, in io.Reader, about intake.About, take func(intake.Found) error) error {
	links, rest, err := g.links(in, about.From)
	if err != nil || len(links) == 0 {
		return intake.Take(rest, about, g.Limits, take)
	}
	seen := map[string]bool{}
	for _, link := range links {
		if seen[link] {
			continue
		}
		seen[link] = true
		one := about
		one.URL, one.Title = "", ""
		if err := g.Address(ctx, link, one, take); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	return nil
}

// mostLinks is the largest list of addresses that is read, in bytes.
const mostLinks = 1 << 20

// links are the addresses of a list, and the reader as it was.
func (g *Gatherer) links(in io.Reader, from int64) (links []string, rest io.Reader, err error) {
	if g.Client == nil {
		return nil, in, nil
	}
	r := bufio.NewReaderSize(in, media.Head)
	head, _ := r.Peek(media.Head)
	if media.Of(head, "") != media.Plain || len(intake.Links(whole(head))) == 0 {
		return nil, again(in, r, from), nil
	}
	data, err := io.ReadAll(io.LimitReader(r, mostLinks))
	if err != nil {
		return nil, bytes.NewReader(data), err
	}
	return intake.Links(string(data)), bytes.NewReader(data), nil
}

// whole is the beginning of a text up to the end of its last whole line.
func whole(head []byte) string {
	if len(head) < media.Head {
		return string(head)
	}
	return string(head[:bytes.LastIndexByte(head, '\n')+1])
}

// again is a reader as it was: the file itself where it can be set back, which an archive
// needs.
func again(in io.Reader, r *bufio.Reader, from int64) io.Reader {
	if s, ok := in.(io.Seeker); ok {
		if _, err := s.Seek(from, io.SeekStart); err == nil {
			return in
		}
	}
	return r
}
