package score

// Screening measures the screen on the texts of a folder such as ../shared/data: how many
// readouts it keeps, how many other texts it drops; on all of them and on a quarter that its
// words were not counted in; as they are on pages, and without their titles.
func Screening(data string) (Report, error) {
	r := Report{Kind: "screen"}
	for _, part := range []struct {
		name         string
		held, titled bool
	}{{"", false, true}, {", without titles", false, false}, {" of the quarter", true, true},
		{" of the quarter, without titles", true, false}} {
		s, err := Screen(data, part.held, part.titled)
		if err != nil {
			return r, err
		}
		r.Documents = max(r.Documents, s.On+s.Off)
		kept := Measure{Name: "readouts kept" + part.name, Expected: s.On, Given: s.On, Right: s.On - s.Missed}
		r.Measures = append(r.Measures, kept,
			Measure{Name: "others dropped" + part.name, Expected: s.Off, Given: s.Off, Right: s.Dropped})
		for _, id := range s.MissedIDs {
			r.Errors = append(r.Errors, Error{Document: id, Measure: kept.Name, Expected: "kept", Got: "dropped"})
		}
	}
	return r, nil
}
