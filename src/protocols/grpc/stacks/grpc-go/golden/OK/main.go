package main

import (
	"log"
	"net"

	"google.golang.org/grpc"
	"google.golang.org/protobuf/types/known/emptypb"
)

func get(server any, stream grpc.ServerStream) error {
	return stream.SendMsg(&emptypb.Empty{})
}

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:50051")
	if err != nil {
		log.Fatal(err)
	}
	server := grpc.NewServer(grpc.UnknownServiceHandler(get))
	log.Fatal(server.Serve(listener))
}
