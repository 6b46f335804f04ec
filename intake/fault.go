package intake

import (
	"errors"
	"strings"
	"unicode/utf8"

	"parley/intake/archive"
	"parley/intake/media"
	"parley/intake/pdf"
	"parley/intake/webpage"
	"parley/intake/word"
)

var errUTF8 = errors.New("it is not UTF-8")

var errBroken = errors.New("it is damaged in a way that no reader was made for")

// spared says whether a panic of a reader is the fault of the file alone. Tests that look for
// panics unset it.
var spared = true

// broken makes a panic, of a reader or of a library under it, the fault of the one file: a batch
// goes on. It is deferred by what opens a single file, and holds nothing that others use.
func broken(err *error) {
	if !spared {
		return
	}
	if recover() != nil {
		*err = errBroken
	}
}

func firstInvalid(data string) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRuneInString(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(data)
}

// hint tells what somebody can do about a fault.
func hint(cause error) string {
	var kind *NoText
	var several *Several
	var linked *webpage.Linked
	var form *Form
	switch {
	case errors.As(cause, &several):
		return "parley add takes them all in"
	case errors.As(cause, &linked):
		return "give that file, or its address"
	case errors.Is(cause, webpage.ErrIndex):
		return "parley feeds add follows such a page; or give the address of one report"
	case errors.Is(cause, webpage.ErrFault):
		return "see whether its address is right, or open it in a browser and save the page"
	case errors.Is(cause, webpage.ErrScripts), errors.Is(cause, webpage.ErrLogin):
		return "open it in a browser and save the page, or copy its words"
	case errors.Is(cause, pdf.ErrScanned):
		return "have its text recognised first (OCR)"
	case errors.Is(cause, pdf.ErrLocked), errors.Is(cause, word.ErrLocked):
		return "save it without its password"
	case errors.Is(cause, errJSON):
		return "parley add takes in lines of JSON, one document a line"
	case errors.Is(cause, errLinks):
		return "give it to parley add, which fetches each"
	case errors.Is(cause, errFields), errors.As(cause, &kind) && kind.Type == media.JSON:
		return "parley add takes in lines of JSON, one document a line; parley add --help names their fields"
	case errors.As(cause, &kind):
		return typeHint(kind.Type)
	case errors.As(cause, &form), errors.Is(cause, errTable), errors.Is(cause, errCode), errors.Is(cause, errFiller):
		return "give a report, a readout or a post"
	}
	return limitHint(cause)
}

func typeHint(t media.Type) string {
	if t == media.RTF || strings.Contains(t.Words(), "office") || strings.Contains(t.Words(), "old make") {
		return "save it as a Word file (.docx), a PDF or plain text"
	}
	return "give a text, a page, a PDF, a Word file or a mail"
}

// limitHint names the flag that raises a limit.
func limitHint(cause error) string {
	var bomb *archive.Bomb
	var many *archive.TooMany
	var word *word.TooLarge
	var large *TooLarge
	switch {
	case errors.As(cause, &bomb):
		return "if it is to be trusted, raise the limit with --max-ratio"
	case errors.As(cause, &many):
		return "raise the limit with --max-files"
	case errors.As(cause, &large) && large.Fixed, errors.Is(cause, errLarge), errors.Is(cause, webpage.ErrText):
		return "give its parts, each a file of its own: a report has not a hundredth of that"
	case errors.As(cause, &word), errors.As(cause, &large):
		return "raise the limit with --max-size"
	case errors.Is(cause, errDeep):
		return "unpack it, or raise the limit with --max-depth"
	}
	return ""
}
