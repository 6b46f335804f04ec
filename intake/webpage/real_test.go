package webpage_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"parley/intake/charset"
	"parley/intake/webpage"
)

// TestRealPages counts what is right of the English pages that the module go-trafilatura (v1.12.2) carries for its own
// tests. PARLEY_PAGES is the module's folder, as `go mod download -json github.com/markusmobius/go-trafilatura@v1.12.2`
// tells it. The figures are printed and hold nothing up: the pages are others'.
func TestRealPages(t *testing.T) {
	folder := os.Getenv("PARLEY_PAGES")
	if folder == "" {
		t.Skip("PARLEY_PAGES names no folder of pages")
	}
	count := map[string]int{}
	for address, e := range toldPages(t, folder) {
		for _, sort := range []string{"comparison", "mock"} {
			data, err := os.ReadFile(filepath.Join(folder, "test-files", sort, e["File"][0]))
			if err == nil && english(data) {
				countPage(count, address, data, e)
				break
			}
		}
	}
	t.Logf("%d pages, %d give nothing; of sentences to be there %d of %d are, of others %d of %d are not; titles %d "+
		"of %d, days %d of %d, %d not told",
		count["pages"], count["none"], count["with"], count["With"], count["without"], count["Without"], count["title"],
		count["Title"],
		count["date"], count["Date"], count["undated"])
}

func english(data []byte) bool {
	head := strings.NewReplacer(`"`, "", "'", "").Replace(strings.ToLower(string(data[:min(len(data), 3000)])))
	return strings.Contains(head, "lang=en")
}

func countPage(count map[string]int, address string, data []byte, e map[string][]string) {
	page, _, _ := charset.Text(data, webpage.Charset(data))
	a, err := webpage.Read(page, address)
	count["pages"]++
	if err != nil {
		count["none"]++
	}
	text, _ := a.Whole()
	text = oneLine(text)
	for _, words := range e["With"] {
		count["With"]++
		count["with"] += one(strings.Contains(text, oneLine(words)))
	}
	for _, words := range e["Without"] {
		count["Without"]++
		count["without"] += one(!strings.Contains(text, oneLine(words)))
	}
	for _, title := range e["Title"] {
		count["Title"]++
		count["title"] += one(strings.EqualFold(oneLine(title), oneLine(a.Title)))
	}
	for _, day := range e["Date"] {
		count["Date"]++
		count["date"] += one(strings.HasPrefix(a.Published, day))
		count["undated"] += one(a.Published == "")
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// toldPages are the pages by their addresses, and what the module's source tells of each.
func toldPages(t *testing.T, folder string) map[string]map[string][]string {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(folder, "scripts/comparison/data.go"))
	pages := map[string]map[string][]string{}
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			pair, ok := n.(*ast.KeyValueExpr)
			if !ok || len(literals(pair.Key)) != 1 {
				return true
			}
			told := map[string][]string{}
			ast.Inspect(pair.Value, func(n ast.Node) bool {
				if field, ok := n.(*ast.KeyValueExpr); ok {
					if name, ok := field.Key.(*ast.Ident); ok {
						told[name.Name] = literals(field.Value)
					}
				}
				return true
			})
			if len(told["File"]) == 1 {
				pages[literals(pair.Key)[0]] = told
			}
			return false
		})
	}
	return pages
}

// literals are the words written in an expression.
func literals(e ast.Expr) (all []string) {
	ast.Inspect(e, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
			if s, err := strconv.Unquote(l.Value); err == nil && s != "" {
				all = append(all, s)
			}
		}
		return true
	})
	return all
}
