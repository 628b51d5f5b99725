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
      callback(null, Buffer.alloc(0));
    },
  },
);

server.bindAsync(
  '127.0.0.1:50051',
  grpc.ServerCredentials.createInsecure(),
  () => {},
);
