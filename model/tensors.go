package model

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"unsafe"
)

// The file: "PLT1", the length of its head, the head in JSON, blanks up to a
// multiple of 64, then the tensors, each at a multiple of 64.

const tensorMagic = "PLT1"

// Tensors is a file of named tensors, with the numbers and texts that belong to
// them. Tensors of bytes are parts of the file as it was given, not copies.
type Tensors struct {
	Numbers map[string]int    `json:"numbers"`
	Text    map[string]string `json:"text"`
	Places  map[string]place  `json:"tensors"`
	data    string
}

// place is where a tensor stands behind the head.
type place struct {
	Kind  string `json:"kind"` // int8 or float32
	Shape []int  `json:"shape"`
	At    int    `json:"at"`
}

// DecodeTensors reads a file. It checks that every tensor lies inside it.
func DecodeTensors(file string) (*Tensors, error) {
	if len(file) < 8 || !strings.HasPrefix(file, tensorMagic) {
		return nil, fmt.Errorf("decode tensors: no %s file", tensorMagic)
	}
	size := int(binary.LittleEndian.Uint32([]byte(file[4:8])))
	if size > len(file)-8 {
		return nil, fmt.Errorf("decode tensors: a head of %d bytes in a file of %d", size, len(file))
	}
	t := &Tensors{}
	if err := json.Unmarshal([]byte(file[8:8+size]), t); err != nil {
		return nil, fmt.Errorf("decode tensors: head: %w", err)
	}
	t.data = file[min(len(file), (8+size+63)/64*64):]
	for name, p := range t.Places {
		if n := p.bytes(); n < 0 || p.At < 0 || p.At > len(t.data)-n {
			return nil, fmt.Errorf("decode tensors: %q lies outside the file", name)
		}
	}
	return t, nil
}

// bytes is how many bytes a tensor takes, -1 for what cannot be.
func (p place) bytes() int {
	n := map[string]int{"int8": 1, "float32": 4}[p.Kind]
	if n == 0 {
		return -1
	}
	for _, side := range p.Shape {
		if side <= 0 || n > math.MaxInt32/side {
			return -1
		}
		n *= side
	}
	return n
}

// Bytes is a tensor of whole numbers. It must not be written to.
func (t *Tensors) Bytes(name string) ([]int8, []int, error) {
	p, ok := t.Places[name]
	if !ok || p.Kind != "int8" {
		return nil, nil, fmt.Errorf("no tensor %q of bytes", name)
	}
	return unsafe.Slice((*int8)(unsafe.Pointer(unsafe.StringData(t.data[p.At:]))), p.bytes()), p.Shape, nil
}

// Floats is a tensor of floats, copied.
func (t *Tensors) Floats(name string) ([]float32, error) {
	p, ok := t.Places[name]
	if !ok || p.Kind != "float32" {
		return nil, fmt.Errorf("no tensor %q of floats", name)
	}
	part := []byte(t.data[p.At : p.At+p.bytes()])
	values := make([]float32, len(part)/4)
	for i := range values {
		values[i] = math.Float32frombits(binary.LittleEndian.Uint32(part[4*i:]))
	}
	return values, nil
}
