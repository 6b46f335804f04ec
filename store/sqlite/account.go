package sqlite

import (
	"bytes"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/reconcile"
)

// account is an account as its body keeps it: without what the document's row
// has.
type account struct {
	Contact parley.Contact      `json:"contact"`
	Agreed  []parley.Commitment `json:"agreed,omitempty"`
	Beside  parley.Beside       `json:"beside,omitzero"`
	Checked bool                `json:"checked,omitempty"`
	Past    bool                `json:"superseded,omitempty"`
}

const accountColumns = "a.id, a.body, d.seq, d.id, d.sha256, d.page, d.url, d.title, d.published, d.publisher, " +
	"d.language, d.kind, d.words, d.taken_at, d.note, d.home, d.credits, d.signature"

func (s *session) accounts(where string, args ...any) ([]parley.Account, error) {
	var all []parley.Account
	err := s.each("SELECT "+accountColumns+" FROM account a JOIN document d ON d.seq = a.document WHERE "+where+s.known("a")+" ORDER BY a.document, length(a.id), a.id", args, func(rows *sql.Rows) error {
		a, err := scanAccount(rows)
		all = append(all, a)
		return err
	})
	return all, err
}

func scanAccount(rows *sql.Rows) (parley.Account, error) {
	var d parley.Taken
	var id, at, credits string
	var body, signature []byte
	var a parley.Account
	if err := rows.Scan(&id, &body, &d.Seq, &d.ID, &d.TextSHA256, &d.Page, &d.URL, &d.Title, &d.Published, &d.Publisher,
		&d.Language, &d.Kind, &d.Words, &at, &d.Note, &d.Home, &credits, &signature); err != nil {
		return a, err
	}
	var kept account
	if err := unpack(body, &kept); err != nil {
		return a, fmt.Errorf("account %s: %w", id, err)
	}
	a = parley.Account{ID: parley.AccountID(id), Seq: d.Seq, Document: d.Document, Page: d.Page, Contact: kept.Contact,
		Signature: unpackSignature(signature), Home: d.Home, Agreed: kept.Agreed, Beside: kept.Beside,
		Checked: kept.Checked, Superseded: kept.Past}
	if credits != "" {
		a.Credits = strings.Split(credits, "\n")
	}
	return a, nil
}

func (s *session) AccountsOf(documents ...int64) ([]parley.Account, error) {
	var all []parley.Account
	for part := range slices.Chunk(documents, mostMarks) {
		found, err := s.accounts("a.document IN ("+marks(len(part))+")", anys(part)...)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// mostMarks is how many arguments one query is given.
const mostMarks = 500

func (s *session) Members(contacts ...parley.ContactID) ([]parley.Account, error) {
	var all []parley.Account
	for part := range slices.Chunk(contacts, mostMarks) {
		found, err := s.accounts("a.id IN (SELECT m.account FROM member m WHERE m.contact IN ("+marks(len(part))+")"+s.known("m")+")", anys(part)...)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// widest is how many days a window may cover: the years' span of an account
// dated by a year, in zones.
const widest = 400

func (s *session) Near(keys []reconcile.Key, known map[parley.AccountID]bool) ([]parley.Account, error) {
	seen := map[string]bool{}
	var ids []string
	for _, k := range keys {
		found, err := s.words("SELECT account FROM near WHERE key = ? AND from_day BETWEEN ? AND ? AND until_day >= ?",
			k.Name, k.From-widest, k.Until, k.From)
		if err != nil {
			return nil, err
		}
		for _, id := range found {
			if !seen[id] && !known[parley.AccountID(id)] {
				seen[id] = true
				ids = append(ids, id)
			}
		}
	}
	slices.Sort(ids)
	var all []parley.Account
	for part := range slices.Chunk(ids, mostMarks) {
		found, err := s.accounts("a.id IN ("+marks(len(part))+")", anys(part)...)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

func (s *session) ContactsOf(accounts ...parley.AccountID) ([]parley.ContactID, error) {
	var ids []string
	for part := range slices.Chunk(accounts, mostMarks) {
		found, err := s.words("SELECT DISTINCT m.contact FROM member m WHERE m.account IN ("+marks(len(part))+")"+s.known("m"), anys(part)...)
		if err != nil {
			return nil, err
		}
		ids = append(ids, found...)
	}
	slices.Sort(ids)
	return asIDs[parley.ContactID](slices.Compact(ids)), nil
}

func (s *session) ContactOf(accounts ...parley.AccountID) (map[parley.AccountID]parley.ContactOnRecord, error) {
	found := map[parley.AccountID]parley.ContactOnRecord{}
	for part := range slices.Chunk(accounts, mostMarks) {
		err := s.each("SELECT m.account, c.body FROM member m JOIN contact c ON c.id = m.contact WHERE m.account IN ("+marks(len(part))+")"+s.known("m")+s.known("c"), anys(part), func(rows *sql.Rows) error {
			var id parley.AccountID
			var body []byte
			var c parley.ContactOnRecord
			if err := rows.Scan(&id, &body); err != nil {
				return err
			}
			err := unpack(body, &c)
			found[id] = c
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return found, nil
}

func (s *session) DocumentsOf(contacts ...parley.ContactID) ([]int64, error) {
	var all []int64
	for part := range slices.Chunk(contacts, mostMarks) {
		err := s.each("SELECT DISTINCT a.document FROM member m JOIN account a ON a.id = m.account WHERE m.contact IN ("+marks(len(part))+")"+s.known("m")+s.known("a"), anys(part), func(rows *sql.Rows) error {
			var n int64
			err := rows.Scan(&n)
			all = append(all, n)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}

func (s *session) Named(prefix string) ([]parley.ContactID, error) {
	column := "name"
	if strings.Contains(prefix, "@") {
		column = "id"
	}
	ids, err := s.words("SELECT DISTINCT m.contact FROM account a JOIN member m ON m.account = a.id WHERE a."+column+" >= ? AND a."+column+" < ?"+s.known("a")+s.known("m")+
		" ORDER BY m.contact LIMIT 10", prefix, prefix+"\uffff")
	return asIDs[parley.ContactID](ids), err
}

// PutAccounts leaves alone rows that stay as they are; only where they are near
// is always written anew.
func (s *session) PutAccounts(document int64, accounts []parley.Account) error {
	if err := s.exec("DELETE FROM near WHERE account IN (SELECT id FROM account WHERE document = ?)",
		document); err != nil {
		return err
	}
	bodies := make([][]byte, len(accounts))
	for k, a := range accounts {
		var err error
		if bodies[k], err = pack(account{a.Contact, a.Agreed, a.Beside, a.Checked, a.Superseded}); err != nil {
			return err
		}
		if err := s.putKeys(a); err != nil {
			return err
		}
	}
	same, err := s.sameAccounts(document, accounts, bodies)
	if err != nil || same {
		return err
	}
	if err := s.end("account", "document = ?", document); err != nil {
		return err
	}
	for k, a := range accounts {
		if err := s.put("account", "", a.ID, stamp(s.now), always, document, parley.NameOfContact(a.ID),
			bodies[k]); err != nil {
			return err
		}
	}
	return nil
}

// sameAccounts tells whether a document has just these accounts already.
func (s *session) sameAccounts(document int64, accounts []parley.Account, bodies [][]byte) (bool, error) {
	now := map[string][]byte{}
	err := s.each("SELECT a.id, a.body FROM account a WHERE a.document = ?"+s.known("a"), []any{document},
		func(rows *sql.Rows) error {
			var id string
			var body []byte
			err := rows.Scan(&id, &body)
			now[id] = body
			return err
		})
	if err != nil || len(now) != len(accounts) {
		return false, err
	}
	for k, a := range accounts {
		if body, known := now[string(a.ID)]; !known || !bytes.Equal(body, bodies[k]) {
			return false, nil
		}
	}
	return true, nil
}

func (s *session) putKeys(a parley.Account) error {
	for _, k := range reconcile.Keys(a) {
		if err := s.put("near", " ON CONFLICT DO NOTHING", k.Name, k.From, a.ID, k.Until); err != nil {
			return err
		}
	}
	return nil
}
