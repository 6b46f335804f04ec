package gazetteer

func (x *index) addStates() {
	for _, r := range rows("states.tsv") {
		name, zone := r[0], r[5]
		for _, n := range append(list(r[1]), name) {
			x.add(n, Entry{Kind: State, Name: name, Party: name, Zone: zone})
			x.parties[n] = name
		}
		for _, n := range list(r[2]) {
			if n != name {
				if x.capitals[name] == "" {
					x.capitals[name] = n
				}
				x.add(n, Entry{Kind: Capital, Name: n, Party: name, Zone: zone})
			}
		}
		for _, n := range list(r[3]) {
			x.add(n, Entry{Kind: Adjective, Name: name, Party: name, Zone: zone})
		}
		for _, n := range list(r[4]) {
			x.add(n, Entry{Kind: Nationals, Name: name, Party: name, Zone: zone})
		}
	}
}

func (x *index) addInstitutions() {
	for _, r := range rows("institutions.tsv") {
		for _, n := range append(list(r[2]), r[0]) {
			x.add(n, Entry{Kind: Institution, Name: r[0], Party: x.party(r[1])})
		}
	}
}

func (x *index) addOrganisations() {
	for _, r := range rows("organisations.tsv") {
		for _, n := range append(list(r[3]), r[0]) {
			x.add(n, Entry{Kind: Kind(r[1]), Name: r[0], Party: r[0]})
			x.parties[n] = r[0]
		}
	}
}

func (x *index) addPublishers() {
	for _, r := range rows("publishers.tsv") {
		for _, n := range append(list(r[3]), r[0]) {
			x.add(n, Entry{Kind: Publisher, Name: r[0], Party: x.party(r[1]), Sort: r[2]})
		}
	}
}

func (x *index) addPlaces() {
	for _, r := range rows("venues.tsv") {
		for _, n := range append(list(r[3]), r[0]) {
			x.add(n, Entry{Kind: Venue, Name: r[0], Party: r[1], Zone: r[2]})
		}
	}
	for _, r := range rows("regions.tsv") {
		x.add(r[0], Entry{Kind: Region, Name: r[0]})
	}
	for _, r := range rows("constituents.tsv") {
		x.constituents[r[0]] = r[1]
		if len(x.entries[spaced.Replace(r[0])]) == 0 {
			x.add(r[0], Entry{Kind: Region, Name: r[0], Party: r[1]})
		}
	}
	for _, r := range rows("cities.tsv") {
		if len(x.entries[spaced.Replace(r[0])]) == 0 {
			x.add(r[0], Entry{Kind: City, Name: r[0], Party: r[1], Zone: r[2]})
		}
	}
}

// party is the everyday name; lists are added states first.
func (x *index) party(name string) string {
	if known := x.parties[name]; known != "" {
		return known
	}
	switch name {
	case "European Union":
		return "EU"
	case "United Nations":
		return "UN"
	case "African Union":
		return "AU"
	}
	return name
}
