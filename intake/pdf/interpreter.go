package pdf

import (
	"io"
	"math"
	"strings"

	"github.com/ledongthuc/pdf"
)

// interpreter follows the drawing of pages and notes where letters stand.
type interpreter struct {
	page     page
	pictures int
	fonts    map[string]*font
	left     int // letters that may still come
	state    state
	stack    []state
	text     matrix // where the next letter stands
	line     matrix // where the line began
}

// state is what a drawing sets, and can set back.
type state struct {
	at                            matrix
	font                          *font
	size, spacing, words, leading float64
	stretch, rise                 float64
	hidden                        bool
}

// run follows one page.
func (x *interpreter) run(p pdf.Value) {
	x.page, x.pictures = page{width: 612, height: 792}, 0
	if box := inherited(p, "MediaBox"); box.Len() == 4 {
		x.page.width, x.page.height = box.Index(2).Float64()-box.Index(0).Float64(), box.Index(3).Float64()-box.Index(1).Float64()
	}
	x.state = state{at: turned(inherited(p, "Rotate").Int64(), x.page), stretch: 1}
	x.stack = nil
	x.draw(contentOf(p.Key("Contents")), inherited(p, "Resources"), 0)
}

// inherited is an entry of a page, or of a node of the tree above it.
func inherited(p pdf.Value, name string) pdf.Value {
	for k := 0; k < 64 && p.Kind() == pdf.Dict; k++ {
		if v := p.Key(name); v.Kind() != pdf.Null {
			return v
		}
		p = p.Key("Parent")
	}
	return pdf.Value{}
}

// turned sets a page upright that is shown turned.
func turned(angle int64, p page) matrix {
	switch ((angle % 360) + 360) % 360 {
	case 90:
		return matrix{0, -1, 1, 0, 0, p.width}
	case 180:
		return matrix{-1, 0, 0, -1, p.width, p.height}
	case 270:
		return matrix{0, 1, -1, 0, p.height, 0}
	}
	return identity
}

// contentOf is the drawing of a page, of one stream or several.
func contentOf(v pdf.Value) []byte {
	var out []byte
	if v.Kind() == pdf.Array {
		for k := 0; k < v.Len() && len(out) < mostContent; k++ {
			out = append(append(out, contentOf(v.Index(k))...), '\n')
		}
		return out
	}
	if v.Kind() != pdf.Stream {
		return nil
	}
	r := v.Reader()
	defer r.Close()
	out, _ = io.ReadAll(io.LimitReader(r, mostContent)) // of a stream that is cut, what came
	return out
}

// draw follows a drawing.
func (x *interpreter) draw(data []byte, resources pdf.Value, depth int) {
	l := lexer{data: data}
	var args []operand
	for {
		o, ok := l.next(0)
		switch {
		case !ok:
			return
		case o.kind != 'o':
			if args = append(args, o); len(args) > 64 {
				args = args[1:]
			}
			continue
		case o.bytes == "ID":
			l.skipImage()
			x.pictures++
		case o.bytes == "Do":
			x.object(args, resources, depth)
		case o.bytes == "Tf":
			x.setFont(args, resources)
		default:
			x.operate(o.bytes, args)
		}
		args = args[:0]
	}
}

// object draws what a page has as an object of its own, and counts pictures.
func (x *interpreter) object(args []operand, resources pdf.Value, depth int) {
	if len(args) == 0 || depth >= mostForms {
		return
	}
	form := resources.Key("XObject").Key(args[len(args)-1].bytes)
	switch form.Key("Subtype").Name() {
	case "Image":
		x.pictures++
	case "Form":
		was, stack := x.state, x.stack
		if m := form.Key("Matrix"); m.Len() == 6 {
			var move matrix
			for k := range move {
				move[k] = m.Index(k).Float64()
			}
			x.state.at = move.times(x.state.at)
		}
		own := form.Key("Resources")
		if own.Kind() == pdf.Null {
			own = resources
		}
		x.draw(contentOf(form), own, depth+1)
		x.state, x.stack = was, stack
	}
}

func (x *interpreter) setFont(args []operand, resources pdf.Value) {
	if len(args) < 2 {
		return
	}
	v := resources.Key("Font").Key(args[0].bytes)
	key := v.String()
	if x.fonts[key] == nil {
		x.fonts[key] = fontOf(v)
	}
	x.state.font, x.state.size = x.fonts[key], args[1].value
}

// show notes the letters of a string.
func (x *interpreter) show(s string) {
	st := &x.state
	if st.font == nil {
		return
	}
	for _, c := range st.font.codes(s) {
		if x.left--; x.left < 0 {
			panic(ErrLetters)
		}
		at := matrix{st.size * st.stretch, 0, 0, st.size, 0, st.rise}.times(x.text).times(st.at)
		size := math.Hypot(at[2], at[3])
		advance := (c.width/1000*st.size + st.spacing) * st.stretch
		if c.space {
			advance += st.words * st.stretch
		}
		upright := math.Abs(at[1]) < 0.2*math.Abs(at[0]) && at[0] > 0
		if text := strings.Map(shown, c.text); upright && size > 0.5 && text != "" && !st.hidden {
			x.page.glyphs = append(x.page.glyphs, glyph{at[4], at[5], c.width / 1000 * at[0], size, text, st.font.bold})
		}
		x.text = matrix{1, 0, 0, 1, advance, 0}.times(x.text)
	}
}

// shown leaves out letters that are none.
func shown(r rune) rune {
	if r < ' ' || r == '\uFFFD' || r >= 0xE000 && r <= 0xF8FF {
		return -1
	}
	return r
}
