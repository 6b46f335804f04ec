package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
)

// reignLeader is a row of REIGN: who led a state in fact, and when.
type reignLeader struct {
	StateAbb, Leader                    string
	Sdate, Smonth, Syear, Emonth, Eyear string
}

// earliest and latest bound the years taken: readouts begin about 2000, and the
// factbook's lists have every leader since 2021 with his office.
const (
	earliest = 1990
	latest   = 2021
)

// fromReign adds leaders whom no other list has. Their office is left empty:
// the register tells who led, not as what.
func fromReign(data string, known []holder) ([]holder, error) {
	rows, err := readLines[reignLeader](filepath.Join(data, "reign_leaders_1921_2021.jsonl"))
	if err != nil {
		return nil, err
	}
	codes, err := table("cow.tsv")
	if err != nil {
		return nil, err
	}
	states := map[string]string{}
	for _, row := range codes {
		states[row[0]] = row[1]
	}
	for _, row := range rows {
		if h, ok := row.holder(states); ok && earlier(known, &h) {
			known = append(known, h)
		}
	}
	return known, nil
}

// holder makes a row of the list, if the leader held on into the years taken.
func (row reignLeader) holder(states map[string]string) (holder, bool) {
	since, err := strconv.Atoi(row.Syear)
	until, bad := strconv.Atoi(row.Eyear)
	name := strings.TrimSpace(row.Leader)
	if bad != nil {
		until = latest // still in office when the list ends
	}
	if err != nil || until < earliest || until > latest || states[row.StateAbb] == "" || len(surnameOf(name)) < 4 {
		return holder{}, false
	}
	day, _ := strconv.Atoi(row.Sdate)
	month, _ := strconv.Atoi(row.Smonth)
	end, _ := strconv.Atoi(row.Emonth)
	h := holder{party: states[row.StateAbb], name: name,
		since: fmt.Sprintf("%04d-%02d-%02d", since, max(month, 1), max(day, 1)),
		until: fmt.Sprintf("%04d-%02d-28", until, max(end, 1))}
	return h, h.since < h.until
}

func surnameOf(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// earlier tells whether a row of REIGN adds to what is listed: nobody of the
// party with the surname is listed for the time, or only for the end of it,
// which then ends where the list begins. As what he led before, REIGN does not
// tell.
func earlier(known []holder, h *holder) bool {
	for _, k := range known {
		if k.party != h.party || !strings.EqualFold(plainName(surnameOf(k.name)), plainName(surnameOf(h.name))) {
			continue
		}
		if k.since > h.until || k.until != "" && k.until < h.since {
			continue
		}
		if h.since >= k.since {
			return false
		}
		h.name, h.until = k.name, k.since
	}
	return true
}

// plainName takes the marks of common European names off.
func plainName(s string) string {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "al-"), "el-")
	return strings.NewReplacer("ö", "o", "ü", "u", "ä", "a", "é", "e", "è", "e", "á", "a", "í", "i", "ó", "o", "ñ", "n",
		"ç", "c", "š", "s", "ž", "z", "oe", "o").Replace(s)
}
