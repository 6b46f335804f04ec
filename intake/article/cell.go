package article

import "strings"

// BetweenCells stands between the cells of a row of a table: "Trade | Talks in June".
const BetweenCells = " | "

// longestCell is how many letters a cell has that is read in its row.
const longestCell = 80

// ShortCell reports whether a cell holds a few words that are no sentence: tables of such cells are read
// row by row, others are how a page is laid out.
func ShortCell(words string) bool { return len(words) <= longestCell && !strings.HasSuffix(words, ".") }
