// Package web is the desk: the record on pages, for people who would rather look
// than read.
//
// What comes in: a store, a worker that keeps what people add and decide, and
// requests. What goes out: pages made on the server, each a plain URL that can be
// sent to a colleague; they can be read without JavaScript. It decides nothing
// about the record: query asks, view arranges, work keeps.
//
// GET /contact/77fe177633f3?as-of=2026-07-01 is the page of one contact as it was
// known on the first of July.
//
// Whatever a document says is text: templates escape it, no page lets anything
// run that did not come with the program, and marks that turn the direction of
// writing are taken out.
package web
