package sqlite

import (
	"cmp"
	"database/sql"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"parley"
	"parley/reconcile"
	"parley/store"
)

// row is a derived row on its way into a table.
type row struct {
	key  string
	body []byte
	put  func(body []byte) error
}

// replace makes rows those of a document in a table, unless they are already.
func (s *session) replace(table, key string, document int64, rows []row) error {
	var now, want []string
	err := s.each("SELECT "+key+", body FROM "+table+" WHERE document = ?"+s.known(table), []any{document},
		func(r *sql.Rows) error {
			var name string
			var body []byte
			err := r.Scan(&name, &body)
			now = append(now, name+"\x00"+string(body))
			return err
		})
	if err != nil {
		return err
	}
	for _, r := range rows {
		want = append(want, r.key+"\x00"+string(r.body))
	}
	slices.Sort(now)
	slices.Sort(want)
	if slices.Equal(now, want) {
		return nil
	}
	if err := s.end(table, "document = ?", document); err != nil {
		return err
	}
	for _, r := range rows {
		if err := r.put(r.body); err != nil {
			return err
		}
	}
	return nil
}

func (s *session) PutListed(document int64, said []parley.Said, outcomes []parley.Outcome) error {
	var rows []row
	for _, x := range said {
		body, err := pack(x)
		if err != nil {
			return err
		}
		rows = append(rows, row{strconv.Itoa(x.Ord), body,
			func(body []byte) error { return s.putSaid(document, x, body) }})
	}
	if err := s.replace("said", "CAST(ord AS TEXT)", document, rows); err != nil {
		return err
	}
	rows = nil
	for _, x := range outcomes {
		body, err := pack(x)
		if err != nil {
			return err
		}
		rows = append(rows, row{string(x.Kind) + strconv.Itoa(x.Ord), body,
			func(body []byte) error { return s.putOutcome(document, x, body) }})
	}
	return s.replace("outcome", "kind || ord", document, rows)
}

func (s *session) putOutcome(document int64, x parley.Outcome, body []byte) error {
	due := ""
	if x.Commitment != nil {
		due = reconcile.LastDay(x.Commitment.When)
	}
	if err := s.put("outcome", "", document, x.Kind, x.Ord, stamp(s.now), always, due, x.Day, body); err != nil {
		return err
	}
	for _, name := range slices.Concat(x.By(), x.Parties) {
		for _, key := range []string{name, "person " + reconcile.PersonKey(name)} {
			if err := s.put("outcome_by", " ON CONFLICT DO NOTHING", key, x.Kind, x.Day, document, x.Ord,
				stamp(s.now)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *session) putSaid(document int64, x parley.Said, body []byte) error {
	person, party := "", ""
	if n := len(x.Chain); n > 0 {
		last := x.Chain[n-1]
		party = last.Party
		if last.Kind == parley.PersonLink {
			person = reconcile.PersonKey(last.Name)
		}
	}
	return s.put("said", "",
		document, x.Ord, stamp(s.now), always, person, party, x.Day, x.Act, strings.ToLower(x.Content), body)
}

func (s *session) Said(f store.SaidFilter) ([]parley.Said, error) {
	tests, args := []string{"1"}, []any{}
	who, names := []string{}, []any{}
	if len(f.Persons) > 0 {
		who = append(who, "person IN ("+marks(len(f.Persons))+")")
		names = append(names, anys(f.Persons)...)
	}
	if len(f.Parties) > 0 {
		who = append(who, "party IN ("+marks(len(f.Parties))+")")
		names = append(names, anys(f.Parties)...)
	}
	if len(who) > 0 {
		tests, args = append(tests, "("+strings.Join(who, " OR ")+")"), append(args, names...)
	}
	if len(f.Of) > 0 {
		tests, args = append(tests, "document IN ("+marks(len(f.Of))+")"), append(args, anys(f.Of)...)
	}
	if f.Since != "" {
		tests, args = append(tests, "day >= ?"), append(args, f.Since)
	}
	if f.Until != "" {
		tests, args = append(tests, "day <= ?"), append(args, f.Until)
	}
	if f.Act != "" {
		tests, args = append(tests, "act = ?"), append(args, f.Act)
	}
	if f.From != (store.Place{}) {
		tests = append(tests, "day <= ?", "(day < ? OR document < ? OR document = ? AND ord > ?)")
		args = append(args, f.From.Day, f.From.Day, f.From.Seq, f.From.Seq, f.From.Ord)
	}
	wanted := strings.Fields(strings.ToLower(f.Words))
	for _, word := range wanted[:min(len(wanted), store.MostWords)] {
		tests, args = append(tests, "instr(content, ?) > 0"), append(args, word)
	}
	query := "SELECT body FROM said WHERE " + strings.Join(tests, " AND ") + s.known("said") +
		" ORDER BY day DESC, document DESC, ord"
	if f.Most > 0 {
		query, args = query+" LIMIT ?", append(args, f.Most)
	}
	return bodies[parley.Said](s, query, args)
}

// bodies unpacks the one column of a query.
func bodies[T any](s *session, query string, args []any) ([]T, error) {
	var all []T
	err := s.each(query, args, func(rows *sql.Rows) error {
		var body []byte
		var v T
		if err := rows.Scan(&body); err != nil {
			return err
		}
		err := unpack(body, &v)
		all = append(all, v)
		return err
	})
	return all, err
}

func (s *session) Outcomes(f store.OutcomeFilter) ([]parley.Outcome, error) {
	q := outcomesOf(f)
	query := "SELECT o.body FROM " + q.from + " WHERE " + strings.Join(q.tests, " AND ") + s.known("o") + " ORDER BY " +
		q.order
	if f.Most > 0 {
		query, q.args = query+" LIMIT ?", append(q.args, f.Most)
	}
	return bodies[parley.Outcome](s, query, q.args)
}

// outcomeQuery is a filter of outcomes as parts of a query.
type outcomeQuery struct {
	from, order string
	tests       []string
	args        []any
}

func (q *outcomeQuery) test(words string, values ...any) {
	q.tests, q.args = append(q.tests, words), append(q.args, values...)
}

// outcomesOf turns a filter into a query. What somebody has comes from an index in
// the order of days; what is due, in the order of due days.
func outcomesOf(f store.OutcomeFilter) *outcomeQuery {
	q := &outcomeQuery{from: "outcome o", order: "o.document, o.ord"}
	day := "o.day"
	name := cmp.Or(f.Party, personName(f.Person))
	if name != "" {
		q.from, day = "outcome_by b CROSS JOIN outcome o ON o.document = b.document AND o.kind = b.kind AND o.ord = "+
			"b.ord AND o.known_from = b.known_from", "b.day"
		q.test("b.name = ? AND b.kind = ?", name, f.Kind)
	} else {
		q.test("o.kind = ?", f.Kind)
	}
	if f.Party != "" && f.Person != "" {
		q.test("EXISTS (SELECT 1 FROM outcome_by p WHERE p.name = ? AND p.kind = o.kind AND p.day = o.day AND "+
			"p.document = o.document AND p.ord = o.ord AND p.known_from = o.known_from)", personName(f.Person))
	}
	if len(f.Of) > 0 {
		q.test("o.document IN ("+marks(len(f.Of))+")", anys(f.Of)...)
	}
	if f.DueFrom != "" {
		q.test("o.due >= ?", f.DueFrom)
	}
	if f.Before != "" {
		q.test("o.due <> ''")
		q.test("o.due < ?", f.Before)
	}
	switch {
	case len(f.Of) > 0 && name == "":
		day = "+o.day" // of some documents: their rows are found by document
	case f.DueFrom+f.Before != "" && name == "":
		day = "o.due"
	}
	if f.Soonest {
		q.order = day + ", o.document DESC, o.ord"
		if f.From != (store.Place{}) {
			q.test(day+" >= ?", f.From.Day)
			q.test("("+day+" > ? OR o.document < ? OR o.document = ? AND o.ord > ?)", f.From.Day, f.From.Seq,
				f.From.Seq, f.From.Ord)
		}
		return q
	}
	if f.Newest {
		q.order = day + " DESC, o.document DESC, o.ord"
		if f.From != (store.Place{}) {
			q.test(day+" <= ?", f.From.Day)
			q.test("("+day+" < ? OR o.document < ? OR o.document = ? AND o.ord > ?)", f.From.Day, f.From.Seq,
				f.From.Seq, f.From.Ord)
		}
	}
	return q
}

func personName(key string) string {
	if key == "" {
		return ""
	}
	return "person " + key
}

func (s *session) Search(words string, most int) ([]store.Hit, error) {
	var quoted []string
	for w := range strings.FieldsFuncSeq(words,
		func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }) {
		if len(quoted) == store.MostWords {
			break // more would only make it slow, and find nothing
		}
		quoted = append(quoted, `"`+strings.ReplaceAll(w, `"`, `""`)+`"`)
	}
	if len(quoted) == 0 {
		return nil, nil
	}
	var hits []store.Hit
	err := s.each(`SELECT d.id, d.title, d.publisher, d.published, snippet(document_words, 1, '«', '»', '…', 24)
		FROM document_words JOIN document d ON d.seq = document_words.rowid WHERE document_words MATCH ? AND d.taken_at <= ? AND d.heir = '' ORDER BY rank, d.seq LIMIT ?`,
		[]any{strings.Join(quoted, " "), s.at, most}, func(rows *sql.Rows) error {
			var h store.Hit
			err := rows.Scan(&h.Document, &h.Title, &h.Publisher, &h.Published, &h.Passage)
			hits = append(hits, h)
			return err
		})
	return hits, err
}

func (s *session) Counts() (store.Counts, error) {
	var c store.Counts
	count := func(table string) string { return "(SELECT COUNT(*) FROM " + table + " WHERE 1" + s.known(table) + ")" }
	err := s.tx.QueryRowContext(s.ctx,
		"SELECT (SELECT COUNT(*) FROM document WHERE taken_at <= ?1 AND heir = ''), (SELECT COUNT(*) FROM reading "+
			"WHERE read_at <= ?1), (SELECT COUNT(*) FROM decision WHERE made_at <= ?1), "+
			count("account")+", "+count("contact")+", "+count("said"), s.at).
		Scan(&c.Documents, &c.Readings, &c.Decisions, &c.Accounts, &c.Contacts, &c.Statements)
	if err != nil {
		return c, err
	}
	var file string
	if err := s.tx.QueryRowContext(s.ctx,
		"SELECT file FROM pragma_database_list WHERE name = 'main'").Scan(&file); err == nil {
		if info, err := os.Stat(file); err == nil {
			c.Bytes = info.Size()
		}
	}
	return c, nil
}
