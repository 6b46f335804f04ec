// Package media tells what bytes are: by what is in them, then by the name of their file.
//
// What comes in: the beginning of a file, at least some kilobytes of it, and its name.
// What goes out: its media type. It opens nothing and converts nothing.
//
// A file "minutes.txt" that begins "%PDF-1.7" is a PDF.
package media

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/gabriel-vasile/mimetype"
)

// Type is a media type without parameters.
type Type string

// The types that something is made of; see [Type.Words] for the others.
const (
	Plain    Type = "text/plain"
	HTML     Type = "text/html"
	Markdown Type = "text/markdown"
	PDF      Type = "application/pdf"
	Word     Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	Writer   Type = "application/vnd.oasis.opendocument.text"
	Mail     Type = "message/rfc822"
	Mbox     Type = "application/mbox"
	RSS      Type = "application/rss+xml"
	Atom     Type = "application/atom+xml"
	JSONFeed Type = "application/feed+json"
	Rows     Type = "application/x-ndjson"
	JSON     Type = "application/json"
	XML      Type = "text/xml"
	ZIP      Type = "application/zip"
	Tar      Type = "application/x-tar"
	Gzip     Type = "application/gzip"
	WARC     Type = "application/warc"
	RTF      Type = "text/rtf"
	CSV      Type = "text/csv"
	Binary   Type = "application/octet-stream"
)

// Head is how many bytes of a file are looked at.
const Head = 64 << 10

// Of tells what bytes are, of which the first [Head] are enough.
func Of(data []byte, name string) Type {
	head := data[:min(len(data), Head)]
	if t := known(head, strings.ToLower(name)); t != "" {
		return t
	}
	found, _, _ := strings.Cut(mimetype.Detect(head).String(), ";")
	if t, ok := same[found]; ok {
		return t
	}
	switch {
	case Type(found) == Mail && !named(strings.ToLower(name), ".eml") && !sent.Match(head):
		return Plain // "Date: 12 May 2026" over "Place: Oslo" is the head of a note
	case !strings.HasPrefix(found, "text/") && found != string(Binary):
		return Type(found)
	case found == string(Binary) && bytes.IndexByte(head, 0) >= 0:
		return Binary
	}
	return Plain // what sort of text it is, words tell; also one of bytes that no detector knows
}

// sent is who a mail is from.
var sent = regexp.MustCompile(`(?im)^(?:from|sender|return-path): ?\S`)

// same gives names of types that this package calls otherwise, and the texts that only
// words can tell to be something else.
var same = map[string]Type{"application/xhtml+xml": HTML, "application/x-ndjson": Rows, "text/xml": XML,
	"application/xml": XML, "application/json": JSON, "application/geo+json": JSON, "application/x-gzip": Gzip,
	"text/csv": Plain, "text/tab-separated-values": Plain, "application/javascript": Plain,
	"application/x-subrip": Plain, "text/vtt": Plain}

// known are the types that the detector does not tell, or not from reports that begin
// like them.
func known(head []byte, name string) Type {
	start := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n")
	switch {
	case bytes.HasPrefix(start, []byte("%PDF-")):
		return PDF
	case bytes.HasPrefix(head, []byte("WARC/1.")):
		return WARC
	case bytes.HasPrefix(start, []byte(`{\rtf`)):
		return RTF
	case mboxStart.Match(head):
		return Mbox
	case mailHead(start):
		return Mail
	case rowStart.Match(start):
		return rowOrFeed(start, named(name, ".jsonl", ".ndjson"))
	case feedStart.Match(start):
		return feed(start)
	case htmlStart.Match(start) || htmlPart.Match(start) || pageInside(start):
		return HTML
	case named(name, ".md", ".markdown") && Of(head, "") == Plain:
		return Markdown
	case named(name, ".jsonl", ".ndjson"):
		return Rows
	}
	return ""
}

func named(name string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(name, e) {
			return true
		}
	}
	return false
}

var (
	mboxStart = regexp.MustCompile(`^From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d `)
	rowStart  = regexp.MustCompile(`^\{\s*"[^"\n]{1,80}"\s*:`)
	jsonFeed  = regexp.MustCompile(`^\{[^{}]{0,400}"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version`)
	// feedStart is that of a feed behind what XML may have before its first element.
	feedStart = regexp.MustCompile(`(?i)^(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE rss[^>]*>\s*)*<(?:rss|(?:\w{1,20}:)?feed|rdf:rdf)[\s>]`)
	atomStart = regexp.MustCompile(`(?i)<(?:\w{1,20}:)?feed[\s>]`)
	// htmlStart finds the beginning of a page.
	htmlStart = regexp.MustCompile(`(?i)^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html[\s>])`)
	// htmlPart finds a part of one: a text that begins with an element.
	htmlPart = regexp.MustCompile(`(?i)^(?:<!--[\s\S]*?-->\s*)?<(?:head|body|div|span|p|article|section|main|header|nav|h[1-6]|ul|ol|table|script|style|meta|link|title|a|br|img|figure|blockquote|b|strong|em|i)[\s/>]`)
	closing  = regexp.MustCompile(`(?i)</(?:p|div|h[1-6]|li|article|body|html|td)>`)
	page     = regexp.MustCompile(`(?im)^\s*<(?:!doctype html|html[\s>])`)
)

// rowOrFeed tells lines of JSON from a JSON feed, and from one value over several lines.
func rowOrFeed(start []byte, rows bool) Type {
	first, _, more := bytes.Cut(start, []byte("\n"))
	switch {
	case jsonFeed.Match(start):
		return JSONFeed
	case more && !rows && !bytes.HasSuffix(bytes.TrimSpace(first), []byte("}")):
		return JSON
	}
	return Rows
}

func feed(start []byte) Type {
	if atomStart.Match(start[:min(len(start), 4000)]) {
		return Atom
	}
	return RSS
}

// pageInside reports whether a page begins within the first lines, or paragraphs of it
// stand there: people paste a word above what they copied.
func pageInside(start []byte) bool {
	top := start[:min(len(start), 8<<10)]
	return page.Match(top) || len(closing.FindAllIndex(top, 5)) >= 3 && bytes.HasPrefix(top, []byte("<"))
}
