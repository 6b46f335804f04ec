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
		h, ok := row.holder(states)
		if ok && !listed(known, h) {
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
	if err != nil || bad != nil || until < earliest || until >= latest || states[row.StateAbb] == "" || len(surnameOf(name)) < 4 {
		return holder{}, false
	}
	day, _ := strconv.Atoi(row.Sdate)
	month, _ := strconv.Atoi(row.Smonth)
	end, _ := strconv.Atoi(row.Emonth)
	return holder{party: states[row.StateAbb], name: name, since: fmt.Sprintf("%04d-%02d-%02d", since, max(month, 1), max(day, 1)),
		until: fmt.Sprintf("%04d-%02d-28", until, max(end, 1))}, true
}

func surnameOf(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// listed tells whether a holder of the party has the surname already.
func listed(known []holder, h holder) bool {
	for _, k := range known {
		if k.party == h.party && strings.EqualFold(plainName(surnameOf(k.name)), plainName(surnameOf(h.name))) {
			return true
		}
	}
	return false
}

// plainName takes the marks of common European names off.
func plainName(s string) string {
	return strings.NewReplacer("ö", "o", "ü", "u", "ä", "a", "é", "e", "è", "e", "á", "a", "í", "i", "ó", "o", "ñ", "n", "ç", "c", "š", "s", "ž", "z", "oe", "o").Replace(s)
}
