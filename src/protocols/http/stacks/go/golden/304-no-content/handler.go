package main

import "net/http"

func myHandler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("ETag", "\"v1\"")
	w.WriteHeader(304)
}
