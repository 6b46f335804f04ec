package main

import (
	"parley"
	"parley/model"
)

// readerFlag chooses one of the two readers.
type readerFlag struct {
	Reader string `help:"Who reads: careful (the default), or fast, several times as many documents a second and less well." enum:",careful,fast" default:"" env:"PARLEY_READER" placeholder:"NAME" name:"reader"`
}

func (f readerFlag) reader() parley.Reader { return parley.Reader(f.Reader) }

// ready unpacks what the fast reader needs side by side, before the first document
// asks for one part after the other. What the careful one needs lies ready.
func (f readerFlag) ready() {
	if f.reader() == parley.Fast {
		model.Load()
	}
}
