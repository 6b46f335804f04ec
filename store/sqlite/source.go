package sqlite

import (
	"bytes"
	"compress/flate"
	"database/sql"
	"encoding/json"
	"errors"
	"io"

	"parley"
)

// addSource keeps what the text of a document was taken out of, and its parts.
func (s *session) addSource(seq int64, d parley.Document) error {
	if d.Original == nil && len(d.Parts) == 0 {
		return nil
	}
	o := d.Original
	if o == nil {
		o = &parley.Original{}
	}
	parts, err := json.Marshal(d.Parts)
	if err != nil {
		return err
	}
	retrieved := ""
	if !o.Retrieved.IsZero() {
		retrieved = stamp(o.Retrieved)
	}
	if err := s.put("source", "", seq, stamp(s.now), o.SHA256, o.Media, o.Name, o.Address, o.Canonical, o.Archived, retrieved,
		string(parts)); err != nil || len(o.Bytes) == 0 {
		return err
	}
	body, err := packBytes(o.Bytes)
	if err != nil {
		return err
	}
	return s.put("original", " ON CONFLICT DO NOTHING", o.SHA256, stamp(s.now), o.Media, len(o.Bytes), body)
}

// source sets what the text of a document was taken out of, and its parts.
func (s *session) source(d *parley.Taken) error {
	var o parley.Original
	var retrieved, parts string
	err := s.tx.QueryRowContext(s.ctx, "SELECT sha256, media, name, address, canonical, archived, retrieved, parts FROM source "+
		"WHERE document = ?", d.Seq).Scan(&o.SHA256, &o.Media, &o.Name, &o.Address, &o.Canonical, &o.Archived, &retrieved, &parts)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	return setSource(&d.Document, o, retrieved, parts)
}

// setSource sets them by the columns of a row.
func setSource(d *parley.Document, o parley.Original, retrieved, parts string) error {
	if json.Unmarshal([]byte(parts), &d.Parts) != nil {
		return errUnpacked
	}
	if retrieved != "" {
		o.Retrieved = parseStamp(retrieved)
	}
	if o.SHA256 != "" {
		d.Original = &o
	}
	return nil
}

func (s *session) SameOriginal(sha256 string) ([]parley.Taken, error) {
	if sha256 == "" {
		return nil, nil
	}
	return s.documents("seq IN (SELECT document FROM source WHERE sha256 = ? AND sha256 <> '') ORDER BY seq", sha256)
}

func (s *session) Original(sha256 string) ([]byte, bool, error) {
	var body []byte
	err := s.tx.QueryRowContext(s.ctx, "SELECT body FROM original WHERE sha256 = ? AND taken_at <= ?", sha256,
		s.at).Scan(&body)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	data, err := unpackBytes(body)
	return data, true, err
}

// packBytes deflates bytes.
func packBytes(data []byte) ([]byte, error) {
	out := bytes.NewBuffer([]byte{deflated})
	w := packers.Get().(*flate.Writer)
	defer packers.Put(w)
	w.Reset(out)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if out.Len() > len(data) {
		return append([]byte{plain}, data...), nil // a PDF or archive is packed already
	}
	return out.Bytes(), nil
}

func unpackBytes(body []byte) ([]byte, error) {
	if len(body) == 0 {
		return nil, errUnpacked
	}
	if body[0] == plain {
		return body[1:], nil
	}
	data, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(body[1:])), mostBody))
	if err != nil {
		return nil, errUnpacked
	}
	return data, nil
}
