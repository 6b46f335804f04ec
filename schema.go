package parley

import _ "embed" // the schema is a data file

// Schema is the JSON Schema of a [Record] as "parley read --json" prints it.
//
//go:embed schema.json
var Schema string
