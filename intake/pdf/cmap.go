package pdf

import (
	"unicode/utf16"
)

// cmap tells what codes mean (ISO 32000, 9.10.3).
type cmap struct {
	to     map[int]string
	ranges []codespace
}

// codespace is a range of codes of some bytes.
type codespace struct {
	low, high string
}

// length is how many bytes the first code of a string has: two where no range tells.
func (m *cmap) length(s string) int {
	for n := 1; n <= 4 && n <= len(s); n++ {
		for _, r := range m.ranges {
			if len(r.low) == n && within(s[:n], r.low, r.high) {
				return n
			}
		}
	}
	return min(2, len(s))
}

func within(s, low, high string) bool {
	for k := range len(s) {
		if k >= len(high) || s[k] < low[k] || s[k] > high[k] {
			return false
		}
	}
	return true
}

// mostCodes is how many codes of a font are noted.
const mostCodes = 1 << 17

// cmapOf reads one.
func cmapOf(data []byte) *cmap {
	m := &cmap{to: map[int]string{}}
	l := lexer{data: data}
	var args []operand
	for {
		o, ok := l.next(0)
		if !ok {
			return m
		}
		if o.kind != 'o' {
			args = append(args, o)
			continue
		}
		switch o.bytes {
		case "endcodespacerange":
			m.spaces(args)
		case "endbfchar":
			m.chars(args)
		case "endbfrange":
			m.fill(args)
		}
		args = args[:0]
	}
}

func (m *cmap) spaces(args []operand) {
	for k := 0; k+1 < len(args) && len(m.ranges) < 256; k += 2 {
		if len(args[k].bytes) == len(args[k+1].bytes) && args[k].bytes != "" {
			m.ranges = append(m.ranges, codespace{args[k].bytes, args[k+1].bytes})
		}
	}
}

func (m *cmap) chars(args []operand) {
	for k := 0; k+1 < len(args) && len(m.to) < mostCodes; k += 2 {
		m.to[number(args[k].bytes)] = wide(args[k+1].bytes)
	}
}

func (m *cmap) fill(args []operand) {
	for k := 0; k+2 < len(args); k += 3 {
		low, high := number(args[k].bytes), number(args[k+1].bytes)
		for at := low; at <= high && at-low < 1<<16 && len(m.to) < mostCodes; at++ {
			switch to := args[k+2]; {
			case to.kind == '[' && at-low < len(to.list):
				m.to[at] = wide(to.list[at-low].bytes)
			case to.kind == 's':
				m.to[at] = further(to.bytes, at-low)
			}
		}
	}
}

func number(s string) int {
	n := 0
	for k := range min(len(s), 4) {
		n = n<<8 | int(s[k])
	}
	return n
}

// wide is a string of letters of two bytes.
func wide(s string) string {
	var units []uint16
	for k := 0; k+1 < len(s); k += 2 {
		units = append(units, uint16(s[k])<<8|uint16(s[k+1]))
	}
	if len(s) == 1 {
		units = append(units, uint16(s[0]))
	}
	return string(utf16.Decode(units))
}

// further is the letter that stands so many behind another.
func further(s string, n int) string {
	letters := []rune(wide(s))
	if len(letters) == 0 {
		return ""
	}
	letters[len(letters)-1] += rune(n)
	return string(letters)
}
