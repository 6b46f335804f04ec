// Package compare lays the accounts of one contact side by side and sums them up.
//
// What comes in: accounts that tell of one contact, as package reconcile has grouped them.
// What goes out: contacts on record ([Contacts]), rows of fields with a verdict each
// ([SideBySide]), what only one side tells ([Silences]) and how the contact came about
// ([Life]). It picks values and never averages them, and asks no store.
//
// One side says that a call lasted an hour, the other 75 minutes: both stand in one row,
// and the verdict is that they differ.
package compare
