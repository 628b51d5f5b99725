import type { Stack } from '~/model/stack';
import { dedent } from '~/text/dedent';
import { escape } from '~/text/literal';
import type { GrpcExchange } from '../../exchange';

const quote = (text: string) => `"${escape(text, /["\\]/g, 'pair')}"`;

export default {
  order: 4,
  name: 'grpc-java',
  server: 'Netty',
  lang: 'java',
  file: 'MockServer.java',

  snippet: (exchange) => dedent`
    import com.google.protobuf.Empty;
    import io.grpc.Grpc;
    import io.grpc.InsecureServerCredentials;
    import io.grpc.MethodDescriptor;
    import io.grpc.ServerServiceDefinition;
    ${exchange.code === '0' ? [] : ['import io.grpc.Status;']}
    import io.grpc.protobuf.ProtoUtils;
    import io.grpc.stub.ServerCalls;
    import io.grpc.stub.StreamObserver;

    public class MockServer {

        static final MethodDescriptor<Empty, Empty> GET = MethodDescriptor.<Empty, Empty>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName("shop.Orders/Get")
                .setRequestMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
                .setResponseMarshaller(ProtoUtils.marshaller(Empty.getDefaultInstance()))
                .build();

        static void get(Empty request, StreamObserver<Empty> answer) {
            ${answer(exchange)}
        }

        public static void main(String[] args) throws Exception {
            var orders = ServerServiceDefinition.builder("shop.Orders")
                    .addMethod(GET, ServerCalls.asyncUnaryCall(MockServer::get))
                    .build();
            Grpc.newServerBuilderForPort(50051, InsecureServerCredentials.create())
                    .addService(orders)
                    .build()
                    .start()
                    .awaitTermination();
        }
    }
  `,
} satisfies Stack<GrpcExchange>;

const answer = ({ code, name, message }: GrpcExchange): string[] =>
  code === '0'
    ? ['answer.onNext(Empty.getDefaultInstance());', 'answer.onCompleted();']
    : [
        `answer.onError(Status.${name}`,
        `        .withDescription(${quote(message ?? '')})`,
        '        .asRuntimeException());',
      ];
