package model

import (
	_ "embed"
	"sync"
)

//go:embed tagger/weights.bin
var taggerFile []byte

//go:embed parser/arcs.bin
var arcsFile []byte

//go:embed parser/labels.bin
var labelsFile []byte

//go:embed encoder/encoder.bin
var encoderFile string

//go:embed encoder/syntax.bin
var headsFile string

// The shipped models, decoded on first use.
var (
	Tagger  = sync.OnceValue(func() *Linear { return shipped(Decode, taggerFile) })
	Arcs    = sync.OnceValue(func() *Linear { return shipped(Decode, arcsFile) })
	Labels  = sync.OnceValue(func() *Linear { return shipped(Decode, labelsFile) })
	Encoder = sync.OnceValue(func() *Tensors { return shipped(DecodeTensors, encoderFile) })
	Heads   = sync.OnceValue(func() *Tensors { return shipped(DecodeTensors, headsFile) })
)

// Version names the shipped models; it changes with every training.
const Version = "en-2026.12.2"

func shipped[File, Model any](decode func(File) (Model, error), file File) Model {
	m, err := decode(file)
	if err != nil {
		panic("model: " + err.Error()) // embedded: cannot fail in a built program
	}
	return m
}

// Load decodes the linear models side by side; without it the first document that
// the fast reader reads pays for them one after the other. Tensors lie ready in the
// program.
func Load() {
	var wait sync.WaitGroup
	for _, load := range []func() *Linear{Tagger, Arcs, Labels} {
		wait.Go(func() { load() })
	}
	wait.Wait()
}
