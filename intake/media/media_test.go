package media_test

import (
	"strings"
	"testing"

	"parley/intake/media"
)

// TestOf tells what bytes are; a name decides only where they leave it open.
func TestOf(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     media.Type
	}{
		{"minutes.txt", "%PDF-1.7\n", media.PDF},
		{"page.txt", "<!DOCTYPE html><html><body><p>They met.</p></body></html>", media.HTML},
		{"a", "From: a@b.example\nTo: c@d.example\nSubject: They met\nDate: Mon, 4 May 2026 09:00:00 +0200\n\nThey met.\n",
			media.Mail},
		{"a", "From a@b.example Mon May  4 10:00:00 2026\nFrom: a@b.example\nSubject: x\n\nThey met.\n", media.Mbox},
		{"a", `<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>`, media.RSS},
		{"a", `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>`, media.Atom},
		{"a", `{"version": "https://jsonfeed.org/version/1.1", "items": []}`, media.JSONFeed},
		{"a", "{\"text\":\"They met.\"}\n{\"text\":\"They spoke.\"}\n", media.Rows},
		{"a", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", media.WARC},
		{"notes.md", "# Talks\n\nThey met in Oslo.\n", media.Markdown},
		{"notes.txt", "They met in Oslo.\n", media.Plain},
		{"a", "From Oslo the minister went to Bergen. They met there.\n", media.Plain},
		{"a", "\x00\x01\x02\x03", media.Binary},
	} {
		if got := media.Of([]byte(c.in), c.name); got != c.want {
			t.Errorf("%s %.40q: %s, want %s", c.name, c.in, got, c.want)
		}
	}
}

// FuzzOf: whatever the bytes are, there are words for what they are.
func FuzzOf(f *testing.F) {
	f.Add([]byte("%PDF-1.7"), "a.txt")
	f.Add([]byte("PK\x03\x04"), "a.docx")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		if words := media.Of(data, name).Words(); strings.TrimSpace(words) == "" {
			t.Errorf("no words for %s", media.Of(data, name))
		}
	})
}
