package entity_test

import (
	"fmt"
	"strings"
	"testing"

	"parley/annotate/entity"
	"parley/text"
)

// A list of names made to stall a reader is not compared without end; the people
// told of first are there.
func TestEndlessNames(t *testing.T) {
	var b strings.Builder
	for i := range 2600 {
		fmt.Fprintf(&b, "President %s %s came. ", name(i*7919+13), name(i*104729+7))
	}
	people := 0
	x := annotate(b.String(), entity.Context{})
	for _, e := range x.Entities {
		if e.Kind == text.Person {
			people++
		}
	}
	if people < 1000 || people > 1500 {
		t.Errorf("%d people", people)
	}
}

// name is a word of eight letters, far from those of other numbers.
func name(n int) string {
	word := []byte("Abcdefgh")
	for k := range word {
		n = n*1103515245 + 12345
		word[k] = byte('a' + (n>>16&0xff)%26)
	}
	return strings.ToUpper(string(word[:1])) + string(word[1:])
}
