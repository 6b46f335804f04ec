package media

import "strings"

// words tell people what sort of file a type is.
var words = map[Type]string{
	Plain: "text", HTML: "a page of HTML", Markdown: "Markdown", PDF: "a PDF", Word: "a Word file",
	Writer: "an OpenDocument text", Mail: "a mail", Mbox: "a mailbox", RSS: "a feed", Atom: "a feed", JSONFeed: "a feed",
	Rows: "lines of JSON", JSON: "JSON, not a text", XML: "a file of XML, not a text", ZIP: "a ZIP archive",
	Tar: "a tar archive", Gzip: "a gzip file", WARC: "a web archive", RTF: "RTF, a file of a word processor",
	CSV: "a table, not a text", Binary: "binary, not text",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":         "a spreadsheet, not a text",
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": "a presentation, not a text",
	"application/vnd.oasis.opendocument.spreadsheet":                            "a spreadsheet, not a text",
	"application/vnd.oasis.opendocument.presentation":                           "a presentation, not a text",
	"application/msword":            "a Word file of the old make (.doc)",
	"application/vnd.ms-excel":      "a spreadsheet, not a text",
	"application/vnd.ms-powerpoint": "a presentation, not a text",
	"application/vnd.ms-outlook":    "a mail of Outlook (.msg)",
	"application/x-ole-storage":     "a file of an old office program",
	"application/postscript":        "PostScript, a page for printing",
	"application/epub+zip":          "an e-book",
	"application/x-7z-compressed":   "a 7-Zip archive",
	"application/x-rar-compressed":  "a RAR archive", "application/vnd.rar": "a RAR archive",
	"application/x-xz": "an xz file", "application/x-bzip2": "a bzip2 file", "application/zstd": "a Zstandard file",
	"application/vnd.sqlite3": "a database", "application/x-elf": "a program", "application/x-executable": "a program",
	"application/vnd.microsoft.portable-executable": "a program", "application/wasm": "a program",
	"application/x-mach-binary": "a program", "application/x-sharedlib": "a program", "application/x-object": "a program",
	"application/java-archive": "a program", "application/x-java-applet": "a program",
}

// families tell it by the first part of a type.
var families = []struct{ start, words string }{
	{"image/", "a picture, not a text"}, {"audio/", "a recording of sound, not a text"},
	{"video/", "a video, not a text"}, {"font/", "a font, not a text"}, {"model/", "a drawing, not a text"},
	{"application/font", "a font, not a text"}, {"application/x-archive", "an archive of a kind that is not read"},
}

// Words tell people what sort of file it is, as in "it is a picture, not a text".
func (t Type) Words() string {
	if w, ok := words[t]; ok {
		return w
	}
	for _, f := range families {
		if strings.HasPrefix(string(t), f.start) {
			return f.words
		}
	}
	return words[Binary]
}
