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

// The shipped models, decoded on first use.
var (
	Tagger = sync.OnceValue(func() *Linear { return shipped(taggerFile) })
	Arcs   = sync.OnceValue(func() *Linear { return shipped(arcsFile) })
	Labels = sync.OnceValue(func() *Linear { return shipped(labelsFile) })
)

// Version names the shipped models; it changes with every training.
const Version = "en-2026.11"

func shipped(file []byte) *Linear {
	m, err := Decode(file)
	if err != nil {
		panic("model: " + err.Error()) // embedded: cannot fail in a built program
	}
	return m
}

// Load decodes all shipped models side by side; without it the first document
// pays for them one after the other.
func Load() {
	var wait sync.WaitGroup
	for _, load := range []func() *Linear{Tagger, Arcs, Labels} {
		wait.Go(func() { load() })
	}
	wait.Wait()
}
