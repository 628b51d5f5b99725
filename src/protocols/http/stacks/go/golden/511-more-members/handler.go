package main

import (
	"encoding/json"
	"net/http"
)

type body struct {
	Error string    `json:"error"`
	Retry bool      `json:"retry"`
	After int       `json:"after"`
	Links []any     `json:"links"`
	Login bodyLogin `json:"login"`
}

type bodyLogin struct {
	Href string `json:"href"`
}

func myHandler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(511)
	json.NewEncoder(w).Encode(body{
		Error: "x",
		Retry: true,
		After: 30,
		Links: []any{"a", nil},
		Login: bodyLogin{Href: "http://portal.example/"},
	})
}
