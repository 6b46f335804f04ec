package webpage

import (
	"strings"

	"parley/intake/article"
	"parley/intake/block"
)

var (
	asksScripts = says("scripts", "(?i)")
	asksLogin   = says("login", "(?i)")
)

// missing tells why a page has no article: a file it leads to, scripts, a wall.
func (p page) missing() error {
	told := block.Words(p.root)
	noscript := ""
	scripts := 0
	for n := range block.Elements(p.root) {
		switch {
		case block.Is(n, "noscript") && n.FirstChild != nil:
			noscript += " " + n.FirstChild.Data
		case block.Is(n, "script"):
			scripts++
		}
	}
	switch {
	case asksLogin.MatchString(told) || p.asksPassword():
		return ErrLogin
	case len(told) < 1500 && (asksScripts.MatchString(noscript+told) || scripts > 0 && len(strings.Fields(told)) < 30):
		return ErrScripts
	}
	if file := p.file(); file != "" {
		return &Linked{File: file}
	}
	return ErrNoArticle
}

// faulty begins what servers show in the place of a page: that there is none, that it is shown to nobody
// like us, that one has to wait.
var faulty = says("fault", "(?i)")

// wall tells that only the beginning of an article is shown: few words, and a demand to
// log in or pay.
func (p page) wall(a article.Article) error {
	if a.Words() < 120 && (faulty.MatchString(a.Title) || len(a.Body) > 0 && faulty.MatchString(a.Body[0].Text)) {
		return ErrFault
	}
	if a.Words() > 120 || p.linked.Free {
		return nil
	}
	if p.linked.Paid && a.Words() < 60 || asksLogin.MatchString(block.Words(p.root)) && (p.linked.Paid || a.Words() < fewWords) {
		return ErrLogin
	}
	return nil
}

func (p page) asksPassword() bool {
	for n := range block.Elements(p.root) {
		if block.Is(n, "input") && strings.EqualFold(block.Attribute(n, "type"), "password") && !block.Inside(n, "header", "footer") {
			return true
		}
	}
	return false
}

// file is the name of the one PDF or Word file in the main part of a page.
func (p page) file() string {
	found := ""
	for n := range block.Elements(p.root) {
		address := strings.ToLower(block.Attribute(n, "href"))
		if !block.Is(n, "a") || !strings.HasSuffix(address, ".pdf") && !strings.HasSuffix(address, ".docx") || aside(n.Parent) {
			continue
		}
		if found != "" && found != block.Attribute(n, "href") {
			return "" // a list of files
		}
		found = block.Attribute(n, "href")
	}
	return found
}
