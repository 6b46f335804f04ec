// Package work does the two jobs that keep a record up to date: read one
// document, and reconcile one neighbourhood.
//
// What comes in: documents, decisions, and a store. What goes out: the store,
// changed in one transaction a batch, and a tally. It decides neither what a
// text says (pipeline does) nor what belongs together (reconcile does). What is
// shown of a document's particulars is chosen here, from all that is claimed.
//
// Adding a report whose text is on record already changes nothing and says so.
package work

import (
	"cmp"
	"slices"
	"time"

	"parley"
	"parley/intake"
	"parley/note"
	"parley/pipeline"
	"parley/reconcile"
	"parley/reconcile/compare"
	"parley/reconcile/decide"
	"parley/store"
)

// Worker does jobs on one record.
type Worker struct {
	Store   store.Store
	Version string // of program, models and lists, kept with every reading
	// Reader reads new documents that name none; "" is the default.
	Reader parley.Reader
	Now    func() time.Time // the clock; nil for the machine's
	// AtOnce is how many documents are read at once; 0 for one a processor.
	AtOnce int
}

func (w *Worker) now() time.Time {
	if w.Now != nil {
		return w.Now().UTC().Truncate(time.Microsecond)
	}
	return time.Now().UTC().Truncate(time.Microsecond)
}

// Prepare is the first job: it reads one document, with all that reconciling
// needs to know of its text.
func Prepare(d parley.Document, isNote bool) (parley.Taken, parley.Record) {
	t := traits(parley.Taken{Document: d, Page: intake.Page(d.URL), Note: isNote})
	if isNote {
		return t, note.Read(d)
	}
	return t, pipeline.Read(d)
}

// Settle is the second job: it brings the accounts of some documents up to date
// with readings and decisions, and reconciles the neighbourhoods they lie in.
// Contacts whose accounts did not change keep what they are.
func Settle(tx store.Writer, documents []parley.Taken, records []parley.Record) error {
	decisions, err := tx.Decisions()
	if err != nil {
		return err
	}
	documents, records, past, err := withRevisions(tx, documents, records)
	if err != nil {
		return err
	}
	var changed []parley.Account
	var touched []parley.ContactID
	for k, d := range documents {
		was, err := tx.AccountsOf(d.Seq)
		if err != nil {
			return err
		}
		old, err := tx.ContactsOf(namesOf(was)...)
		if err != nil {
			return err
		}
		touched = append(touched, old...)
		decided := decide.Apply(records[k], d.ID, about(decisions, d.ID))
		accounts := accountsOf(d, decided)
		for i := range accounts {
			accounts[i].Superseded = past[d.Seq]
		}
		if err := tx.PutAccounts(d.Seq, accounts); err != nil {
			return err
		}
		said, outcomes := listed(d, decided)
		if past[d.Seq] || d.Heir != "" {
			said, outcomes = nil, nil // the later text has what still stands
		}
		if err := tx.PutListed(d.Seq, said, outcomes); err != nil {
			return err
		}
		changed = append(changed, accounts...)
	}
	return regroup(tx, changed, unique(touched), decisions)
}

// accountsOf are the accounts that a document gives; one with an heir gives none. They are named as if
// nothing had been taken out, so that names stay.
func accountsOf(d parley.Taken, decided decide.Decided) []parley.Account {
	if d.Heir != "" {
		return nil
	}
	names := accountNames(d, decided)
	accepted := map[string]bool{}
	for k, c := range decided.Record.Contacts {
		accepted[c.ID] = decided.MarkOf(parley.ContactThing, k).Accepted
	}
	accounts := reconcile.Accounts(d, decided.Record)
	for k, a := range accounts {
		accounts[k].ID, accounts[k].Checked = names[a.Contact.ID], accepted[a.Contact.ID]
	}
	return accounts
}

// accountNames are the names of a document's accounts by the contacts of its record.
func accountNames(d parley.Taken, decided decide.Decided) map[string]parley.AccountID {
	names := map[string]parley.AccountID{}
	for _, a := range reconcile.Accounts(d, decided.Whole()) {
		names[a.Contact.ID] = a.ID
	}
	return names
}

// regroup reconciles the neighbourhoods of some accounts, and of those that
// belonged to contacts that lost some.
func regroup(tx store.Writer, changed []parley.Account, touched []parley.ContactID, decisions []parley.Decision) error {
	left, err := tx.Members(touched...)
	if err != nil {
		return err
	}
	component, err := neighbourhood(tx, append(changed, left...), decisions)
	if err != nil {
		return err
	}
	old, err := tx.ContactsOf(namesOf(component)...)
	if err != nil {
		return err
	}
	return tx.PutContacts(unique(append(touched, old...)), compare.Contacts(component, rulesFor(component, decisions)))
}

// neighbourhood gathers all accounts that some accounts may be one contact with,
// and those that these may be, until nothing new is found. Grouping them gives
// what grouping the whole record would.
func neighbourhood(tx store.Reader, start []parley.Account, decisions []parley.Decision) ([]parley.Account, error) {
	known := map[parley.AccountID]bool{}
	var all []parley.Account
	frontier := start
	for len(frontier) > 0 {
		var fresh []parley.Account
		for _, a := range frontier {
			if !known[a.ID] {
				known[a.ID] = true
				fresh = append(fresh, a)
			}
		}
		all = append(all, fresh...)
		var err error
		if frontier, err = neighbours(tx, fresh, known, decisions); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// neighbours lists the accounts, not known yet, that match one of some accounts
// or that people put together with one.
func neighbours(tx store.Reader, fresh []parley.Account, known map[parley.AccountID]bool,
	decisions []parley.Decision) ([]parley.Account, error) {
	var keys []reconcile.Key
	for _, a := range fresh {
		keys = append(keys, reconcile.Keys(a)...)
	}
	near, err := tx.Near(reconcile.Joined(keys), known)
	if err != nil {
		return nil, err
	}
	decided, err := decidedWith(tx, fresh, decisions)
	if err != nil {
		return nil, err
	}
	return append(reconcile.Matching(near, fresh),
		slices.DeleteFunc(decided, func(b parley.Account) bool { return known[b.ID] })...), nil
}

// decidedWith lists the accounts of documents that decisions name together with
// the documents of some accounts.
func decidedWith(tx store.Reader, accounts []parley.Account, decisions []parley.Decision) ([]parley.Account, error) {
	var documents []int64
	for _, d := range decide.InForce(decisions) {
		if d.Action != parley.MergeIt && d.Action != parley.SplitIt {
			continue
		}
		anchors := append(slices.Clone(d.Anchors), d.Apart...)
		if !slices.ContainsFunc(anchors, func(x parley.Anchor) bool { return isOf(accounts, x.Document) }) {
			continue
		}
		for _, x := range anchors {
			t, found, err := tx.Document(x.Document)
			if err != nil {
				return nil, err
			}
			if found {
				documents = append(documents, t.Seq)
			}
		}
	}
	return tx.AccountsOf(documents...)
}

func isOf(accounts []parley.Account, d parley.DocumentID) bool {
	return slices.ContainsFunc(accounts, func(a parley.Account) bool { return a.Document.ID == d })
}

// rulesFor are the merges and splits among some accounts. What else was decided
// is in the accounts already.
func rulesFor(accounts []parley.Account, decisions []parley.Decision) reconcile.Rules {
	pairs := slices.DeleteFunc(slices.Clone(decide.InForce(decisions)),
		func(d parley.Decision) bool { return d.Action != parley.MergeIt && d.Action != parley.SplitIt })
	return decide.Rules(accounts, pairs)
}

// about lists the decisions that point into a document.
func about(decisions []parley.Decision, id parley.DocumentID) []parley.Decision {
	return slices.DeleteFunc(slices.Clone(decisions), func(d parley.Decision) bool {
		return d.Action != parley.UndoIt && !slices.ContainsFunc(append(slices.Clone(d.Anchors), d.Apart...),
			func(a parley.Anchor) bool { return a.Document == id })
	})
}

func namesOf(accounts []parley.Account) []parley.AccountID {
	names := make([]parley.AccountID, len(accounts))
	for k, a := range accounts {
		names[k] = a.ID
	}
	return names
}

func unique[T cmp.Ordered](ids []T) []T {
	sorted := slices.Clone(ids)
	slices.Sort(sorted)
	return slices.Compact(sorted)
}
