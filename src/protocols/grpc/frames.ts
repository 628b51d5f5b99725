import { emptyMessage, endOf, type Field, type GrpcExchange } from './exchange';

// What a server sends, byte by byte: RFC 9113 4.1 for frames, RFC 7541 for fields.

/** A frame of HTTP/2 on the stream of the call. */
export interface Frame {
  /** `HEADERS`, `DATA` */
  type: string;
  flags: string[];
  /** Its nine bytes before the payload, in hex. */
  head: string;
  /** The parts of its payload: what one says, where it says something, and its bytes in hex. */
  parts: { text?: string; bytes: string }[];
}

const types = { DATA: 0, HEADERS: 1 };
const flagBits: Record<string, number> = { END_STREAM: 1, END_HEADERS: 4 };

const hex = (bytes: Iterable<number>) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
const lengthOf = (bytes: string) => bytes.split(' ').length;

function frame(type: keyof typeof types, flags: string[], parts: Frame['parts']): Frame {
  const length = parts.reduce((sum, { bytes }) => sum + lengthOf(bytes), 0);
  const bits = flags.reduce((sum, flag) => sum + (flagBits[flag] ?? 0), 0);
  return {
    type,
    flags,
    head: hex([length >> 16, (length >> 8) & 0xff, length & 0xff, types[type], bits, 0, 0, 0, 1]),
    parts,
  };
}

/**
 * A field as a literal without indexing and without Huffman codes, which is read without a table; `:status: 200` is entry 8
 * of the static table.
 * @throws Error for a text of more than 126 bytes, whose length takes more than one byte
 */
function fieldOf([name, value]: Field): Frame['parts'][number] {
  const text = `${name}: ${value}`;
  if (text === ':status: 200') return { text, bytes: '88' };
  const strings = [name, value].map((part) => new TextEncoder().encode(part));
  if (strings.some(({ length }) => length > 126)) throw new Error(`${text}: write a message of at most 126 bytes`);
  return { text, bytes: hex([0, ...strings.flatMap((bytes) => [bytes.length, ...bytes])]) };
}

/** The frames of the answer: one where a call fails ("Trailers-Only"), headers, message and trailers where it succeeds. */
export function framesOf(exchange: GrpcExchange): Frame[] {
  const head: Field[] = [
    [':status', '200'],
    ['content-type', 'application/grpc'],
  ];
  const end = endOf(exchange);
  const last = ['END_STREAM', 'END_HEADERS'];
  return exchange.code === '0'
    ? [
        frame('HEADERS', ['END_HEADERS'], head.map(fieldOf)),
        frame('DATA', [], [{ bytes: emptyMessage }]),
        frame('HEADERS', last, end.map(fieldOf)),
      ]
    : [frame('HEADERS', last, [...head, ...end].map(fieldOf))];
}
