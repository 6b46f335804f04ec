package main

import "parley"

// readerFlag chooses one of the two readers.
type readerFlag struct {
	Reader string `help:"Who reads: careful (the default), or fast, several times as many documents a second and less well." enum:",careful,fast" default:"" env:"PARLEY_READER" placeholder:"NAME" name:"reader"`
}

func (f readerFlag) reader() parley.Reader { return parley.Reader(f.Reader) }
