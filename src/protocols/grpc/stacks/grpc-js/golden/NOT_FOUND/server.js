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
        code: grpc.status.NOT_FOUND,
        details: 'order 42 does not exist',
      });
    },
  },
);

server.bindAsync(
  '127.0.0.1:50051',
  grpc.ServerCredentials.createInsecure(),
  () => {},
);
