import { bytes, holdsBack, type HttpResponse } from './wire';
import { source } from '~/text/dedent';

/** The port of the stub and of the curl line. */
export const port = 8000;

/**
 * Shell lines that serve exactly the bytes of a response on loopback, with nothing but Python 3's standard library.
 * Interim heads come first; between them and the final response the stub waits for content that the client holds back.
 */
export function stub({ request, interim, final }: HttpResponse): string {
  const waits = holdsBack(request) && interim.length > 0;
  const parts = [
    ...(interim.length > 0 ? [{ name: 'INTERIM', text: bytes({ request, interim, final: null }) }] : []),
    ...(final ? [{ name: 'RESPONSE', text: bytes({ request, interim: [], final }) }] : []),
  ];
  const sends = parts.flatMap(({ name }, index) => [
    ...(index > 0 && waits ? ['connection.recv(65536)'] : []),
    `connection.sendall(${name})`,
  ]);

  return source`
    python3 - <<'END'
    import socket

    ${parts.flatMap(({ name, text }) => [`${name} = (`, ...literals(text).map((item) => `    ${item}`), ')', ''])}
    with socket.create_server(("127.0.0.1", ${port})) as server:
        while True:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                ${sends}
    END
  `;
}

/** The curl line that asks the stub. */
export function curl({ request: { method, headers, content } }: HttpResponse): string {
  const implied = content === null ? 'GET' : 'POST';
  return [
    'curl -i',
    ...(method === implied ? [] : [`-X ${method}`]),
    ...headers.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    // With -d, an @ would begin the name of a file.
    ...(content === null ? [] : [`${content.startsWith('@') ? '--data-raw' : '-d'} ${quote(content)}`]),
    `http://127.0.0.1:${String(port)}/endpoint`,
  ].join(' ');
}

const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A line of the response each, as Python bytes literals. */
const literals = (text: string) => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map(literal);

function literal(text: string): string {
  const quoted = text.includes('"') && !text.includes("'") ? "'" : '"';
  const escaped = [...new TextEncoder().encode(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      if (character === '\r') return String.raw`\r`;
      if (character === '\n') return String.raw`\n`;
      if (character === '\\' || character === quoted) return `\\${character}`;
      return byte < 32 || byte > 126 ? `\\x${byte.toString(16).padStart(2, '0')}` : character;
    })
    .join('');
  return `b${quoted}${escaped}${quoted}`;
}
