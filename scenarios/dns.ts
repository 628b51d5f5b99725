import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

/** The records of a name by type; `SERVFAIL`, `REFUSED` and `silence` in place of an answer. A name that is absent does not exist. */
export type Zone = Record<string, Record<string, string[]> | 'SERVFAIL' | 'REFUSED' | 'silence'>;

const types: Record<number, string> = { 1: 'A', 12: 'PTR', 15: 'MX', 16: 'TXT', 28: 'AAAA' };
const codes = { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 };

/** A name server for the loopback interface (RFC 1035): what a resolver gets there is what the zone says. */
export async function serveDns(zone: Zone, port = 53): Promise<Socket> {
  const socket = createSocket('udp4');
  socket.on('message', (query, peer) => {
    const { name, type, end } = questionOf(query);
    const known = zone[name];
    if (known === 'silence') return;
    const values = typeof known === 'object' ? (known[types[type] ?? ''] ?? []) : [];
    const code = known === undefined ? codes.NXDOMAIN : typeof known === 'string' ? codes[known] : codes.NOERROR;
    const head = Buffer.alloc(12);
    query.copy(head, 0, 0, 2);
    head.writeUInt16BE(0x8580 | code, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(values.length, 6);
    const answers = values.map((value) => {
      const data = dataOf(type, value);
      const fixed = Buffer.alloc(12);
      fixed.writeUInt16BE(0xc00c, 0);
      fixed.writeUInt16BE(type, 2);
      fixed.writeUInt16BE(1, 4);
      fixed.writeUInt32BE(60, 6);
      fixed.writeUInt16BE(data.length, 10);
      return Buffer.concat([fixed, data]);
    });
    socket.send(Buffer.concat([head, query.subarray(12, end), ...answers]), peer.port, peer.address);
  });
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

function questionOf(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function nameOf(name: string): Buffer {
  const labels = name.split('.').filter(Boolean);
  return Buffer.concat([
    ...labels.map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`)),
    Buffer.alloc(1),
  ]);
}

function dataOf(type: number, value: string): Buffer {
  if (type === 1) return Buffer.from(value.split('.').map(Number));
  if (type === 12) return nameOf(value);
  if (type === 15) return Buffer.concat([Buffer.from([0, 10]), nameOf(value)]);
  if (type === 16) return Buffer.from(`${String.fromCharCode(value.length)}${value}`);
  throw new TypeError(`no data for the type ${type}`);
}
