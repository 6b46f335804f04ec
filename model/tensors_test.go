package model_test

import (
	"encoding/binary"
	"slices"
	"strings"
	"testing"

	"parley/model"
)

// tensorFile puts a head before data.
func tensorFile(head, data string) string {
	file := binary.LittleEndian.AppendUint32([]byte("PLT1"), uint32(len(head)))
	file = append(file, head...)
	for len(file)%64 != 0 {
		file = append(file, 0)
	}
	return string(file) + data
}

const goodHead = `{"numbers":{"layers":2},"text":{"pieces":"a\nb\n"},"tensors":{"w":{"kind":"int8","shape":[2,2],"at":0},"f":{"kind":"float32","shape":[1],"at":64}}}`

func TestTensors(t *testing.T) {
	file, err := model.DecodeTensors(tensorFile(goodHead,
		"\x01\xff\x3f\x81"+strings.Repeat("\x00", 60)+"\x00\x00\x80\x3f"))
	if err != nil {
		t.Fatal(err)
	}
	values, shape, err := file.Bytes("w")
	if err != nil || !slices.Equal(values, []int8{1, -1, 63, -127}) || !slices.Equal(shape, []int{2, 2}) {
		t.Errorf("got %v %v %v", values, shape, err)
	}
	if floats, err := file.Floats("f"); err != nil || !slices.Equal(floats, []float32{1}) {
		t.Errorf("got %v %v", floats, err)
	}
	if _, _, err := file.Bytes("f"); err == nil {
		t.Error("floats are no bytes")
	}
	if _, err := file.Floats("other"); err == nil {
		t.Error("there is no such tensor")
	}
}

// nastyTensors are files that must give an error.
var nastyTensors = []string{
	"", "PLT1", "PLT1\xff\xff\xff\xff{}", tensorFile("{", ""), tensorFile(goodHead, "short"),
	tensorFile(`{"tensors":{"w":{"kind":"int8","shape":[-1],"at":0}}}`, "x"),
	tensorFile(`{"tensors":{"w":{"kind":"int8","shape":[2],"at":-1}}}`, "xx"),
	tensorFile(`{"tensors":{"w":{"kind":"int8","shape":[65536,65536],"at":0}}}`, "xx"),
	tensorFile(`{"tensors":{"w":{"kind":"int8","shape":[1],"at":9223372036854775807}}}`, "xx"),
	tensorFile(`{"tensors":{"w":{"kind":"bits","shape":[1],"at":0}}}`, "xx"),
}

func TestNastyTensorsAreRefused(t *testing.T) {
	for _, file := range nastyTensors {
		if _, err := model.DecodeTensors(file); err == nil {
			t.Errorf("%q is taken for a file of tensors", file)
		}
	}
}

func FuzzTensors(f *testing.F) {
	for _, file := range append(nastyTensors, tensorFile(goodHead, strings.Repeat("x", 68))) {
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, data string) {
		file, err := model.DecodeTensors(data)
		if err != nil {
			return
		}
		for name := range file.Places {
			file.Bytes(name)
			file.Floats(name)
		}
	})
}
