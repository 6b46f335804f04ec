package lexicon_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"testing"
)

// The classes that the code asks for are those of the list, no more and no fewer.
func TestClassesAreThoseOfTheList(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "class.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok && len(v.Values) == 1 {
			if lit, ok := v.Values[0].(*ast.BasicLit); ok {
				name, _ := strconv.Unquote(lit.Value)
				asked[name] = true
			}
		}
		return true
	})
	data, err := os.ReadFile("classes.tsv")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if class, _, ok := strings.Cut(line, "\t"); ok && line[0] != '#' {
			listed[class] = true
		}
	}
	for class := range asked {
		if !listed[class] {
			t.Errorf("no word is of the class %q", class)
		}
	}
	for class := range listed {
		if !asked[class] {
			t.Errorf("nobody asks for the class %q", class)
		}
	}
}
