package main

import (
	"encoding/json"
	"net/http"
)

type body struct {
	Error   string `json:"error"`
	Message string `json:"message"`
}

func myHandler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Proxy-Authenticate", "Basic realm=\"proxy\"")
	w.WriteHeader(407)
	json.NewEncoder(w).Encode(body{
		Error:   "proxy_authentication_required",
		Message: "Proxy Authentication Required",
	})
}
