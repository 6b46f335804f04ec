// Package corpus holds invented documents: for trying Parley out, for tests and
// for the demonstration. People, calls and quarrels in them are made up; the
// forms they are told in are those of real reports.
//
// What comes in: nothing. What goes out: the files of this folder, by name. It
// says nothing about what should be read from them.
//
// Files holds "call.txt", an agency's report of a telephone call.
package corpus

import "embed"

// Files are the documents.
//
//go:embed *.txt
var Files embed.FS
