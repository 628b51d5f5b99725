import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { connect as secureConnect } from 'node:tls';

/** An answer as it comes: no redirect followed, nothing unpacked. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Asks for an address over a connection of its own, also of a host whose certificate nobody signed. */
export function ask(
  address: string | URL,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const request = new URL(address).protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    request(address, { method, headers, rejectUnauthorized: false, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers: headers as Record<string, string>, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

/**
 * Sends a request target as it is, which no client does: no path is normalised, no character escaped.
 * @param origin where to
 * @param target each character a byte
 * @param host what the request says of it
 * @returns the head of the answer: the number and each field, names in small letters
 */
export function askRaw(
  origin: string,
  target: string,
  { method = 'GET', host = new URL(origin).host }: { method?: string; host?: string } = {},
): Promise<{ status: number; fields: [name: string, value: string][] }> {
  const { protocol, hostname, port } = new URL(origin);
  const place = { host: hostname, port: Number(port), servername: 'localhost', rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const socket = protocol === 'https:' ? secureConnect(place) : connect(place);
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = ''] = Buffer.concat(parts).toString('latin1').split('\r\n\r\n');
      const [line = '', ...fields] = head.split('\r\n');
      const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(line)?.[1]);
      if (Number.isNaN(status)) reject(new Error(`${origin} answers ${JSON.stringify(target)} with ${line}`));
      resolve({
        status,
        fields: fields.map((field) => {
          const [, name = '', value = ''] = /^([^:]*): *(.*)$/s.exec(field) ?? [];
          return [name.toLowerCase(), value];
        }),
      });
    });
    socket.write(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`, 'latin1');
  });
}
