package web

// BackTo is backTo, for tests.
var BackTo = backTo
