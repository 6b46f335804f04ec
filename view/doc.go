// Package view makes of contacts, statements and outcomes on record what people
// ask for: a timeline, one contact in full, what somebody said, promises, what
// is new, whether a claim holds.
//
// What comes in: values as a store gives them, and a day where one matters. What
// goes out: values to be printed, drawn or exported; nothing is printed here,
// and no store is asked.
//
// Of a call held on 9 December and told of by two governments it makes a line
// of a timeline: "2021-12-09 call held, Joseph Biden and Volodymyr Zelenskyy,
// 2 articles, 2 origins".
package view
