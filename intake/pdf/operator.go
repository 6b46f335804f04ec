package pdf

// operate does what an operator says (ISO 32000, 9.3 and 9.4).
func (x *interpreter) operate(name string, args []operand) {
	st := &x.state
	n := func(k int) float64 {
		if k < len(args) {
			return args[k].value
		}
		return 0
	}
	switch name {
	case "q":
		if len(x.stack) < 512 {
			x.stack = append(x.stack, *st)
		}
	case "Q":
		if k := len(x.stack) - 1; k >= 0 {
			*st, x.stack = x.stack[k], x.stack[:k]
		}
	case "cm":
		st.at = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}.times(st.at)
	case "BT":
		x.text, x.line = identity, identity
	case "Tc":
		st.spacing = n(0)
	case "Tw":
		st.words = n(0)
	case "Tz":
		st.stretch = n(0) / 100
	case "TL":
		st.leading = n(0)
	case "Ts":
		st.rise = n(0)
	case "Tr":
		st.hidden = n(0) == 7 // clips only; unseen letters (3) lie over scanned pages
	case "Tm":
		x.text = matrix{n(0), n(1), n(2), n(3), n(4), n(5)}
		x.line = x.text
	default:
		x.write(name, args, n)
	}
}

// write does what moves to another line or shows letters.
func (x *interpreter) write(name string, args []operand, n func(int) float64) {
	switch name {
	case "Td":
		x.move(n(0), n(1))
	case "TD":
		x.state.leading = -n(1)
		x.move(n(0), n(1))
	case "T*":
		x.move(0, -x.state.leading)
	case "'":
		x.move(0, -x.state.leading)
		x.showAll(args)
	case "\"":
		x.state.words, x.state.spacing = n(0), n(1)
		x.move(0, -x.state.leading)
		x.showAll(args)
	case "Tj", "TJ":
		x.showAll(args)
	}
}

// move begins a line beside the one before.
func (x *interpreter) move(dx, dy float64) {
	x.line = matrix{1, 0, 0, 1, dx, dy}.times(x.line)
	x.text = x.line
}

// showAll shows strings, and lists of them.
func (x *interpreter) showAll(args []operand) {
	for _, a := range args {
		switch a.kind {
		case 's':
			x.show(a.bytes)
		case '[':
			x.showList(a.list)
		}
	}
}

// showList shows strings, and moves by the numbers between them.
func (x *interpreter) showList(list []operand) {
	for _, a := range list {
		switch a.kind {
		case 's':
			x.show(a.bytes)
		case 'n':
			x.text = matrix{1, 0, 0, 1, -a.value / 1000 * x.state.size * x.state.stretch, 0}.times(x.text)
		}
	}
}
