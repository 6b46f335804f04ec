package parley_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"parley"
)

const steering = "a\x1b[2J\u009b31mb\u202ec\u2066d\x7fe\ufeff"

func TestJSONSteersNoTerminal(t *testing.T) {
	var out bytes.Buffer
	if err := parley.WriteJSON(&out, map[string]string{"words": steering}); err != nil {
		t.Fatal(err)
	}
	if line := strings.TrimSuffix(out.String(), "\n"); line != parley.Visible(line) {
		t.Errorf("it steers: %q", line)
	}
	var back map[string]string
	if err := json.Unmarshal(out.Bytes(), &back); err != nil || back["words"] != steering {
		t.Errorf("it comes back as %q, %v", back["words"], err)
	}
}

func TestPictures(t *testing.T) {
	shown, n := parley.Pictured("one\ttwo\nthree" + steering)
	if n != 6 || shown != "one\ttwo\nthreea␛[2J\ufffd31mb\ufffdc\ufffdd␡e\ufffd" {
		t.Errorf("%d in %q", n, shown)
	}
}
