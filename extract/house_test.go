package extract_test

import (
	"bufio"
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// The ceilings of the reader's rooms. Those that are not yet what they shall be only go
// down: files of 250 lines, functions of 50 (median 10), 15 paths, no line wider than 120.
const (
	mostFile      = 250
	medianFile    = 120
	mostFunc      = 50
	medianFunc    = 10
	mostPaths     = 15 // cyclomatic complexity (McCabe 1976)
	mostLine      = 120
	mostWide      = 0
	mostMethods   = 15
	settlesLayers = "annotate/discourse"
)

// branching names functions that have more paths, and why they are not cut.
var branching = map[string]string{}

// house is the reader's rooms.
var house = []string{".", "../annotate/discourse"}

// source is one file of the house.
type source struct {
	name string
	data []byte
	file *ast.File
	set  *token.FileSet
}

func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	for _, root := range house {
		err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
				return err
			}
			data, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			set := token.NewFileSet()
			file, err := parser.ParseFile(set, name, data, parser.ParseComments)
			all = append(all, source{name, data, file, set})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func (s source) line(p token.Pos) int { return s.set.Position(p).Line }

func TestFilesAndFunctionsFitTheEye(t *testing.T) {
	var files, funcs []int
	for _, s := range sources(t) {
		lines := bytes.Count(s.data, []byte("\n"))
		if files = append(files, lines); lines > mostFile {
			t.Errorf("%s has %d lines", s.name, lines)
		}
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				n := s.line(f.End()) - s.line(f.Pos()) + 1
				if funcs = append(funcs, n); n > mostFunc {
					t.Errorf("%s: %s has %d lines", s.name, f.Name.Name, n)
				}
			}
		}
	}
	if m := median(files); m > medianFile {
		t.Errorf("the median file has %d lines", m)
	}
	if m := median(funcs); m > medianFunc {
		t.Errorf("the median function has %d lines", m)
	}
}

func median(list []int) int {
	slices.Sort(list)
	return list[len(list)/2]
}

func TestLinesFitTheEye(t *testing.T) {
	wide := 0
	for _, s := range sources(t) {
		lines := bufio.NewScanner(bytes.NewReader(s.data))
		for lines.Scan() {
			if n := utf8.RuneCountInString(strings.ReplaceAll(lines.Text(), "\t", "    ")); n > mostLine {
				wide++
			}
		}
	}
	if wide > mostWide {
		t.Errorf("%d lines are wider than %d", wide, mostLine)
	}
}

func TestFunctionsHaveFewPaths(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range sources(t) {
		for _, d := range s.file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			name := filepath.Base(filepath.Dir(s.name)) + "." + f.Name.Name
			n := paths(f)
			if seen[name] = n > mostPaths; n > mostPaths && branching[name] == "" {
				t.Errorf("%s: %s has %d paths", s.name, name, n)
			}
		}
	}
	for name := range branching {
		if !seen[name] {
			t.Errorf("%s is no exception any more", name)
		}
	}
}

// paths counts the ways through a function: one, and one more for each branch, loop, case
// and condition that is joined to another.
func paths(f *ast.FuncDecl) int {
	n := 1
	ast.Inspect(f, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.IfStmt, *ast.ForStmt, *ast.RangeStmt:
			n++
		case *ast.CaseClause:
			if node.List != nil {
				n++
			}
		case *ast.BinaryExpr:
			if node.Op == token.LAND || node.Op == token.LOR {
				n++
			}
		}
		return true
	})
	return n
}

func TestTypesHaveFewMethods(t *testing.T) {
	count := map[string]int{}
	for _, s := range sources(t) {
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil {
				count[filepath.Dir(s.name)+" "+fmt.Sprint(baseType(f.Recv.List[0].Type))]++
			}
		}
	}
	for name, n := range count {
		if n > mostMethods {
			t.Errorf("%s has %d methods", name, n)
		}
	}
}

func baseType(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return baseType(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}

// A value is made in one function and not written again: nothing assigns through a
// pointer, and into an element of a list only where the list is made. Discourse alone
// writes into a text.
func TestValuesAreNotWrittenAgain(t *testing.T) {
	for _, s := range sources(t) {
		if strings.Contains(s.name, settlesLayers) {
			continue
		}
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
				for _, line := range writesAbroad(s, f) {
					t.Errorf("%s:%d: %s writes into what it did not make", s.name, line, f.Name.Name)
				}
			}
		}
	}
}

// writesAbroad lists the lines of a function that assign to a member of something which
// is no value of its own: a pointer, a list or map it was given.
func writesAbroad(s source, f *ast.FuncDecl) []int {
	own := ownVariables(f)
	var lines []int
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, left := range n.Lhs {
				if root, deep := rootOf(left); deep && n.Tok != token.DEFINE && !own[root] {
					lines = append(lines, s.line(n.Pos()))
				}
			}
		case *ast.IncDecStmt:
			if root, deep := rootOf(n.X); deep && !own[root] {
				lines = append(lines, s.line(n.Pos()))
			}
		}
		return true
	})
	return lines
}

// rootOf is the variable that an expression reaches into.
func rootOf(e ast.Expr) (name string, deep bool) {
	switch e := e.(type) {
	case *ast.SelectorExpr:
		name, _ = rootOf(e.X)
		return name, true
	case *ast.IndexExpr:
		name, _ = rootOf(e.X)
		return name, true
	case *ast.StarExpr:
		name, _ = rootOf(e.X)
		return name, true
	case *ast.ParenExpr:
		return rootOf(e.X)
	case *ast.Ident:
		return e.Name, false
	}
	return "", false
}

// ownVariables are those a function declares itself, and parameters that are values: a
// struct that is handed in is a copy. What is declared as the address of something, or is
// a list handed in, is not its own.
func ownVariables(f *ast.FuncDecl) map[string]bool {
	own := map[string]bool{}
	fields := slices.Clone(f.Type.Params.List)
	if f.Type.Results != nil {
		for _, p := range f.Type.Results.List {
			for _, id := range p.Names {
				own[id.Name] = true
			}
		}
	}
	if f.Recv != nil {
		fields = append(fields, f.Recv.List...)
	}
	for _, p := range fields {
		if isValue(p.Type) {
			for _, id := range p.Names {
				own[id.Name] = true
			}
		}
	}
	ast.Inspect(f.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if id, ok := left.(*ast.Ident); ok && n.Tok == token.DEFINE {
					own[id.Name] = own[id.Name] || len(n.Rhs) != len(n.Lhs) || !isAddress(n.Rhs[i])
				}
			}
		case *ast.RangeStmt:
			if id, ok := n.Value.(*ast.Ident); ok {
				own[id.Name] = true
			}
		case *ast.ValueSpec:
			for _, id := range n.Names {
				own[id.Name] = true
			}
		case *ast.FuncLit:
			for _, p := range n.Type.Params.List {
				if isValue(p.Type) {
					for _, id := range p.Names {
						own[id.Name] = true
					}
				}
			}
		}
		return true
	})
	return own
}

func isValue(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return true
	}
	return false
}

func isAddress(e ast.Expr) bool {
	u, ok := e.(*ast.UnaryExpr)
	return ok && u.Op == token.AND
}
