package work

import (
	"slices"
	"strings"

	"parley"
	"parley/intake"
	"parley/reconcile/decide"
	"parley/store"
)

// A text is one document, however often it comes: with an address, one for each
// page it stands on; without, the heir of what comes with one. What is told of it
// each time is kept as claims, and what is shown is chosen anew.

// givenWith are the claims that came with a document. What was made otherwise than
// by intake, a note above all, is given by hand as it stands.
func givenWith(d parley.Document) []parley.Claim {
	if len(d.Claims) > 0 || d.Kind != parley.NoteKind {
		return d.Claims
	}
	var all []parley.Claim
	for part, value := range map[parley.Particular]string{parley.PublishedPart: d.Published,
		parley.PublisherPart: d.Publisher, parley.TitlePart: d.Title} {
		if value != "" {
			all = append(all, parley.Claim{Part: part, Value: value, Origin: parley.ByHand})
		}
	}
	slices.SortFunc(all, func(a, b parley.Claim) int { return strings.Compare(string(a.Part), string(b.Part)) })
	return all
}

// heirOf is the document that tells a text for those of its documents that have no
// address: the first by name of those with one; "" where there is none.
func heirOf(same []parley.Taken) parley.DocumentID {
	var heir parley.DocumentID
	for _, t := range same {
		if t.Heir == parley.TakenOut {
			continue
		}
		if t.Page != "" && (heir == "" || t.ID < heir) {
			heir = t.ID
		}
	}
	return heir
}

// Claims are what is told of a document on record, with its text: given with it by
// others, told by its text, and decided by people.
func Claims(r store.Reader, d parley.Taken) ([]parley.Claim, error) {
	given, same, err := claimed(r, d.TextSHA256)
	if err != nil {
		return nil, err
	}
	decisions, err := r.Decisions()
	return decide.Particulars(claimsOn(given, d, same), d.ID, decisions), err
}

// RejectedClaims are what is told of a document and was rejected.
func RejectedClaims(r store.Reader, d parley.Taken) ([]parley.Claim, error) {
	given, same, err := claimed(r, d.TextSHA256)
	if err != nil {
		return nil, err
	}
	kept, err := Claims(r, d)
	return slices.DeleteFunc(claimsOn(given, d, same), func(c parley.Claim) bool { return slices.Contains(kept, c) }),
		err
}

// claimed are what was given with a text, and the documents of it.
func claimed(r store.Reader, sha256 string) (given []parley.Claim, same []parley.Taken, err error) {
	if given, err = r.Claims(sha256); err == nil {
		same, err = r.SameText(sha256)
	}
	return given, same, err
}

// claimsOn are what is told of one of the documents of a text before anybody decides:
// of what was given with the text, that of its page, and that without an address where
// it is the heir; and what the text and its address tell.
func claimsOn(given []parley.Claim, d parley.Taken, same []parley.Taken) []parley.Claim {
	heir := heirOf(same)
	its := slices.DeleteFunc(slices.Clone(given), func(c parley.Claim) bool {
		return c.Page != d.Page && (c.Page != "" || heir != "" && heir != d.ID)
	})
	if d.Note {
		return its // its text is a form
	}
	address, _ := parley.ShownClaim(its, parley.URLPart)
	return append(its, intake.Told(d.Text, address.Value)...)
}

// show sets the particulars of a document to those shown. It reports whether one of
// them, or what its heir is, changed.
func show(d *parley.Taken, claims []parley.Claim, heir parley.DocumentID, out bool) (changed bool) {
	was := *d
	switch {
	case out:
		heir = parley.TakenOut
	case d.Page != "" || heir == d.ID:
		heir = ""
	}
	if d.Heir = heir; !d.Note {
		intake.Show(&d.Document, claims)
	} else {
		showNote(&d.Document, claims)
	}
	return d.Heir != was.Heir || d.Published != was.Published || d.Publisher != was.Publisher || d.Title != was.Title ||
		d.URL != was.URL ||
		d.Kind != was.Kind || d.Language != was.Language || d.Words != was.Words
}

// showNote sets the particulars of a note: its text tells none.
func showNote(d *parley.Document, claims []parley.Claim) {
	d.Kind, d.Language, d.Words = parley.NoteKind, "en", len(strings.Fields(d.Text))
	for part, place := range map[parley.Particular]*string{parley.PublishedPart: &d.Published,
		parley.PublisherPart: &d.Publisher, parley.TitlePart: &d.Title} {
		if c, found := parley.ShownClaim(claims, part); found {
			*place = c.Value
		}
	}
}

// shownAnew are the documents of a text whose particulars or heir changed, with
// their texts, as they are shown now.
func shownAnew(tx store.Reader, sha256 string) ([]parley.Taken, error) {
	given, same, err := claimed(tx, sha256)
	if err != nil {
		return nil, err
	}
	decisions, err := tx.Decisions()
	if err != nil {
		return nil, err
	}
	out := decide.TakenOut(decisions)
	for k := range same {
		if same[k].Heir = ""; out[same[k].ID] {
			same[k].Heir = parley.TakenOut
		}
	}
	var changed []parley.Taken
	for _, t := range same {
		d, _, err := tx.Document(t.ID)
		if err != nil {
			return nil, err
		}
		if show(&d, decide.Particulars(claimsOn(given, d, same), d.ID, decisions), heirOf(same), out[d.ID]) {
			changed = append(changed, d)
		}
	}
	return changed, nil
}
