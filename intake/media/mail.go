package media

import (
	"bytes"
	"regexp"
)

var (
	headLine = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]{1,60}:(?:[ \t]|$)`)
	mailLine = regexp.MustCompile(`(?i)^(?:from|to|cc|bcc|date|subject|message-id|received|return-path|delivered-to|mime-version|content-type|content-transfer-encoding|dkim-signature|reply-to|sender|in-reply-to|references|list-[a-z-]+|x-[a-z-]+):`)
	// mailOnly are lines of a head that no press release has above its text.
	mailOnly = regexp.MustCompile(`(?im)^(?:message-id|received|return-path|delivered-to|mime-version|content-transfer-encoding|dkim-signature|x-[a-z-]+): ?\S`)
)

// mailHead reports whether bytes begin with the head of a mail: lines with names and
// nothing else down to the first that is empty, at least three of a mail's and one that
// only mails have.
func mailHead(start []byte) bool {
	end := bytes.Index(start, []byte("\n\n"))
	if crlf := bytes.Index(start, []byte("\n\r\n")); crlf >= 0 && (end < 0 || crlf < end) {
		end = crlf
	}
	if end < 0 {
		end = len(start)
	}
	mails := 0
	for line := range bytes.Lines(start[:end]) {
		line = bytes.TrimRight(line, "\r\n")
		switch {
		case len(line) > 0 && (line[0] == ' ' || line[0] == '\t'):
		case !headLine.Match(line):
			return false
		case mailLine.Match(line):
			mails++
		}
	}
	return mails >= 3 && mailOnly.Match(start[:end])
}
