package model

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"sort"
	"strings"
)

// The file: "PLIN", then deflated: the class names, the number of features,
// and four streams (key steps, row lengths, classes, weights), each with its
// length in front. Keys rise, so their steps are small.

const magic = "PLIN"

// Row is one feature's weights while a model is made.
type Row struct {
	Key     uint32
	Classes []uint8
	Weights []float64
}

// Encode writes rows as a model file. Weights are companded: the stored byte
// is the signed square root, scaled so that the largest is 127; square-root
// companding lost nothing where linear bytes cost 1.5 points.
func Encode(w io.Writer, classes []string, rows []Row) error {
	sort.Slice(rows, func(i, j int) bool { return rows[i].Key < rows[j].Key })
	largest := 1e-9
	for _, r := range rows {
		for _, x := range r.Weights {
			largest = max(largest, math.Abs(x))
		}
	}
	var keys, counts, cls, weights []byte
	last, kept := uint32(0), 0
	for _, r := range rows {
		n := 0
		for i, x := range r.Weights {
			q := int8(math.Round(math.Copysign(math.Sqrt(math.Abs(x)/largest)*127, x)))
			if q != 0 {
				cls, weights, n = append(cls, r.Classes[i]), append(weights, byte(q)), n+1
			}
		}
		if n > 0 {
			keys, counts = binary.AppendUvarint(keys, uint64(r.Key-last)), binary.AppendUvarint(counts, uint64(n))
			last, kept = r.Key, kept+1
		}
	}
	return writeStreams(w, kept, []byte(strings.Join(classes, "\n")), keys, counts, cls, weights)
}

func writeStreams(w io.Writer, rows int, streams ...[]byte) error {
	if _, err := io.WriteString(w, magic); err != nil {
		return err
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	head := binary.AppendUvarint(nil, uint64(rows))
	for _, s := range streams {
		head = binary.AppendUvarint(head, uint64(len(s)))
	}
	for _, part := range append([][]byte{head}, streams...) {
		if _, err := z.Write(part); err != nil {
			return err
		}
	}
	return z.Close()
}

// Decode reads a model file. A damaged file gives an error, never a panic.
func Decode(data []byte) (*Linear, error) {
	if !bytes.HasPrefix(data, []byte(magic)) {
		return nil, errors.New("decode model: no model file")
	}
	raw, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data[len(magic):])), 256<<20))
	if err != nil {
		return nil, fmt.Errorf("decode model: %w", err)
	}
	rows, streams, err := splitStreams(raw)
	if err != nil {
		return nil, fmt.Errorf("decode model: %w", err)
	}
	m := &Linear{Classes: strings.Split(string(streams[0]), "\n"), classes: streams[3]}
	m.weights = expand(streams[4])
	if err := m.index(rows, streams[1], streams[2]); err != nil {
		return nil, fmt.Errorf("decode model: %w", err)
	}
	return m, nil
}

var errShort = errors.New("file is cut short")

func splitStreams(raw []byte) (int, [5][]byte, error) {
	var sizes [6]uint64
	var streams [5][]byte
	for i := range sizes {
		v, n := binary.Uvarint(raw)
		if n <= 0 {
			return 0, streams, errShort
		}
		sizes[i], raw = v, raw[n:]
	}
	for i := range streams {
		if sizes[i+1] > uint64(len(raw)) {
			return 0, streams, errShort
		}
		streams[i], raw = raw[:sizes[i+1]], raw[sizes[i+1]:]
	}
	if len(streams[3]) != len(streams[4]) || sizes[0] > uint64(len(streams[3])) {
		return 0, streams, errShort
	}
	return int(sizes[0]), streams, nil
}

// expand turns stored bytes back into weights.
func expand(stored []byte) []int16 {
	weights := make([]int16, len(stored))
	for i, b := range stored {
		q := int16(int8(b))
		weights[i] = q * max(q, -q)
	}
	return weights
}

// index fills the table of slots.
func (m *Linear) index(rows int, keys, counts []byte) error {
	size := 16
	for size < rows*2 {
		size *= 2
	}
	m.slots, m.mask = make([]slot, size), uint32(size-1)
	key, start := uint32(0), uint64(0)
	for range rows {
		step, n := binary.Uvarint(keys)
		count, k := binary.Uvarint(counts)
		if n <= 0 || k <= 0 || count == 0 || start+count > uint64(len(m.classes)) {
			return errShort
		}
		keys, counts, key = keys[n:], counts[k:], key+uint32(step)
		m.place(slot{key: key, start: uint32(start), count: uint32(count)})
		start += count
	}
	for _, c := range m.classes {
		if int(c) >= len(m.Classes) {
			return errors.New("class out of range")
		}
	}
	return nil
}

func (m *Linear) place(s slot) {
	at := s.key & m.mask
	for m.slots[at].count != 0 {
		at = (at + 1) & m.mask
	}
	m.slots[at] = s
}
