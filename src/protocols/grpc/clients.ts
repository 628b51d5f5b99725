import type { Client } from '~/model/wire';
import { dedent } from '~/text/dedent';
import { call, endOf, type GrpcExchange } from './exchange';
import { goName } from './names';

/** The commands that ask the stub: grpcurl, which speaks gRPC, and curl, which shows the fields of HTTP/2. */
export const clients = (exchange: GrpcExchange, port: string): Client[] => [
  grpcurl(exchange, port),
  curl(exchange, port),
];

function grpcurl({ code, name, message }: GrpcExchange, port: string): Client {
  const { service, method } = call;
  const [packageName, serviceName] = service.split('.');
  const fails = code !== '0';
  return {
    name: 'grpcurl',
    lang: 'sh',
    text: dedent`
      grpcurl -plaintext -import-path /dev -proto stdin 127.0.0.1:${port} ${service}/${method} <<'END'
      syntax = "proto3";
      package ${packageName ?? ''};
      message Order {}
      service ${serviceName ?? ''} { rpc ${method} (Order) returns (Order); }
      END
    `,
    prints: fails ? '' : '{}',
    ...(fails && { complains: `ERROR:\n  Code: ${goName(name)}\n  Message: ${message ?? ''}` }),
    // It leaves the codes up to 63 to itself.
    exit: fails ? 64 + Number(code) : 0,
  };
}

function curl(exchange: GrpcExchange, port: string): Client {
  const fields = endOf(exchange).map(([name, value]) => `${name}: ${value}`);
  const head = ['HTTP/2 200 ', 'content-type: application/grpc'];
  return {
    name: 'curl',
    lang: 'sh',
    text: `printf '\\0\\0\\0\\0\\0' | curl -sS -D - -o /dev/null --http2-prior-knowledge -H 'content-type: application/grpc' -H 'te: trailers' --data-binary @- http://127.0.0.1:${port}${call.path}`,
    // Trailers stand behind an empty line.
    prints: [...head, ...(exchange.code === '0' ? ['', ...fields] : fields)].join('\n'),
    exit: 0,
  };
}
