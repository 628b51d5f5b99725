import { z } from 'astro/zod';
import { defineProtocol, type Row } from '~/model/protocol';
import { asciiLine, type Spec } from '~/model/schema';
import { namesInCode } from './names';

const httpStatus = z.int().min(100).max(599);

const factsSchema = z.object({
  /** The text of `grpc-message` in our example, not yet percent-encoded; OK has none. */
  message: asciiLine('the message of the example').optional(),
  /** The HTTP status that a gateway answers with in its place: the comment "HTTP Mapping" of code.proto. */
  toHttp: httpStatus,
  /**
   * The HTTP statuses that a client takes for it where a response has no `grpc-status`, `other` for all that the table of
   * http-grpc-status-mapping.md does not name. It is no inverse of `toHttp`.
   */
  fromHttp: z.array(z.union([httpStatus, z.literal('other')])).default([]),
  /**
   * Whether the gRPC library of the client or of the server makes it, without the application: statuscodes.md. `never`
   * where the document says so; nothing where it is silent.
   */
  library: z.union([z.literal('never'), z.array(z.enum(['client', 'server'])).min(1)]).optional(),
});

export type GrpcFacts = z.infer<typeof factsSchema>;

const codeProto: Spec = {
  document: 'google/rpc/code.proto',
  section: 'Code',
  url: 'https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto',
};
const statusCodes: Spec = {
  document: 'gRPC',
  section: 'Status codes and their use in gRPC',
  url: 'https://github.com/grpc/grpc/blob/master/doc/statuscodes.md',
};
const httpMapping: Spec = {
  document: 'gRPC',
  section: 'HTTP to gRPC Status Code Mapping',
  url: 'https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md',
};

/** The codes that code.proto maps to an HTTP status from 400 to 499. */
const ofTheCaller = new Set(['1', '3', '5', '6', '7', '8', '9', '10', '11', '16']);

function maker(library: GrpcFacts['library']): Row {
  const makers = library === 'never' || library === undefined ? [] : library;
  return {
    term: 'made',
    values: [
      { word: 'application' },
      ...makers.map((word) => ({ word })),
      ...(library === 'never' ? [{ word: 'never' }] : []),
    ],
    ...(library !== undefined && { spec: statusCodes }),
  };
}

export default defineProtocol<GrpcFacts>({
  name: 'gRPC',
  family: 'web',
  stem: /^(\d|1[0-6])$/,
  example: '14',
  telling: 'made',
  // gRPC knows no classes. Whose side the trouble is on follows from the first digit of the HTTP status of code.proto.
  classes: {
    ok: { kind: 'success', spec: codeProto },
    caller: { kind: 'client-error', spec: codeProto },
    service: { kind: 'server-error', spec: codeProto },
  },
  classOf: (code) => (code === '0' ? 'ok' : ofTheCaller.has(code) ? 'caller' : 'service'),
  terms: ['made', 'application', 'client', 'server', 'never', 'toHttp', 'fromHttp', 'other', 'names'],
  facts: factsSchema,

  check: ({ code, own: { toHttp } }) => {
    const digit = code === '0' ? '2' : ofTheCaller.has(code) ? '4' : '5';
    return String(toHttp).startsWith(digit)
      ? []
      : [
          `toHttp: ${String(toHttp)} does not begin with ${digit}, as its class in protocol.ts has it: mend one of them`,
        ];
  },

  glance: ({ name, own: { toHttp, fromHttp, library } }) => [
    maker(library),
    { term: 'toHttp', values: [{ code: String(toHttp), in: 'http' }], spec: codeProto },
    ...(fromHttp.length > 0
      ? [
          {
            term: 'fromHttp',
            values: fromHttp.map((http) => (http === 'other' ? { word: http } : { code: String(http), in: 'http' })),
            spec: httpMapping,
          },
        ]
      : []),
    { term: 'names', values: namesInCode(name) },
  ],

  // google.rpc.Status as JSON, as grpc-gateway and Envoy's transcoder write it.
  standIn: ({ code, own: { toHttp, message } }) => ({
    code: toHttp,
    ...(message !== undefined && { content: JSON.stringify({ code: Number(code), message, details: [] }) }),
  }),
});
