package main

import (
	"fmt"
	"strings"

	"parley"
)

// contacts writes each contact as a small table.
func (h *sheet) contacts(all []parley.Contact) {
	if len(all) == 0 {
		return
	}
	h.section("Contacts")
	for k, c := range all {
		if k > 0 {
			fmt.Fprintln(h.s.out)
		}
		h.contact(k+1, c)
	}
}

func (h *sheet) contact(n int, c parley.Contact) {
	h.line(0, fmt.Sprintf("%2d  %s", n, h.headline(c)))
	for k, p := range c.Participants {
		h.row(once(k, "who"), person(p))
	}
	h.row("sides", strings.Join(c.Parties, ", "))
	for _, field := range parley.Fields() {
		if field.Name != "kind" && field.Name != "participants" && field.Name != "parties" { // these stand above
			h.facts(field.Label, c, field.Name)
		}
	}
	h.row("plans", strings.Join(c.Plans, ", "))
	h.row("before", strings.Join(c.Before, ", "))
	h.row("after", strings.Join(c.After, ", "))
}

// headline is kind, status and what sort of contact it is.
func (h *sheet) headline(c parley.Contact) string {
	line := h.name.Render(string(c.Kind)) + "  " + h.mark[c.Status].Render(c.Status.Words())
	if c.Main {
		line += "  main"
	}
	if c.Domestic {
		line += "  domestic"
	}
	return line + "  " + h.faint.Render(c.ID)
}

// facts writes the values of one field, each with its words.
func (h *sheet) facts(name string, c parley.Contact, field string) {
	n := 0
	for _, f := range c.Facts {
		if f.Field != field {
			continue
		}
		h.row(once(n, name), value(f.Value))
		h.cite(margin+label, f.Evidence, f.Chain, f.Presumed, f.Derived)
		n++
	}
}

// once gives a label for the first of several rows only.
func once(k int, name string) string {
	if k > 0 {
		return ""
	}
	return name
}

// person is a name with office and party.
func person(p parley.Participant) string {
	var about []string
	for _, part := range []string{p.Office, p.Party} {
		if part != "" {
			about = append(about, part)
		}
	}
	switch {
	case p.Name == "":
		return strings.Join(about, ", ")
	case len(about) == 0:
		return p.Name
	}
	return p.Name + " (" + strings.Join(about, ", ") + ")"
}

// value writes the value of a fact in words.
func value(v any) string {
	switch v := v.(type) {
	case parley.Participant:
		return person(v)
	case parley.Ordinal:
		if v.Scope == "" {
			return fmt.Sprintf("%d", v.Number)
		}
		return fmt.Sprintf("%d of %s", v.Number, v.Scope)
	}
	return fmt.Sprint(v)
}
