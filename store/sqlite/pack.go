package sqlite

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"sync"
)

// mostBody is the largest body unpacked, in bytes, so that a damaged file cannot
// take all memory.
const mostBody = 256 << 20

var packers = sync.Pool{New: func() any {
	w, _ := flate.NewWriter(nil, flate.BestSpeed) // the level is a valid one
	return w
}}

// A body begins with how it is kept.
const (
	plain    = 0
	deflated = 1
)

// small is up to how many bytes a body is not worth deflating.
const small = 1200

// pack makes the JSON body of a value, deflated if it is large.
func pack(v any) ([]byte, error) {
	data, err := json.Marshal(v)
	if err != nil || len(data) <= small {
		return append([]byte{plain}, data...), err
	}
	out := bytes.NewBuffer([]byte{deflated})
	w := packers.Get().(*flate.Writer)
	defer packers.Put(w)
	w.Reset(out)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return out.Bytes(), err
}

// errUnpacked is a body that is not what was packed: its bytes changed on the disk.
var errUnpacked = errors.New("its body is damaged")

func unpack(body []byte, v any) error {
	if len(body) == 0 {
		return errUnpacked
	}
	data := body[1:]
	if body[0] != plain {
		var err error
		if data, err = io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), mostBody)); err != nil {
			return errUnpacked
		}
	}
	if json.Unmarshal(data, v) != nil {
		return errUnpacked
	}
	return nil
}

// signature bytes are the hashes in little endian.
func packSignature(s []uint32) []byte {
	out := make([]byte, 0, 4*len(s))
	for _, h := range s {
		out = binary.LittleEndian.AppendUint32(out, h)
	}
	return out
}

func unpackSignature(b []byte) []uint32 {
	if len(b) == 0 {
		return nil
	}
	s := make([]uint32, len(b)/4)
	for k := range s {
		s[k] = binary.LittleEndian.Uint32(b[4*k:])
	}
	return s
}
