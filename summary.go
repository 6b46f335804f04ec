package parley

import "slices"

// Summarise fills the flat fields from the facts: of rival values the surest,
// of equals the one told first. Kind, status, sides and participants are not
// touched.
func (c *Contact) Summarise() {
	best := map[string]Fact{}
	c.Tone, c.Superlatives, c.Topics, c.Count, c.Ordinal = nil, nil, nil, 0, nil
	for _, f := range c.Facts {
		if old, ok := best[f.Field]; !ok || f.Confidence > old.Confidence {
			best[f.Field] = f
		}
		value, _ := f.Value.(string)
		if at := c.listed(f.Field); at != nil && !slices.Contains(*at, value) {
			*at = append(*at, value)
		}
	}
	for name, at := range map[string]*string{"initiator": &c.Initiator, "mediator": &c.Mediator, "host": &c.Host, "date": &c.Date, "time": &c.Time,
		"place": &c.Place, "duration": &c.Duration, "purpose": &c.Purpose} {
		*at, _ = best[name].Value.(string)
	}
	c.Count, _ = best["count"].Value.(int)
	if o, ok := best["ordinal"].Value.(Ordinal); ok {
		c.Ordinal = &o
	}
}

// listed is the flat list that a field fills, or nil.
func (c *Contact) listed(field string) *[]string {
	switch field {
	case "tone":
		return &c.Tone
	case "superlatives":
		return &c.Superlatives
	case "topics":
		return &c.Topics
	}
	return nil
}
