package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"parley/intake"
	"parley/screen"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// response is a page as a record of a web archive, packed.
func response(address, media, body string) []byte {
	block := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s", media, len(body), body)
	record := fmt.Sprintf("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2025-03-09T12:00:00Z\r\n"+
		"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "+
		"%d\r\n\r\n%s\r\n\r\n",
		address, len(block), block)
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed) // the level is a valid one
	io.WriteString(z, record)
	z.Close()
	return b.Bytes()
}

// archivePage is the page of a call, or of a cake.
func archivePage(k int, call bool) string {
	words := fmt.Sprintf("<p>Prime Minister Kari Lund of Norway spoke by phone with President Amadou Keita of Mali "+
		"for %d minutes.</p>"+
		"<p>They agreed to speak again after the harvest, her office said of call %d.</p>", 10+k%50, k)
	if !call {
		words = strings.Repeat(fmt.Sprintf("<p>The cake of number %d is baked for an hour at two hundred degrees. Let it "+
			"cool down and cut it "+
			"into twelve pieces before you eat it, and put the rest into a tin with a lid.</p>", k), 4)
	}
	return fmt.Sprintf(`<!doctype html><html lang="en"><head><title>Number %d</title><meta property="article:published_time" content="2025-03-%02dT10:00:00Z"></head>
<body><nav><a href="/">Home of all our pages</a></nav><article><h1>Number %d of many pages</h1>%s</article></body></html>`, k, 1+k%28, k, words)
}

// writeArchive writes a web archive of so many calls, with as many pages of other sorts,
// pictures, a page that is not there and records that are damaged between them.
func writeArchive(t testing.TB, file string, calls int) {
	t.Helper()
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	for k := range calls {
		out.Write(response(fmt.Sprintf("https://post.example/%d", k), "text/html; charset=utf-8", archivePage(k, true)))
		out.Write(response(fmt.Sprintf("https://cake.example/%d", k), "text/html", archivePage(k, false)))
		out.Write(response(fmt.Sprintf("https://post.example/%d.png", k), "image/png", "\x89PNG"))
		if k%40 == 7 {
			broken := response("https://post.example/broken", "text/html", archivePage(k, true))
			for at := 40; at < 80; at++ {
				broken[at] ^= 0x3c
			}
			out.Write(broken)
		}
	}
}

const archiveCalls = 200

// TestKilledInAnArchive kills the program again and again while it takes in a web archive:
// it goes on where it stopped, and every page is there exactly once.
func TestKilledInAnArchive(t *testing.T) {
	fast(t)
	k := newKiller(t)
	file := filepath.Join(t.TempDir(), "crawl.warc.gz")
	writeArchive(t, file, archiveCalls)
	for range crashes() {
		k.killed("add", "--reader", "fast", "--db", k.db, file)
	}
	out, _ := k.run("add", "--reader", "fast", "--db", k.db, file)
	if !strings.Contains(out, "5 skipped") && !strings.Contains(out, "goes on at byte") {
		t.Errorf("the last time: %s", out)
	}
	out, err := k.run("check", "--rebuild", "--db", k.db)
	if err != nil || !strings.Contains(out, fmt.Sprintf("%d documents, %d readings", archiveCalls, archiveCalls)) {
		t.Errorf("%v\n%s", err, out)
	}
	// Read to its end, it begins at the beginning another time, and all is known.
	out, _ = k.run("add", "--reader", "fast", "--db", k.db, file)
	if !strings.Contains(out, fmt.Sprintf("0 added, 0 new revisions, %d on record already, 5 skipped, %d pages passed "+
		"over", archiveCalls, archiveCalls)) ||
		strings.Contains(out, "goes on at byte") {
		t.Errorf("once more: %s", out)
	}
}

// largeArchive writes a web archive of so many megabytes, packed, of pages of which one in
// five hundred tells of a call.
func largeArchive(t testing.TB, file string, megabytes int) {
	t.Helper()
	out, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	size := 0
	for k := 0; size < megabytes<<20; k++ {
		n, err := out.Write(response(fmt.Sprintf("https://any.example/%d", k), "text/html", largePage(k)))
		if size += n; err != nil {
			t.Fatal(err)
		}
	}
}

// largePage is a page with as much around its text as pages have, which packs to a quarter.
func largePage(k int) string {
	var b strings.Builder
	b.WriteString(archivePage(k, k%500 == 0))
	seed := uint32(k)
	for b.Len() < 60_000 {
		seed = seed*1664525 + 1013904223
		fmt.Fprintf(&b, "<div class=\"c%x\" data-x=\"%x%x\"><a href=\"/p/%x\">link %x</a></div>\n", seed>>24, seed, seed*7,
			seed>>8, seed>>12)
	}
	return b.String()
}

// TestArchiveMemory takes in a web archive in hardly more memory than one page:
// PARLEY_ARCHIVE_MB sets how many megabytes it has.
func TestArchiveMemory(t *testing.T) {
	fast(t)
	megabytes := 12
	if n, err := strconv.Atoi(os.Getenv("PARLEY_ARCHIVE_MB")); err == nil {
		megabytes = n
	}
	folder := t.TempDir()
	small, large := filepath.Join(folder, "small.warc.gz"), filepath.Join(folder, "large.warc.gz")
	largeArchive(t, small, 1)
	largeArchive(t, large, megabytes)
	program := builtProgram(t)
	little := peak(t, program, "add", "--reader", "fast", "--db", filepath.Join(folder, "1.db"), small)
	began := time.Now()
	much := peak(t, program, "add", "--reader", "fast", "--db", filepath.Join(folder, "2.db"), large)
	t.Logf("%d MB: %d MB of memory, 1 MB: %d MB; %.1f MB/s", megabytes, much>>20, little>>20,
		float64(megabytes)/time.Since(began).Seconds())
	if much > little+mostMemory {
		t.Errorf("an archive of %d MB takes %d MB of memory, one of 1 MB %d MB", megabytes, much>>20, little>>20)
	}
}

// BenchmarkArchive finds, unpacks and screens the pages of a web archive, none of which is
// made a document of: packed bytes a second.
func BenchmarkArchive(b *testing.B) {
	file := filepath.Join(b.TempDir(), "crawl.warc.gz")
	largeArchive(b, file, 20)
	data, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		pages := 0
		err := intake.Take(bytes.NewReader(data), intake.About{Name: "crawl.warc.gz"},
			intake.Limits{Concerns: func(page []byte) bool { pages++; screen.Page(page); return false }},
			func(intake.Found) error { return nil })
		if err != nil || pages == 0 {
			b.Fatalf("%d pages, %v", pages, err)
		}
	}
}
