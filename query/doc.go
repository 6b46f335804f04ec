// Package query asks a store what people ask for by name, and hands it to view.
//
// What comes in: one state of the record ([store.Reader]), names and days as
// people give them. What goes out: values of view and reconcile, decisions ready
// to be kept. It prints nothing and keeps nothing; the command line and the desk
// ask the same questions here.
//
// Contact(r, "77fe") is the contact whose name begins so, with its accounts.
package query
