module wirecodes/host

go 1.27

toolchain go1.27.4

require github.com/emersion/go-smtp v0.25.1

require github.com/emersion/go-sasl v0.0.0-20241020182733-b788ff22d5a6
