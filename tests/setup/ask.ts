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

/** The head of an answer: the number and each field, names in small letters. */
interface Head {
  status: number;
  fields: [name: string, value: string][];
}

/**
 * Sends a request target as it is, which no client does: no path is normalised, no character escaped.
 * @param origin where to
 * @param target each character a byte
 * @param host what the request says of it
 */
export async function askRaw(
  origin: string,
  target: string,
  { method = 'GET', host = new URL(origin).host }: { method?: string; host?: string } = {},
): Promise<Head> {
  const send = () => sendRaw(origin, target, method, host);
  // On a busy machine a connection may be cut off before its request is read: ask once more.
  try {
    return await send();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    return send();
  }
}

function sendRaw(origin: string, target: string, method: string, host: string): Promise<Head> {
  const { protocol, hostname, port } = new URL(origin);
  const place = { host: hostname, port: Number(port), servername: 'localhost', rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const socket = protocol === 'https:' ? secureConnect(place) : connect(place);
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    // What refuses a request may cut off behind its answer, which counts.
    socket.on('error', (error: Error) => {
      if (parts.length === 0) reject(error);
    });
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
