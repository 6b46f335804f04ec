package intake

import (
	"mime"
	"net/url"
	"strings"
	"unicode/utf8"

	"parley"
	"parley/intake/article"
	"parley/intake/charset"
	"parley/intake/markdown"
	"parley/intake/media"
	"parley/intake/pdf"
	"parley/intake/webpage"
	"parley/intake/word"
)

// converted is a text taken out of a file, with what the file tells of it.
type converted struct {
	text     string
	parts    []parley.Part
	told     article.Article // its particulars only
	by       parley.Origin   // who tells these
	original *parley.Original
}

// convert takes the text out of a file of a type.
func convert(data []byte, t media.Type, about About, limits Limits) (c converted, err error) {
	defer broken(&err)
	var a article.Article
	switch t {
	case media.Plain:
		return plain(data, about)
	case media.HTML:
		a, err = page(data, about)
	case media.PDF:
		a, err = pdf.Read(data)
	case media.Word, media.Writer:
		a, err = word.Read(data, limits.File)
	case media.Markdown:
		a, err = inMarkdown(data, about)
	default:
		return converted{}, &NoText{t}
	}
	if err != nil {
		return converted{}, err
	}
	return made(a, parley.ByPage, data, t, about), nil
}

// made is an article as a converted text; data are the bytes that it was taken out of.
func made(a article.Article, by parley.Origin, data []byte, t media.Type, about About) converted {
	c := converted{told: a, by: by, original: parley.NewOriginal(data, string(t))}
	c.text, c.parts = a.Whole()
	c.original.Name, c.original.Address, c.original.Retrieved, c.original.Archived = about.Name, about.Final, about.Retrieved,
		about.Archived
	if a.Address != about.Final {
		c.original.Canonical = a.Address
	}
	return c
}

// plain is a plain text: one in UTF-8 is taken as it is, to the byte, and any other in
// UTF-8.
func plain(data []byte, about About) (converted, error) {
	if utf8.Valid(data) && !charset.Wide(data) {
		c := converted{text: string(data)}
		if about.Final != "" {
			c.original = made(article.Article{}, parley.ByPage, nil, media.Plain, about).original
			c.original.SHA256 = parley.NewDocument(c.text).TextSHA256
		}
		return c, nil
	}
	text, _, err := charset.Text(data, charsetOf(about.Media))
	if err != nil {
		return converted{}, &NoText{media.Binary}
	}
	c := made(article.Article{}, parley.ByPage, data, media.Plain, about)
	c.text = text
	return c, nil
}

// charsetOf is the encoding that a sender says, such as that of "text/html; charset=utf-8".
func charsetOf(mediaType string) string {
	_, params, err := mime.ParseMediaType(mediaType)
	if err != nil {
		return ""
	}
	return params["charset"]
}

func page(data []byte, about About) (article.Article, error) {
	said := charsetOf(about.Media)
	if said == "" {
		said = webpage.Charset(data)
	}
	text, _, err := charset.Text(data, said)
	if err != nil {
		return article.Article{}, &NoText{media.Binary}
	}
	return webpage.Read(text, firstOf(about.Final, about.URL))
}

func inMarkdown(data []byte, about About) (article.Article, error) {
	text, _, err := charset.Text(data, charsetOf(about.Media))
	if err != nil {
		return article.Article{}, &NoText{media.Binary}
	}
	return markdown.Read(text)
}

// claims are what a file tells of its text. The address that it gives itself counts where
// nobody gives one, or where it is one of the same site.
func (c converted) claims(about About) []parley.Claim {
	var all []parley.Claim
	address := c.told.Address
	if about.URL != "" {
		address = ""
	}
	for _, told := range []struct {
		part  parley.Particular
		value string
	}{{parley.PublishedPart, c.told.Published}, {parley.PublisherPart, c.told.Publisher}, {parley.TitlePart, c.told.Title},
		{parley.URLPart, address}} {
		value, err := Particular(told.part, told.value)
		if err == nil && value != "" {
			all = append(all, parley.Claim{Part: told.part, Value: value, Origin: c.by, Page: Page(firstOf(line(about.URL), address))})
		}
	}
	return all
}

// Canonical is the address that stands for a page: the one that it gives itself, if it is
// of the same site and not the site's first page, else the one it was fetched from.
func Canonical(own, fetched string) string {
	o, err := url.Parse(own)
	if own == "" || err != nil || !strings.EqualFold(bareHost(own), bareHost(fetched)) || strings.Trim(o.Path, "/") == "" {
		return fetched
	}
	return own
}

func bareHost(address string) string { return site(address) }

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}
