package web_test

import (
	"os"
	"testing"
)

// tempFolder holds the record that tests share.
var tempFolder string

func TestMain(m *testing.M) {
	var err error
	if tempFolder, err = os.MkdirTemp("", "parley-web-"); err != nil {
		panic(err)
	}
	code := m.Run()
	endBrowser()
	if d, err := shared(); err == nil {
		d.Close()
	}
	os.RemoveAll(tempFolder)
	os.Exit(code)
}
