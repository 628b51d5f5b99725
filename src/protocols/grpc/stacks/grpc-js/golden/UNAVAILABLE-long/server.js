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
        code: grpc.status.UNAVAILABLE,
        details: 'the service that keeps the orders is being restarted; try again in some seconds',
      });
    },
  },
);

server.bindAsync(
  '127.0.0.1:50051',
  grpc.ServerCredentials.createInsecure(),
  () => {},
);
