package intake

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"path"
	"strings"

	"parley"
	"parley/intake/archive"
	"parley/intake/mail"
	"parley/intake/media"
	"parley/intake/moment"
)

// member is what is said of a member of an archive: what was said of the archive, but for
// the address.
func member(about About, name string) About {
	about.Name = about.Name + "/" + name
	about.URL, about.Title, about.Final, about.Media = "", "", "", ""
	return about
}

func (o *opening) zip(in io.Reader, r *bufio.Reader, about About, depth int) error {
	at, size, err := o.seekable(in, r)
	if err != nil {
		return o.fail(about, err)
	}
	err = archive.ZIP(at, size, o.limits.Ratio, o.limits.Files, o.memberOf(about, depth))
	return o.ended(about, err)
}

// seekable is a reader of any place of an archive: the file itself, or all its bytes.
func (o *opening) seekable(in io.Reader, r *bufio.Reader) (io.ReaderAt, int64, error) {
	if file, ok := in.(interface {
		io.ReaderAt
		io.Seeker
	}); ok {
		if size, err := file.Seek(0, io.SeekEnd); err == nil {
			return file, size, nil
		}
	}
	data, err := o.whole(r, TooLarge{Limit: o.limits.File})
	return bytes.NewReader(data), int64(len(data)), err
}

func (o *opening) tar(in io.Reader, about About, depth int) error {
	return o.ended(about, archive.Tar(in, o.limits.Files, o.memberOf(about, depth)))
}

// memberOf opens the members of an archive.
func (o *opening) memberOf(about About, depth int) func(archive.Member) error {
	return func(m archive.Member) error {
		if m.Err != nil {
			return o.fail(member(about, m.Name), m.Err)
		}
		err := o.stream(m.Bytes, member(about, m.Name), depth+1)
		var bomb *archive.Bomb
		if errors.As(err, &bomb) {
			return bomb
		}
		return err
	}
}

// ended tells of an archive that could not be read to its end.
func (o *opening) ended(about About, err error) error {
	var bomb *archive.Bomb
	var many *archive.TooMany
	switch {
	case errors.As(err, &bomb):
		return o.fail(about, bomb)
	case errors.As(err, &many):
		return o.fail(about, many)
	case errors.Is(err, archive.ErrDamaged):
		return o.fail(about, archive.ErrDamaged)
	}
	return err
}

// gzip opens a gzip file: a web archive, which has a member a record, or one file.
func (o *opening) gzip(in *bufio.Reader, head []byte, about About, depth int) error {
	if z, err := gzip.NewReader(bytes.NewReader(head)); err == nil {
		var start [7]byte
		if n, _ := io.ReadFull(z, start[:]); n == 7 && string(start[:]) == "WARC/1." {
			return o.webArchive(in, about)
		}
	}
	out, name, err := archive.Gunzip(in, o.limits.Ratio)
	if err != nil {
		return o.fail(about, err)
	}
	inner := about
	inner.Name = strings.TrimSuffix(about.Name, path.Ext(about.Name))
	if name != "" && name != "." && name != "/" {
		inner.Name = about.Name + "/" + name
	}
	return o.ended(about, o.stream(out, inner, depth+1))
}

// mailbox opens the mails of a mailbox.
func (o *opening) mailbox(in io.Reader, about About, depth int) error {
	return mail.Box(in, o.limits.File, func(at int64, data []byte) error {
		one := member(about, "mail at byte "+itoa(at))
		if data == nil {
			return o.fail(one, &TooLarge{Limit: o.limits.File})
		}
		return o.mail(data, one, depth+1)
	})
}

// mail opens a mail: its words, then the files attached to it.
func (o *opening) mail(data []byte, about About, depth int) error {
	l, err := letterOf(data, o.limits.File)
	if err != nil {
		return o.fail(about, err)
	}
	if l.Page != "" && l.HTML != "" {
		return o.saved(l, data, about)
	}
	d, err := letter(l, data, about)
	if !errors.Is(err, errNoWords) || len(l.Files) == 0 {
		if err := o.take(Found{Document: d, Err: err, Size: len(data)}); err != nil {
			return err
		}
	}
	for _, f := range l.Files {
		if err := o.attached(f, l, about, depth); err != nil {
			return err
		}
	}
	return nil
}

// saved opens a page that a browser saved in the form of a mail.
func (o *opening) saved(l mail.Letter, data []byte, about About) error {
	if strings.HasPrefix(l.Page, "http") {
		about.Final = firstOf(about.Final, l.Page)
		about.URL = firstOf(about.URL, l.Page)
	}
	a, err := page([]byte(l.HTML), about)
	if err != nil {
		return o.fail(about, err)
	}
	d, err := made(a, parley.ByPage, data, media.Mail, about).document(about)
	return o.take(Found{Document: d, Err: err, Size: len(data)})
}

// attached opens a file of a mail; pictures, as letterheads and signatures have them, are
// passed over.
func (o *opening) attached(f mail.File, l mail.Letter, about About, depth int) error {
	one := member(about, firstOf(f.Name, "attachment"))
	switch t := media.Of(f.Bytes, f.Name); {
	case len(f.Bytes) == 0, strings.HasPrefix(string(t), "image/"), strings.HasPrefix(f.Media, "application/pkcs7"),
		strings.HasPrefix(f.Media, "application/pgp"), f.Media == "text/calendar", f.Media == "text/vcard":
		return nil
	}
	if one.Published == "" && about.Published == "" {
		one.Published, one.Origin = momentOf(l.Date), parley.ByRow
	}
	return o.stream(bytes.NewReader(f.Bytes), one, depth+1)
}

func momentOf(told string) string {
	if iso, err := moment.Parse(told); err == nil {
		return iso
	}
	f, _ := moment.Find(told, moment.Unknown)
	return f.ISO
}

func letterOf(data []byte, most int64) (l mail.Letter, err error) {
	defer broken(&err)
	return mail.Read(data, most)
}
