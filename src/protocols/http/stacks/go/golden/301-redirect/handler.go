package main

import "net/http"

func myHandler(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Location", "/new-endpoint")
	w.WriteHeader(301)
}
