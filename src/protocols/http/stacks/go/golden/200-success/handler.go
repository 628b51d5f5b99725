package main

import (
	"encoding/json"
	"net/http"
)

type body struct {
	Status string `json:"status"`
}

func myHandler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	json.NewEncoder(w).Encode(body{Status: "success"})
}
