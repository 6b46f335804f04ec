package corpus

import (
	"fmt"
	"math/rand/v2"
	"time"
)

// Reports makes invented reports without end, the same for the same number: contacts of so many
// leaders over so many days,
// each told of by three publishers in other words.
func Reports(leaders, days int) func(k int) Paper {
	states := []string{"Norway", "Mali", "Chad", "Peru", "Nepal", "Kenya", "Chile", "Ghana", "Laos", "Malta", "Oman",
		"Qatar", "Togo", "Fiji", "Cuba", "Benin", "Gabon", "Niger", "Sudan", "Yemen"}
	given := []string{"Kari", "Amadou", "Idriss", "Rosa", "Anil"}
	family := []string{"Lund", "Keita", "Abakar", "Quispe", "Thapa", "Berg", "Haddad", "Solberg", "Diarra", "Benali",
		"Orlov", "Lind", "Tkach", "Sorin", "Hill", "Moreno", "Tan", "Silva", "Novak", "Weber"}
	forms := []string{
		"%[1]s spoke by phone with %[2]s on %[3]s. The call lasted %[4]d minutes and was frank. They discussed grain " +
			"exports and border lot %[5]d.",
		"%[1]s and %[2]s held talks in %[6]s on %[3]s, officials said. The two sides agreed to meet again in May. " +
			"Lot %[5]d was not on the agenda.",
		"%[2]s had a telephone conversation with %[1]s on %[3]s. %[1]s said that trade in lot %[5]d would grow. The " +
			"conversation took place at the request of %[1]s.",
		"%[1]s met %[2]s in %[6]s on %[3]s. %[2]s urged restraint over lot %[5]d and thanked the hosts.",
	}
	// As long as a readout is: about 150 words in all.
	background := []string{
		"\n\n%[1]s emphasised that the harbour would stay open and that the customs union had to be completed before " +
			"the end of the year. According to a spokesman, the ministries are to exchange lists of goods. %[2]s " +
			"thanked the government for its patience, and said that farmers on both sides of the border needed " +
			"certainty.\n\nThe two countries have negotiated about fishing rights and transit fees for years. A " +
			"commission of experts meets every quarter, but its proposals have found little support so far. " +
			"Observers in the capital said that a compromise on tariffs was within reach, while others warned that " +
			"elections could delay it again.",
		"\n\nIn a statement, the office of %[2]s welcomed the progress and called for restraint along the river. It " +
			"noted that engineers had inspected the dam last week and had found it in good order.\n\n%[1]s was " +
			"accompanied by advisers for energy and agriculture. They told reporters that the price of electricity " +
			"remained the hardest question, and that a group of neighbours had offered to guarantee supplies during " +
			"the winter. Newspapers of both countries gave the matter much room on their front pages, and shares of " +
			"the railway company rose.",
		"\n\n%[2]s stressed the importance of schools in the border villages, where teachers had not been paid since " +
			"the spring. The finance ministry promised to look into the matter. Aid workers reported that roads in " +
			"the north were passable again after the floods.\n\nThe leaders of the region are expected to gather " +
			"before the rainy season. Diplomats said that the agenda would include visas for students, the " +
			"protection of forests and a common market for cattle. An earlier attempt to agree on these points had " +
			"failed because of a quarrel about seats in the joint parliament.",
	}
	leader := func(s int) string {
		return fmt.Sprintf("President %s %s of %s", given[s%len(given)], family[s%len(family)], states[s%len(states)])
	}
	return func(k int) Paper {
		r := rand.New(rand.NewPCG(7, uint64(k/3))) // three reports a contact
		a := r.IntN(leaders)
		b := (a + 1 + r.IntN(leaders-1)) % leaders
		day := time.Date(2005, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(days))
		form := r.IntN(2)*2 + (k%3)%2
		text := fmt.Sprintf(forms[form]+background[k%3], leader(a), leader(b), day.Weekday(), 20+k%60, k, states[a])
		return Paper{Name: fmt.Sprint(k), Published: day.Format(time.DateOnly), Publisher: fmt.Sprintf("Paper %d", k%7),
			URL: fmt.Sprintf("https://paper%d.example/%d", k%7, k), Text: text}
	}
}
