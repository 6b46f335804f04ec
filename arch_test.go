package parley_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rooms is the drawing of the house: which package may import which others of
// ours. Data flows from the bottom of the list to the top; imports point the
// other way, towards parley. Tests may import more.
var rooms = map[string][]string{
	".":               {},
	"lexicon":         {},
	"gazetteer":       {},
	"model":           {},
	"encoder":         {"encoder/kernel", "model"},
	"encoder/kernel":  {},
	"text":            {},
	"corpus":          {},
	"annotate/layout": {".", "gazetteer", "lexicon"},
	// What a file is made of, each sort in a room of its own; what they all give is an article.
	"intake/media":    {},
	"intake/charset":  {},
	"intake/moment":   {},
	"intake/article":  {".", "intake/pattern"},
	"intake/block":    {".", "intake/article"},
	"intake/pattern":  {},
	"intake/webpage":  {".", "intake/article", "intake/block", "intake/moment", "intake/pattern", "lexicon"},
	"intake/markdown": {".", "intake/article", "intake/block"},
	"intake/word":     {".", "intake/article"},
	"intake/pdf":      {".", "intake/article", "lexicon"},
	"intake/mail":     {"intake/charset", "intake/pattern"},
	"intake/feed":     {"intake/article", "intake/block", "intake/moment"},
	"intake/archive":  {},
	"intake/warc":     {},
	"intake": {".", "annotate/layout", "gazetteer", "intake/archive", "intake/article", "intake/block", "intake/charset",
		"intake/feed", "intake/mail", "intake/markdown", "intake/media", "intake/moment", "intake/pdf", "intake/warc",
		"intake/webpage", "intake/word", "lexicon"},
	"fetch":                {"."},
	"gather":               {"fetch", "intake", "intake/media"},
	"annotate/segment":     {"lexicon", "text"},
	"annotate/syntax":      {"encoder", "encoder/kernel", "gazetteer", "lexicon", "model", "text"},
	"annotate/entity":      {"gazetteer", "lexicon", "text"},
	"annotate/timex":       {"gazetteer", "lexicon", "text"},
	"annotate/attribution": {"lexicon", "text"},
	// What a word's arguments are, and where a text tells of a contact, is read from a text
	// alone. Discourse asks both before it says who is meant; it is the last to write layers.
	"extract/argument":   {"gazetteer", "lexicon", "text"},
	"extract/trees":      {"text"},
	"extract/mention":    {".", "extract/argument", "lexicon", "text"},
	"annotate/discourse": {"extract/argument", "extract/mention", "gazetteer", "lexicon", "text"},
	"extract/field":      {".", "extract/argument", "extract/mention", "gazetteer", "lexicon", "text"},
	"extract/join":       {".", "extract/argument", "extract/field", "extract/mention", "lexicon", "text"},
	"extract/source":     {".", "extract/argument", "extract/mention", "lexicon", "text"},
	"extract/outcome": {".", "extract/argument", "extract/field", "extract/join", "extract/source", "lexicon",
		"text"},
	"extract": {".", "extract/argument", "extract/field", "extract/join", "extract/mention", "extract/outcome",
		"extract/source", "gazetteer", "text"},
	"pipeline": {".", "annotate/attribution", "annotate/discourse", "annotate/entity", "annotate/layout",
		"annotate/segment", "annotate/syntax",
		"annotate/timex", "extract", "extract/mention", "intake", "text"},
	"note":              {"."},
	"reconcile":         {".", "gazetteer", "lexicon", "reconcile/origin"},
	"reconcile/origin":  {"."},
	"reconcile/compare": {".", "reconcile", "reconcile/origin"},
	"reconcile/decide":  {".", "reconcile"},
	"reconcile/promise": {".", "gazetteer", "lexicon", "reconcile"},
	"reconcile/audit":   {".", "reconcile"},
	"store":             {".", "reconcile"},
	"store/sqlite":      {".", "reconcile", "store"},
	"store/storetest":   {".", "reconcile", "reconcile/compare", "store"},
	"work": {".", "annotate/layout", "intake", "note", "pipeline", "reconcile", "reconcile/compare", "reconcile/decide",
		"reconcile/origin", "store"},
	"view": {".", "gazetteer", "lexicon", "reconcile", "reconcile/audit", "reconcile/compare",
		"reconcile/decide", "reconcile/origin", "reconcile/promise"},
	"query":  {".", "reconcile", "reconcile/compare", "reconcile/decide", "reconcile/promise", "store", "view"},
	"export": {".", "reconcile/compare", "view"},
	"demo":   {".", "corpus", "intake", "query", "store", "work"},
	// Does a text concern us at all? Of words alone, before anything is made of it.
	"screen":       {},
	"train/screen": {"score", "screen"},
	"watch":        {".", "fetch", "gather", "intake", "store", "work"},
	"web": {".", "export", "gather", "gazetteer", "intake", "lexicon", "note", "query", "reconcile", "reconcile/audit",
		"reconcile/compare", "reconcile/decide", "reconcile/promise", "store", "view", "watch", "work"},
	"score": {".", "screen", "annotate/segment", "annotate/syntax", "annotate/timex", "gazetteer", "intake", "lexicon",
		"note", "pipeline", "reconcile", "reconcile/compare", "reconcile/origin", "score/conllu", "text"},
	"score/conllu": {},
	"cmd/parley": {".", "demo", "export", "fetch", "gather", "gazetteer", "intake", "intake/media", "model", "note", "pipeline", "query",
		"reconcile", "reconcile/audit", "reconcile/compare", "reconcile/decide", "reconcile/promise", "score", "screen",
		"store", "store/sqlite", "text", "view", "watch", "web", "work"},
	// Pictures of the desk for the README; nothing that ships imports it.
	"shots": {"demo", "query", "store", "web/webtest"},
	// Whole readings before and after a change; nothing that ships imports it.
	"gate":        {".", "corpus", "intake", "pipeline"},
	"nonsense":    {},
	"web/webtest": {"demo", "store/sqlite", "web", "work"},
	// How models and lists are made; nothing that ships imports these.
	"train/domain":     {"score/conllu"},
	"train/perceptron": {"model"},
	"train/syntax":     {"annotate/syntax", "model", "score/conllu", "train/domain", "train/perceptron"},
	"train/gazetteer":  {},
	"train/clusters":   {"annotate/segment"},
	"train/words":      {"score/conllu"},
	"train/trees":      {"score/conllu", "train/domain"},
	"train/silver":     {"annotate/segment", "annotate/syntax", "text"},
	// Writes the assembly of kernels.
	"encoder/kernel/generate": {},
}

// bare are the packages that import the standard library only. Pipeline and work
// bound how much is read at one time with golang.org/x/sync, query tells names alike with levenshtein.
var bare = []string{".", "lexicon", "gazetteer", "model", "text", "annotate/layout", "annotate/segment",
	"annotate/syntax", "annotate/entity", "annotate/timex",
	"annotate/attribution", "annotate/discourse", "extract", "extract/argument", "extract/mention", "extract/field",
	"extract/join", "extract/source",
	"extract/outcome", "note", "reconcile", "reconcile/origin", "reconcile/compare", "reconcile/decide",
	"reconcile/promise", "reconcile/audit", "view", "store"}

func TestImportsFollowTheDrawing(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		room := filepath.ToSlash(filepath.Dir(path))
		allowed, known := rooms[room]
		if !known {
			t.Errorf("%s: the room %q is not in the drawing", path, room)
			return nil
		}
		checkImports(t, path, room, allowed)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkImports(t *testing.T, path, room string, allowed []string) {
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	for _, spec := range file.Imports {
		name := strings.Trim(spec.Path.Value, `"`)
		ours, inside := strings.CutPrefix(name, "parley/")
		switch {
		case name == "parley":
			ours, inside = ".", true
		case !inside && strings.Contains(name, ".") && slices.Contains(bare, room):
			t.Errorf("%s imports %s: this room uses the standard library only", path, name)
		}
		if inside && !slices.Contains(allowed, ours) {
			t.Errorf("%s: %s may not import %s", path, room, ours)
		}
	}
}
