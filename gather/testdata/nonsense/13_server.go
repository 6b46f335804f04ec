package main

import (
	"fmt"
	"log"
	"net/http"
)

// visit is one state visit.
type visit struct {
	City   string
	Guests int
}

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "visits: %d\n", len(visits))
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}

var visits = []visit{{"Oslo", 12}, {"Accra", 7}}
