package main

import (
	"errors"

	"parley"
	"parley/model"
)

// readerName is the name of a reader, or none.
type readerName parley.Reader

// UnmarshalText refuses names of no reader.
func (r *readerName) UnmarshalText(text []byte) error {
	switch *r = readerName(text); parley.Reader(*r) {
	case "", parley.Careful, parley.Fast:
		return nil
	}
	return errors.New("must be careful or fast")
}

// readerFlag chooses one of the two readers.
type readerFlag struct {
	Reader readerName `help:"Who reads: careful (the default), or fast, several times as many documents a second and less well." env:"PARLEY_READER" placeholder:"careful|fast" name:"reader"`
}

func (f readerFlag) reader() parley.Reader { return parley.Reader(f.Reader) }

// ready unpacks what the fast reader needs side by side, before the first document
// asks for one part after the other. What the careful one needs lies ready.
func (f readerFlag) ready() {
	if f.reader() == parley.Fast {
		model.Load()
	}
}
