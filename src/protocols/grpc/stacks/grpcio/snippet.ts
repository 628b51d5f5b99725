import type { Stack } from '~/model/stack';
import { dedent } from '~/text/dedent';
import { python } from '~/text/literal';
import type { GrpcExchange } from '../../exchange';

export default {
  order: 1,
  name: 'grpcio',
  server: 'grpcio',
  lang: 'python',
  // A file with the name of the package would be imported in its place.
  file: 'app.py',

  snippet: ({ code, name, message }) => dedent`
    from concurrent import futures

    import grpc


    class Orders(grpc.GenericRpcHandler):
        def service(self, handler_call_details):
            return grpc.unary_unary_rpc_method_handler(self.get)

        def get(self, request, context):
            ${code === '0' ? 'return b""' : `context.abort(grpc.StatusCode.${name}, ${python.string(message ?? '')})`}


    server = grpc.server(futures.ThreadPoolExecutor())
    server.add_generic_rpc_handlers((Orders(),))
    server.add_insecure_port("127.0.0.1:50051")
    server.start()
    server.wait_for_termination()
  `,
} satisfies Stack<GrpcExchange>;
