/** A call and how it ends, as `dist/mocks.json` holds it. */
export interface GrpcExchange {
  /** `5` */
  code: string;
  /** `NOT_FOUND` */
  name: string;
  /** What `grpc-message` says, before it is percent-encoded; nothing where the call succeeds. */
  message: string | null;
}

/** The call of all examples, by the path of its request. */
export const call = { service: 'shop.Orders', method: 'Get', path: '/shop.Orders/Get' };

/** A message of protobuf without fields behind its prefix, as calls and answers have it: not compressed, zero bytes long. */
export const emptyMessage = '00 00 00 00 00';

/** `Percent-Encoded` of gRPC over HTTP/2: what is not printable ASCII, and the percent sign. */
export const percentEncoded = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x25
      ? `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  ).join('');

export type Field = [name: string, value: string];

/** The fields that end a call. */
export const endOf = ({ code, message }: GrpcExchange): Field[] => [
  ['grpc-status', code],
  ...(message === null ? [] : [['grpc-message', percentEncoded(message)] satisfies Field]),
];
