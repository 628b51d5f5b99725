import type { Stack } from '~/model/stack';
import { dedent, tabs } from '~/text/dedent';
import { escape } from '~/text/literal';
import type { GrpcExchange } from '../../exchange';
import { goName } from '../../names';

const quote = (text: string) => `"${escape(text, /["\\]/g, 'eight')}"`;

export default {
  order: 2,
  name: 'grpc-go',
  server: 'Go',
  lang: 'go',
  file: 'main.go',

  snippet: ({ code, name, message }) => {
    const succeeds = code === '0';
    return tabs(dedent`
      package main

      import (
          "log"
          "net"

          "google.golang.org/grpc"
          ${
            succeeds
              ? ['"google.golang.org/protobuf/types/known/emptypb"']
              : ['"google.golang.org/grpc/codes"', '"google.golang.org/grpc/status"']
          }
      )

      func get(server any, stream grpc.ServerStream) error {
          ${
            succeeds
              ? 'return stream.SendMsg(&emptypb.Empty{})'
              : `return status.Error(codes.${goName(name)}, ${quote(message ?? '')})`
          }
      }

      func main() {
          listener, err := net.Listen("tcp", "127.0.0.1:50051")
          if err != nil {
              log.Fatal(err)
          }
          server := grpc.NewServer(grpc.UnknownServiceHandler(get))
          log.Fatal(server.Serve(listener))
      }
    `);
  },
} satisfies Stack<GrpcExchange>;
