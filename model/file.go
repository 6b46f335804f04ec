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
	"sync"
)

// The file: "PLI2", the number of features, then for each of five streams
// (class names, key steps, row lengths, classes, weights) its length and its
// length as stored, then the streams. A stream is deflated unless that would
// not pay. Keys rise, so their steps are small.

const magic = "PLI2"

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
	head := binary.AppendUvarint([]byte(magic), uint64(rows))
	var body []byte
	for _, s := range streams {
		stored, err := shorter(s)
		if err != nil {
			return err
		}
		head = binary.AppendUvarint(head, uint64(len(s)))
		head = binary.AppendUvarint(head, uint64(len(stored)))
		body = append(body, stored...)
	}
	_, err := w.Write(append(head, body...))
	return err
}

// shorter deflates a stream, or leaves it as it is where that would save less
// than an eighth: steps between hashes are close to noise, and inflating noise
// is what a start-up would wait for.
func shorter(s []byte) ([]byte, error) {
	var out bytes.Buffer
	z, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(s); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	if out.Len() > len(s)-len(s)/8 {
		return s, nil
	}
	return out.Bytes(), nil
}

// Decode reads a model file. A damaged file gives an error, never a panic.
func Decode(data []byte) (*Linear, error) {
	if !bytes.HasPrefix(data, []byte(magic)) {
		return nil, errors.New("decode model: no model file")
	}
	rows, streams, err := readStreams(data[len(magic):])
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

// readStreams gives back what writeStreams wrote.
func readStreams(data []byte) (int, [5][]byte, error) {
	var sizes [11]uint64
	var streams [5][]byte
	for i := range sizes {
		v, n := binary.Uvarint(data)
		if n <= 0 {
			return 0, streams, errShort
		}
		sizes[i], data = v, data[n:]
	}
	var wait sync.WaitGroup
	var failed [5]error
	for i := range streams {
		size, stored := sizes[2*i+1], sizes[2*i+2]
		if stored > uint64(len(data)) {
			return 0, streams, errShort
		}
		part := data[:stored]
		wait.Go(func() { streams[i], failed[i] = inflate(part, size) })
		data = data[stored:]
	}
	wait.Wait()
	if err := errors.Join(failed[:]...); err != nil {
		return 0, streams, err
	}
	if len(streams[3]) != len(streams[4]) || sizes[0] > uint64(len(streams[3])) {
		return 0, streams, errShort
	}
	return int(sizes[0]), streams, nil
}

// deflateRatio is the most that deflate can shrink; a file that claims more is
// damaged, and must not make us ask for its memory.
const deflateRatio = 1032

func inflate(stored []byte, size uint64) ([]byte, error) {
	if size == uint64(len(stored)) {
		return stored, nil
	}
	if size > deflateRatio*uint64(len(stored)) {
		return nil, errShort
	}
	out := make([]byte, size)
	_, err := io.ReadFull(flate.NewReader(bytes.NewReader(stored)), out)
	return out, err
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

// index fills the table of slots. Keys rise and the high bits of a key say
// where it goes, so that the table is filled from front to back.
func (m *Linear) index(rows int, keys, counts []byte) error {
	if len(m.classes) >= mostWeights {
		return errors.New("more weights than a slot can point at")
	}
	bits := 4
	for 1<<bits < rows+rows/4 {
		bits++
	}
	m.slots, m.shift = make([]slot, 1<<bits), uint(32-bits)
	key, start := uint32(0), uint64(0)
	for range rows {
		step, n := binary.Uvarint(keys)
		count, k := binary.Uvarint(counts)
		if n <= 0 || k <= 0 || count == 0 || count > 255 || start+count > uint64(len(m.classes)) {
			return errShort
		}
		keys, counts, key = keys[n:], counts[k:], key+uint32(step)
		m.place(slot{key: key, row: uint32(start<<8 | count)})
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
	at := int(s.key >> m.shift)
	for m.slots[at].row != 0 {
		at = (at + 1) & (len(m.slots) - 1)
	}
	m.slots[at] = s
}
