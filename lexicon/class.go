package lexicon

// Class is a set of words that do one thing in a sentence, in lower case, verbs by their
// lemma. The words stand in classes.tsv, each class with an example.
type Class string

// The classes.
const (
	CallOff    Class = "call off"     // "cancelled the talks"
	Postpone   Class = "postpone"     // "postponed the talks"
	Plan       Class = "plan"         // "plans to meet", "scheduled a call"
	Wish       Class = "wish"         // "wants to meet", "proposed talks"
	Refuse     Class = "refuse"       // "refused to meet", "rejected a meeting"
	Channel    Class = "channel"      // "on the telephone", "by video link"
	Margin     Class = "margin"       // "on the sidelines of the summit"
	ToCome     Class = "to come"      // "the upcoming talks"
	Past       Class = "past"         // "his recent trip"
	TakePlace  Class = "take place"   // "the talks took place"
	GoOn       Class = "go on"        // "talks resumed"
	Effort     Class = "effort"       // "efforts to address the dispute"
	Chairing   Class = "chairing"     // "under the chairmanship of"
	PartOfDay  Class = "part of day"  // "in the evening"
	Stall      Class = "stall"        // "talks have stalled": they are none
	OwnHolder  Class = "own holder"   // offices of which a party has one holder
	Address    Class = "address"      // "told X in a phone call": the object is who is spoken to
	Portion    Class = "portion"      // "the second day of talks": the talks are held where the day is
	Leader     Class = "leader"       // "led by", "headed by", "represented by"
	Unfold     Class = "unfold"       // "the talks focused on": they took place when the verb says
	Presuppose Class = "presuppose"   // "attended the talks": there were some
	BringAbout Class = "bring about"  // "travelled to meet", "managed to meet": they met
	Likely     Class = "likely"       // "a meeting is possible"
	Imminent   Class = "imminent"     // "the meeting is near"
	Over       Class = "over"         // "the talks are over"
	Control    Class = "control"      // "invited Bari to visit": Bari is to
	Meal       Class = "meal"         // "a conversation over lunch": face to face
	Travel     Class = "travel"       // "flew to see": the purpose is a contact
	Venue      Class = "venue"        // "at the ministry's headquarters in Abu Dhabi": he was received in Abu Dhabi
	StyleNoun  Class = "style"        // "His Royal Highness"
	Speaking   Class = "speaking for" // "Malian officials met": Mali did
	Bid        Class = "bid"          // "an invitation to meet": nobody met yet
	PlaceKind  Class = "place kind"   // "Imam Sahib district": nobody
	Tongue     Class = "tongue"       // "held talks in Arabic": nowhere
	Settlement Class = "settlement"   // "in the border city of Zagra": it was held in Zagra
	Movement   Class = "movement"     // "General Guta of the Highland Liberation Front": he is the front's
	Part       Class = "part"         // "the guest said", "the latter denied it": one of the two who met
	Give       Class = "give"         // "agreed to send tents to Nepal": Nepal is promised them
	Sport      Class = "sport"        // "meet in a World Cup qualifier": teams do
	ComeToSay  Class = "come to say"  // "went on to say": it was said
	Lead       Class = "lead"         // "prompted Lund to warn": she did
	Describe   Class = "describe"     // "described the talks as frank": they were
	Moved      Class = "moved"        // "pushed back to early March": that is to come
	Begin      Class = "begin"        // "begins a visit on Monday": the Monday to come
	Pact       Class = "pact"         // "under the deal, Chad will withdraw": it has to
	Oblige     Class = "oblige"       // "the accord obliges Chad to withdraw"
	PlaceLead  Class = "place before" // "Mount Kenya", "Hurricane Ida": nobody
)

var classes = readClasses()

func readClasses() map[Class]map[string]bool {
	known := map[Class]map[string]bool{}
	for _, row := range rows("classes.tsv") {
		c := Class(row[0])
		if known[c] == nil {
			known[c] = map[string]bool{}
		}
		known[c][row[1]] = true
	}
	return known
}

// InClass reports whether a word is of any class.
func InClass(word string) bool { return inClass[word] }

var inClass = func() map[string]bool {
	all := map[string]bool{}
	for _, words := range classes {
		for w := range words {
			all[w] = true
		}
	}
	return all
}()

// Has reports whether a word is of the class.
func (c Class) Has(word string) bool { return classes[c][word] }
