from concurrent import futures

import grpc


class Orders(grpc.GenericRpcHandler):
    def service(self, handler_call_details):
        return grpc.unary_unary_rpc_method_handler(self.get)

    def get(self, request, context):
        context.abort(grpc.StatusCode.INTERNAL, 'it\'s "x" \\ #{y} ${z} $w %s 100% {{ }} # ; \\u0041 "')


server = grpc.server(futures.ThreadPoolExecutor())
server.add_generic_rpc_handlers((Orders(),))
server.add_insecure_port("127.0.0.1:50051")
server.start()
server.wait_for_termination()
