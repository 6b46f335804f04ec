package main

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"parley"
	"parley/corpus"
)

// TestSchemaHoldsOutput checks that what "read --json" prints for the corpus is
// what "schema" promises.
func TestSchemaHoldsOutput(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(parley.Schema))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("record.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("record.json")
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(corpus.Files, "*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no corpus: ", err)
	}
	for _, name := range names {
		checkSchema(t, schema, name)
	}
}

func checkSchema(t *testing.T, schema *jsonschema.Schema, name string) {
	data, err := corpus.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out, told bytes.Buffer
	if code := run([]string{"read", "--json", "-"},
		&streams{in: bytes.NewReader(data), out: &out, err: &told}); code != exitOK {
		t.Fatalf("%s: exit %d: %s", name, code, told.String())
	}
	record, err := jsonschema.UnmarshalJSON(&out)
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(record); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}
