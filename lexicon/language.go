package lexicon

var (
	english = table("english.tsv")
	filler  = set("template_filler.tsv")
)

// English tells whether a word (lower case) is one that English texts do not do
// without, and whether it is a word of English alone among its neighbours.
func English(word string) (own, known bool) {
	sort, known := english[word]
	return sort == "own", known
}

// TemplateFiller tells whether a word (lower case) is one of those that designers fill
// pages with: "lorem", "ipsum".
func TemplateFiller(word string) bool { return filler[word] }
