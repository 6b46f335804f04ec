package webpage

import (
	"bytes"
	"regexp"
)

var charsetIn = regexp.MustCompile(`(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_-]{2,40})`)

// Charset is the encoding that a page says it is in, "" where it does not.
func Charset(page []byte) string {
	m := charsetIn.FindSubmatch(page[:min(len(page), 4096)])
	if m == nil {
		return ""
	}
	return string(bytes.Join(m[1:], nil))
}
