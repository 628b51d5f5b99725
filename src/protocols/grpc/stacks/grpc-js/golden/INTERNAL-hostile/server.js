const grpc = require('@grpc/grpc-js');

const server = new grpc.Server();

server.addService(
  {
    Get: {
      path: '/shop.Orders/Get',
      requestStream: false,
      responseStream: false,
      requestDeserialize: (bytes) => bytes,
      responseSerialize: (bytes) => bytes,
    },
  },
  {
    Get(call, callback) {
      callback({
        code: grpc.status.INTERNAL,
        details: 'it\'s "x" \\ #{y} ${z} $w %s 100% {{ }} # ; \\u0041 "',
      });
    },
  },
);

server.bindAsync(
  '127.0.0.1:50051',
  grpc.ServerCredentials.createInsecure(),
  () => {},
);
