package parley

import (
	_ "embed" // the schema is a data file
	"strings"
)

// schemaFile is the schema without the fields of a contact: these stand in their table.
//
//go:embed schema.json
var schemaFile string

// Schema is the JSON Schema of a [Record] as "parley read --json" prints it.
var Schema = schemaWith(fields)

// schemaWith puts the fields of a contact and the words they may have into the schema.
func schemaWith(fields []Field) string {
	var rows []string
	for _, f := range fields {
		words := strings.NewReplacer("KINDS", wordsJSON(Kinds()), "STATUSES", wordsJSON(Statuses())).Replace(f.Schema)
		rows = append(rows, `"`+f.Name+`": `+words)
	}
	return strings.Replace(schemaFile, `"FIELDS": {}`, strings.Join(rows, ",\n    "), 1)
}
