package word

import (
	"encoding/xml"
	"strconv"
	"strings"

	"parley"
	"parley/intake/article"
)

// style is what a style of paragraphs tells of them.
type style struct {
	name  string
	list  string
	level int
}

// kind is what a paragraph is by its style.
func (s style) kind(id string) parley.PartKind {
	name := strings.ToLower(s.name)
	if name == "" {
		name = strings.ToLower(id)
	}
	switch {
	case name == "title":
		return parley.TitleText
	case name == "subtitle":
		return parley.LeadText
	case name == "caption":
		return parley.CaptionText
	case strings.HasPrefix(name, "heading"):
		return parley.HeadingText
	}
	return ""
}

// contents reports whether a style is that of a table of contents.
func (s style) contents(id string) bool {
	return strings.HasPrefix(strings.ToLower(s.name), "toc") || strings.HasPrefix(strings.ToLower(id), "toc")
}

// stylesOf are the styles of a file by their ids.
func stylesOf(data []byte) map[string]style {
	var file struct {
		Styles []struct {
			ID   string `xml:"styleId,attr"`
			Name val    `xml:"name"`
			List val    `xml:"pPr>numPr>numId"`
			Lvl  val    `xml:"pPr>numPr>ilvl"`
		} `xml:"style"`
	}
	xml.Unmarshal(data, &file) // a damaged part tells nothing
	all := map[string]style{}
	for _, s := range file.Styles {
		all[s.ID] = style{s.Name.Val, s.List.Val, digits(s.Lvl.Val)}
	}
	return all
}

type val struct {
	Val string `xml:"val,attr"`
}

// numbering are the lists of a file and how far each has come.
type numbering struct {
	levels map[string][]level // of each list
	of     map[string]string  // what list a number belongs to: several can share one count
	count  map[string][]int
}

// level is how a level of a list is shown: "%1." or "(%2)", in a form of numbers.
type level struct {
	format, text string
	start        int
}

// numberingOf are the lists of a file.
func numberingOf(data []byte) *numbering {
	var file struct {
		Abstract []struct {
			ID     string `xml:"abstractNumId,attr"`
			Levels []struct {
				At     string `xml:"ilvl,attr"`
				Start  val    `xml:"start"`
				Format val    `xml:"numFmt"`
				Text   val    `xml:"lvlText"`
			} `xml:"lvl"`
		} `xml:"abstractNum"`
		Numbers []struct {
			ID       string `xml:"numId,attr"`
			Abstract val    `xml:"abstractNumId"`
			Restart  []struct {
				Start val `xml:"startOverride"`
			} `xml:"lvlOverride"`
		} `xml:"num"`
	}
	xml.Unmarshal(data, &file)
	n := &numbering{map[string][]level{}, map[string]string{}, map[string][]int{}}
	abstract := map[string][]level{}
	for _, a := range file.Abstract {
		levels := make([]level, 9)
		for _, l := range a.Levels {
			if at := digits(l.At); at < len(levels) {
				levels[at] = level{l.Format.Val, l.Text.Val, max(digits(l.Start.Val), 0)}
			}
		}
		abstract[a.ID] = levels
	}
	for _, one := range file.Numbers {
		n.levels[one.ID], n.of[one.ID] = abstract[one.Abstract.Val], "a"+one.Abstract.Val
		if len(one.Restart) > 0 {
			n.of[one.ID] = "n" + one.ID
		}
	}
	return n
}

// next is the number of the next paragraph of a list, with a blank behind it; "" for one
// that has none.
func (n *numbering) next(list string, at int) string {
	levels := n.levels[list]
	if at < 0 || at >= len(levels) {
		return ""
	}
	count := n.count[n.of[list]]
	if count == nil {
		count = make([]int, len(levels))
		for k, l := range levels {
			count[k] = l.start - 1
		}
		n.count[n.of[list]] = count
	}
	count[at]++
	for k := at + 1; k < len(levels); k++ {
		count[k] = levels[k].start - 1
	}
	return shown(levels, count, at)
}

// shown is a number as its level shows it.
func shown(levels []level, count []int, at int) string {
	l := levels[at]
	switch {
	case l.format == "bullet":
		return "• "
	case l.format == "none" || l.text == "":
		return ""
	}
	text := l.text
	for k := 0; k <= at; k++ {
		text = strings.ReplaceAll(text, "%"+strconv.Itoa(k+1), written(max(count[k], levels[k].start), levels[k].format))
	}
	return text + " "
}

func digits(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// written is a number in one of Word's forms.
func written(n int, form string) string {
	return article.Number(n, map[string]string{"lowerLetter": "lower-alpha", "upperLetter": "upper-alpha",
		"lowerRoman": "lower-roman", "upperRoman": "upper-roman"}[form])
}

// value is an attribute of an element, whatever its name space.
func value(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
