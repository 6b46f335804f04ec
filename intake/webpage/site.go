package webpage

import (
	_ "embed"
	"net/url"
	"strings"
	"sync"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"

	"parley/intake/article"
	"parley/intake/block"
)

//go:embed sites.tsv
var sitesFile string

// site is what is known of the pages of a site.
type site struct {
	body   []cascadia.Selector // whose blocks are the text; the first that is there
	remove []cascadia.Selector // what of it is none
}

// sites are those of sites.tsv by host.
var sites = sync.OnceValue(func() map[string]site {
	all := map[string]site{}
	for row := range strings.Lines(sitesFile) {
		cells := strings.Split(strings.TrimRight(row, "\r\n"), "\t")
		if strings.HasPrefix(row, "#") || len(cells) < 4 {
			continue
		}
		all[cells[0]] = site{selectors(cells[1]), selectors(cells[2])}
	}
	return all
})

func selectors(cell string) []cascadia.Selector {
	var all []cascadia.Selector
	for one := range strings.SplitSeq(cell, "|") {
		if one = strings.TrimSpace(one); one != "" {
			all = append(all, cascadia.MustCompile(one))
		}
	}
	return all
}

// siteOf is what is known of the site of an address; of a saved page the one it gives
// itself.
func siteOf(addresses ...string) (site, bool) {
	for _, address := range addresses {
		u, err := url.Parse(address)
		if err != nil || u.Host == "" {
			continue
		}
		s, ok := sites()[strings.TrimPrefix(u.Hostname(), "www.")]
		return s, ok
	}
	return site{}, false
}

// paragraphs are those of the first element of the site's that is there.
func (s site) paragraphs(root *html.Node) []article.Paragraph {
	for _, body := range s.body {
		all := body.MatchAll(root)
		if len(all) == 0 {
			continue
		}
		var found []article.Paragraph
		for _, one := range all {
			s.strip(one)
			found = append(found, block.Paragraphs(one)...)
		}
		return found
	}
	return nil
}

func (s site) strip(root *html.Node) {
	for _, remove := range s.remove {
		for _, n := range remove.MatchAll(root) {
			if n.Parent != nil {
				n.Parent.RemoveChild(n)
			}
		}
	}
}
