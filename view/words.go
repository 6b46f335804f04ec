package view

import (
	"strconv"
	"strings"
)

func list(words []string) string { return strings.Join(words, ", ") }

func count(n int) string { return strconv.Itoa(n) }
