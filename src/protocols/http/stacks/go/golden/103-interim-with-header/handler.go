package main

import (
	"encoding/json"
	"net/http"
)

type body struct {
	Status string `json:"status"`
}

func myHandler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Link", "</style.css>; rel=preload; as=style")
	w.WriteHeader(103)
	w.Header().Del("Link")

	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	json.NewEncoder(w).Encode(body{Status: "success"})
}
