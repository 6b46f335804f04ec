package block

import (
	"strconv"

	"golang.org/x/net/html"

	"parley/intake/article"
)

// start is the number that a numbered list begins with.
func start(list *html.Node) int {
	if n, err := strconv.Atoi(Attribute(list, "start")); err == nil {
		return n
	}
	return 1
}

// forms are the forms of numbers by the type of a list.
var forms = map[string]string{"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}

// number is a number as a list of a type shows it: "1", "a", "A", "i", "I".
func number(n int, sort string) string { return article.Number(n, forms[sort]) }
