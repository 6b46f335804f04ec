package model_test

import (
	"bytes"
	"testing"

	"parley/model"
)

func rows() []model.Row {
	return []model.Row{
		{Key: 70, Classes: []uint8{0, 2}, Weights: []float64{4, -1}},
		{Key: 9, Classes: []uint8{1}, Weights: []float64{2}},
		{Key: 4000000000, Classes: []uint8{2}, Weights: []float64{0.0001}}, // too small to keep
	}
}

func encode(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := model.Encode(&out, []string{"a", "b", "c"}, rows()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestRoundTrip(t *testing.T) {
	m, err := model.Decode(encode(t))
	if err != nil {
		t.Fatal(err)
	}
	scores := make([]int32, 3)
	m.Score([]uint32{70, 9, 12345, 4000000000}, scores)
	// Companding keeps the order and roughly the size: 4 is the largest weight.
	if scores[0] != 127*127 || scores[1] < 8000 || scores[1] > 8200 || scores[2] > -3900 || scores[2] < -4200 {
		t.Errorf("got %v", scores)
	}
	if model.Best(scores) != 0 {
		t.Errorf("best is %d", model.Best(scores))
	}
}

func TestShippedModelsLoad(t *testing.T) {
	model.Load()
	if len(model.Arcs().Classes) != 3 || len(model.Labels().Classes) < 40 || len(model.Tagger().Classes) < 50 {
		t.Error("the shipped models have too few classes")
	}
}

// FuzzDecode checks that a damaged file gives an error, never a panic.
func FuzzDecode(f *testing.F) {
	good := encode(f)
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add([]byte("PLI2"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if m, err := model.Decode(data); err == nil {
			m.Score([]uint32{1, 9, 70}, make([]int32, len(m.Classes)))
		}
	})
}
