package pdf

import (
	"strconv"
)

// operand is one of what stands before an operator: a number, a string of bytes, a name,
// or a list.
type operand struct {
	kind  byte // 'n', 's', '/', '[', or 'o' for an operator
	value float64
	bytes string
	list  []operand
}

// lexer reads the drawing of a page (ISO 32000, 7.8.2).
type lexer struct {
	data []byte
	at   int
}

// mostNested is how deep lists may stand in each other.
const mostNested = 32

// next is the next operand or operator; false at the end.
func (l *lexer) next(depth int) (operand, bool) {
	for l.at < len(l.data) {
		c := l.data[l.at]
		switch {
		case blank(c):
			l.at++
		case c == '%':
			l.comment()
		case c == '(':
			return operand{kind: 's', bytes: l.literal()}, true
		case c == '<' && l.peek(1) == '<':
			l.at += 2
			return operand{kind: '<'}, true
		case c == '>' && l.peek(1) == '>':
			l.at += 2
			return operand{kind: '>'}, true
		case c == '<':
			return operand{kind: 's', bytes: l.hex()}, true
		case c == '/':
			l.at++
			return operand{kind: '/', bytes: l.word()}, true
		case c == '[':
			l.at++
			return operand{kind: '[', list: l.array(depth + 1)}, true
		case c == ']':
			l.at++
			return operand{kind: ']'}, true
		case c == '{' || c == '}' || c == '>' || c == ')':
			l.at++
		default:
			return l.numberOrOperator(), true
		}
	}
	return operand{}, false
}

func (l *lexer) peek(n int) byte {
	if l.at+n < len(l.data) {
		return l.data[l.at+n]
	}
	return 0
}

func blank(c byte) bool { return c <= ' ' }

func delimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

func (l *lexer) comment() {
	for l.at < len(l.data) && l.data[l.at] != '\n' && l.data[l.at] != '\r' {
		l.at++
	}
}

// word is what stands up to a blank or mark.
func (l *lexer) word() string {
	from := l.at
	for l.at < len(l.data) && !blank(l.data[l.at]) && !delimiter(l.data[l.at]) {
		l.at++
	}
	return string(l.data[from:l.at])
}

func (l *lexer) numberOrOperator() operand {
	w := l.word()
	if n, err := strconv.ParseFloat(w, 64); err == nil && n > -1e9 && n < 1e9 {
		return operand{kind: 'n', value: n}
	}
	return operand{kind: 'o', bytes: w}
}

// array is a list up to its closing mark; what stands deeper than the limit is left out.
func (l *lexer) array(depth int) []operand {
	var all []operand
	for {
		if depth > mostNested {
			return all
		}
		o, ok := l.next(depth)
		if !ok || o.kind == ']' {
			return all
		}
		all = append(all, o)
	}
}

// literal is a string between round brackets.
func (l *lexer) literal() string {
	var out []byte
	open := 0
	for ; l.at < len(l.data); l.at++ {
		switch c := l.data[l.at]; c {
		case '(':
			if open++; open > 1 {
				out = append(out, c)
			}
		case ')':
			if open--; open == 0 {
				l.at++
				return string(out)
			}
			out = append(out, c)
		case '\\':
			out = l.escape(out)
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

// escape reads what a backslash begins; the place is left on its last byte.
func (l *lexer) escape(out []byte) []byte {
	l.at++
	c := l.peek(0)
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b', 'f':
		return append(out, ' ')
	case '\n':
		return out
	case '\r':
		if l.peek(1) == '\n' {
			l.at++
		}
		return out
	}
	if c < '0' || c > '7' {
		return append(out, c)
	}
	n := 0
	for k := 0; k < 3 && l.peek(0) >= '0' && l.peek(0) <= '7'; k++ {
		n = n*8 + int(l.peek(0)-'0')
		l.at++
	}
	l.at--
	return append(out, byte(n))
}

// hex is a string of figures between angle brackets.
func (l *lexer) hex() string {
	var out []byte
	digits, value := 0, 0
	for l.at++; l.at < len(l.data) && l.data[l.at] != '>'; l.at++ {
		d, err := strconv.ParseUint(string(l.data[l.at]), 16, 8)
		if err != nil {
			continue
		}
		value = value*16 + int(d)
		if digits++; digits%2 == 0 {
			out, value = append(out, byte(value)), 0
		}
	}
	if l.at++; digits%2 == 1 {
		out = append(out, byte(value*16))
	}
	return string(out)
}

// skipImage passes over a picture that stands in the drawing itself, behind "ID".
func (l *lexer) skipImage() {
	for l.at++; l.at+2 < len(l.data); l.at++ {
		if l.data[l.at] == 'E' && l.data[l.at+1] == 'I' && blank(l.data[l.at-1]) && (blank(l.data[l.at+2]) || l.at+3 >= len(l.data)) {
			l.at += 2
			return
		}
	}
	l.at = len(l.data)
}
