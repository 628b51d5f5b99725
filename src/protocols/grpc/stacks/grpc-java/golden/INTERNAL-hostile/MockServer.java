import com.google.protobuf.Empty;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
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
        answer.onError(Status.INTERNAL
                .withDescription("it's \"x\" \\ #{y} ${z} $w %s 100% {{ }} # ; \\u0041 \"")
                .asRuntimeException());
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
