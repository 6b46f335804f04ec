package screen

import "bytes"

// mostPage is how much of a page is looked at, in bytes.
const mostPage = 512 << 10

// Strip is what stands in the headlines and paragraphs of a page, without its tags; where
// there is hardly anything, all that stands between tags. It knows no more of HTML than
// where a tag ends.
func Strip(page []byte) []byte {
	page = page[:min(len(page), mostPage)]
	out := strip(page, true)
	if len(out) < 300 {
		out = strip(page, false)
	}
	return out
}

// strip copies what stands between tags: of some elements only, or of all but scripts.
func strip(page []byte, some bool) []byte {
	out := make([]byte, 0, len(page)/4)
	keep := !some
	for len(page) > 0 {
		open := bytes.IndexByte(page, '<')
		if open < 0 {
			open = len(page)
		}
		if keep {
			out = append(append(out, page[:open]...), ' ')
		}
		page = page[open:]
		end := bytes.IndexByte(page, '>')
		if end < 0 {
			return out
		}
		tag := page[:end]
		page = page[end+1:]
		switch name, closing := nameOf(tag); {
		case !closing && (name == "script" || name == "style"):
			page = behind(page, name)
		case some && closing && text(name):
			keep = false
		case some && text(name):
			keep = true
		}
	}
	return out
}

// nameOf is the name of a tag in small letters, and whether it closes an element.
func nameOf(tag []byte) (name string, closing bool) {
	tag = bytes.TrimPrefix(tag, []byte("<"))
	if len(tag) > 0 && tag[0] == '/' {
		tag, closing = tag[1:], true
	}
	var low [8]byte
	n := 0
	for n < len(tag) && n < len(low) {
		c := tag[n] | 0x20
		if (c < 'a' || c > 'z') && (tag[n] < '0' || tag[n] > '9') {
			break
		}
		low[n] = c
		if tag[n] >= '0' && tag[n] <= '9' {
			low[n] = tag[n]
		}
		n++
	}
	return string(low[:n]), closing
}

// text reports whether an element holds words of a text.
func text(name string) bool {
	switch name {
	case "p", "h1", "h2", "h3", "title", "blockquo":
		return true
	}
	return false
}

// behind is what stands behind the end of a script or style.
func behind(page []byte, name string) []byte {
	for {
		k := bytes.Index(page, []byte("</"))
		if k < 0 {
			return nil
		}
		page = page[k:]
		if found, _ := nameOf(page); found == name {
			return page
		}
		page = page[2:]
	}
}
