import { bytes, expectsContinue, type HttpExchange } from './exchange';
import { dedent } from '~/text/dedent';

/**
 * Shell lines that serve exactly the bytes of a response on loopback, with nothing but Python 3's standard library.
 * Interim heads come first; between them and the final response the stub waits for content that the client holds back.
 */
export function stub({ request, interim, final }: HttpExchange, port: string): string {
  const waits = expectsContinue(request) && interim.length > 0;
  // Whoever closes a connection with bytes unread resets it, and the response may be lost: RFC 9112 9.6.
  const drains = request.framing === 'chunked' || request.zeros !== undefined;
  const parts = [
    ...(interim.length > 0 ? [{ name: 'INTERIM', text: bytes({ request, interim, final: null }) }] : []),
    ...(final ? [{ name: 'RESPONSE', text: bytes({ request, interim: [], final }) }] : []),
  ];
  const sends = parts.flatMap(({ name }, index) => [
    ...(index > 0 && waits ? ['connection.recv(65536)'] : []),
    `connection.sendall(${name})`,
  ]);

  return dedent`
    python3 - <<'END'
    import socket

    ${parts.flatMap(({ name, text }) => [`${name} = (`, ...literals(text).map((item) => `    ${item}`), ')', ''])}
    with socket.create_server(("127.0.0.1", ${port})) as server:
        while True:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                ${sends}
                ${drains ? ['connection.shutdown(socket.SHUT_WR)', 'while connection.recv(65536):', '    pass'] : []}
    END
  `;
}

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
