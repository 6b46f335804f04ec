package feed_test

import (
	"errors"
	"testing"

	"parley/intake/feed"
)

// TestRead reads one item in three sorts of feeds.
func TestRead(t *testing.T) {
	for name, data := range map[string]string{
		"RSS": `<?xml version="1.0"?><rss version="2.0"><channel><title>Calls</title><link>https://post.example/</link>
<item><title>Lund calls Keita</title><link>/1</link><guid isPermaLink="false">a1</guid><pubDate>Tue, 05 Mar 2024 10:00:00 +0200</pubDate>
<description>&lt;p&gt;The two spoke.&lt;/p&gt;&lt;p&gt;They agreed.&lt;/p&gt;</description></item></channel></rss>`,
		"Atom": `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Calls</title><link href="https://post.example/"/>
<entry><title>Lund calls Keita</title><id>a1</id><link href="https://post.example/1"/><published>2024-03-05T10:00:00+02:00</published>
<updated>2024-03-07T10:00:00+02:00</updated><content type="html">&lt;p&gt;The two spoke.&lt;/p&gt;&lt;p&gt;They agreed.&lt;/p&gt;</content></entry></feed>`,
		"Atom with a prefix": `<?xml version="1.0"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Calls</a:title>
<a:link href="https://post.example/"/><a:entry><a:title>Lund calls Keita</a:title><a:id>a1</a:id><a:link href="https://post.example/1"/>
<a:published>2024-03-05T10:00:00+02:00</a:published>
<a:content type="html">&lt;p&gt;The two spoke.&lt;/p&gt;&lt;p&gt;They agreed.&lt;/p&gt;</a:content></a:entry></a:feed>`,
		"JSON Feed": `{"version":"https://jsonfeed.org/version/1.1","title":"Calls","home_page_url":"https://post.example/","items":[{"id":"a1","title":"Lund calls Keita",
"url":"https://post.example/1","date_published":"2024-03-05T10:00:00+02:00","content_html":"<p>The two spoke.</p><p>They agreed.</p>"}]}`,
	} {
		f, err := feed.Read([]byte(data), "https://post.example/feed")
		if err != nil || f.Title != "Calls" || len(f.Items) != 1 {
			t.Errorf("%s: %+v, %v", name, f, err)
			continue
		}
		i := f.Items[0]
		if i.ID != "a1" || i.Title != "Lund calls Keita" || i.Address != "https://post.example/1" ||
			i.Published != "2024-03-05T10:00:00+02:00" {
			t.Errorf("%s: got %+v", name, i)
		}
		if len(i.Body) != 2 || i.Body[0].Text != "The two spoke." {
			t.Errorf("%s: words %v", name, i.Body)
		}
	}
	if _, err := feed.Read([]byte("<html><body>Not here</body></html>"), ""); !errors.Is(err, feed.ErrDamaged) {
		t.Errorf("a page: %v", err)
	}
}

// TestSource takes the feed that an item names as its source for who published it.
func TestSource(t *testing.T) {
	f, err := feed.Read([]byte(`<rss version="2.0"><channel><title>Fish &amp;amp; Ships</title><item><title>A call</title>`+
		`<source url="https://a.example/feed">Daily Agency</source><description>They spoke.</description></item>`+
		`<item><title>Another</title><description>They met.</description></item></channel></rss>`), "")
	if err != nil || len(f.Items) != 2 || f.Items[0].Publisher != "Daily Agency" || f.Items[1].Publisher != "" || f.Title != "Fish & Ships" {
		t.Errorf("%+v, %v", f, err)
	}
}
