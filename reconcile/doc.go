// Package reconcile finds which accounts tell of one contact, and lays them
// side by side.
//
// What comes in: accounts, each what one document says about one contact, and
// the decisions of people. What goes out: contacts on record ([Contact]), why
// their accounts are one ([Match]), and per field what each side says with a
// verdict ([Row]). It reads no text, asks no store and knows no clock; the same
// accounts in any order give the same contacts.
//
// "Biden spoke today with Zelenskyy" of one publisher and "the President of
// Ukraine had a phone conversation with Joseph Biden" of another, both of 9
// December, are two accounts of one call; one side says how long it was, the
// other does not.
package reconcile
