package web_test

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parley/web"
	"parley/web/webtest"
	"parley/work"
)

func leaf(t *testing.T) webtest.Page {
	t.Helper()
	d := enemy("Lund")
	_, record := work.Prepare(d, false)
	page, err := web.Leaf(d, record)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(string(page)))
	if err != nil {
		t.Fatal(err)
	}
	return webtest.Page{Body: string(page), Root: root}
}

func TestALeafLoadsNothingAndRunsOnlyItsOwn(t *testing.T) {
	p := leaf(t)
	policy := ""
	for _, n := range p.Find("meta", "") {
		if webtest.Attr(n, "http-equiv") == "Content-Security-Policy" {
			policy = webtest.Attr(n, "content")
		}
	}
	if !strings.HasPrefix(policy, "default-src 'none'; ") || strings.Contains(policy, "unsafe") {
		t.Errorf("policy %q", policy)
	}
	for _, name := range []string{"script", "style"} {
		found := p.Find(name, "")
		if len(found) != 1 || found[0].FirstChild == nil {
			t.Fatalf("%d elements %s", len(found), name)
		}
		sum := sha256.Sum256([]byte(found[0].FirstChild.Data))
		if !strings.Contains(policy, name+"-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
			t.Errorf("the policy does not name the %s that stands there", name)
		}
	}
	for _, n := range p.Elements() {
		for _, a := range n.Attr {
			if a.Key == "src" || strings.HasPrefix(a.Key, "on") || a.Key == "href" && !strings.HasPrefix(a.Val, "#w") {
				t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
			}
		}
	}
	if strings.Contains(p.Body, "url(") || strings.Contains(p.Body, "@import") {
		t.Error("its style loads something")
	}
}

func TestFactsOfALeafLeadToTheirWords(t *testing.T) {
	p := leaf(t)
	ids := map[string]bool{}
	for _, n := range p.Elements() {
		if id := webtest.Attr(n, "id"); id != "" {
			ids["#"+id] = true
		}
	}
	led := 0
	for _, n := range p.Find("a", "") {
		if href := webtest.Attr(n, "href"); href != "" {
			led++
			if !ids[href] {
				t.Errorf("%s leads nowhere", href)
			}
		}
	}
	if led < 3 {
		t.Errorf("%d facts", led)
	}
}
