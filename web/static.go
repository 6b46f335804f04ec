package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io/fs"
	"net/http"
	"time"
)

//go:embed static
var static embed.FS

// staticPath is where the files beside pages are. It changes when they do, so
// that browsers can keep them for good.
var staticPath = "/static/" + staticVersion()

func staticVersion() string {
	sum := sha256.New()
	fs.WalkDir(static, "static", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			data, _ := static.ReadFile(path) // it is there: the walk found it
			sum.Write([]byte(path))
			sum.Write(data)
		}
		return err
	})
	return hex.EncodeToString(sum.Sum(nil))[:12]
}

// styleFiles make up the style sheet, in this order.
var styleFiles = []string{"ink.css", "frame.css", "part.css", "timeline.css", "contact.css", "document.css",
	"print.css"}

// scriptFiles make up the script.
var scriptFiles = []string{"desk.js", "keys.js", "timeline.js", "document.js", "correct.js", "read.js", "news.js"}

// bundles are files made of several.
var bundles = map[string][]byte{"desk.css": joinFiles("style/", styleFiles),
	"desk.js": joinFiles("script/", scriptFiles)}

func joinFiles(folder string, names []string) []byte {
	var parts [][]byte
	for _, name := range names {
		data, err := static.ReadFile("static/" + folder + name)
		if err != nil {
			panic(err) // the list above is wrong: every test would fail
		}
		parts = append(parts, data)
	}
	return bytes.Join(parts, []byte("\n"))
}

func serveStatic(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("file")
	data, ok := bundles[name]
	if !ok {
		var err error
		if data, err = static.ReadFile("static/" + name); err != nil {
			http.NotFound(w, r)
			return
		}
	}
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
}

func serveIcon(w http.ResponseWriter, r *http.Request) {
	data, _ := static.ReadFile("static/icon.svg")
	w.Header().Set("Content-Type", "image/svg+xml")
	w.Header().Set("Cache-Control", "public, max-age=86400")
	w.Write(data)
}
