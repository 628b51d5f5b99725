import type { Stack } from '~/model/stack';
import { dedent } from '~/text/dedent';
import { javascript as js } from '~/text/literal';
import type { GrpcExchange } from '../../exchange';

export default {
  order: 3,
  name: 'grpc-js',
  server: 'Node.js',
  lang: 'js',
  file: 'server.js',

  snippet: (exchange) => dedent`
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
          ${answer(exchange)}
        },
      },
    );

    server.bindAsync(
      '127.0.0.1:50051',
      grpc.ServerCredentials.createInsecure(),
      () => {},
    );
  `,
} satisfies Stack<GrpcExchange>;

function answer({ code, name, message }: GrpcExchange): string[] {
  if (code === '0') return ['callback(null, Buffer.alloc(0));'];
  const details = js.string(message ?? '');
  const flat = `callback({ code: grpc.status.${name}, details: ${details} });`;
  return flat.length + 6 <= js.width
    ? [flat]
    : ['callback({', `  code: grpc.status.${name},`, `  details: ${details},`, '});'];
}
