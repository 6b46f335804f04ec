package join

import (
	"slices"

	"parley/extract/field"
	"parley/extract/mention"
	"parley/text"
)

// Contacts joins the tellings, in the order of the text, into contacts.
func Contacts(t *text.Text, all []field.Telling) Joined {
	var j Joined
	headline := findHeadline(t)
	j.Of = make([]int, len(all))
	for _, captions := range []bool{false, true} { // what the text tells comes first
		for n, x := range all {
			if t.InCaption(t.Tokens[x.At].Start) == captions {
				j.Contacts, j.Of[n] = joinOne(t, j.Contacts, headline, x)
			}
		}
	}
	j = Joined{tookPart(t, all, j), j.Of}
	j = Joined{ledBy(t, all, j), j.Of}
	return dropOneSided(Joined{settleAbove(t, j.Contacts, headline), j.Of})
}

// joinOne gives a telling to the contact that it is of; what stands under a picture makes
// none.
func joinOne(t *text.Text, contacts []Contact, headline int, x field.Telling) ([]Contact, int) {
	if t.InCaption(t.Tokens[x.At].Start) {
		return underPicture(t, contacts, headline, x, mention.Participants(t, x.Event))
	}
	return join(t, contacts, headline, x)
}

// underPicture gives what the words under a picture tell to the contact of the text that it
// is of: "Lund and Keita during their meeting in Doha" tells where they met. Of one that the
// text does not tell of they make none: the picture may be an old one.
func underPicture(t *text.Text, contacts []Contact, headline int, x field.Telling, who []int) ([]Contact, int) {
	k := known(t, contacts, headline, x, who)
	if k < 0 {
		return contacts, -1
	}
	with := slices.Clone(contacts)
	with[k] = add(t, contacts[k], headline, withRoles(x), nil)
	return with, k
}
