import { dedent } from '~/text/dedent';
import { python } from '~/text/literal';
import type { GrpcExchange } from './exchange';

/**
 * Shell lines that answer every call on loopback with the status of the exchange, with nothing but Python 3's standard
 * library: frames of HTTP/2 and literal fields need no more.
 */
export function stub({ code, message }: GrpcExchange, port: string): string {
  const succeeds = code === '0';
  return dedent`
    python3 - <<'END'
    import contextlib
    import re
    import socket

    CODE, MESSAGE = ${code}, ${python.string(message ?? '')}


    def frame(kind, flags, stream, payload=b""):
        head = [len(payload).to_bytes(3, "big"), bytes([kind, flags]), stream.to_bytes(4, "big")]
        return b"".join([*head, payload])


    def field(name, value):
        return b"\\0%c%b%c%b" % (len(name), name, len(value), value)


    def encoded(text):
        return re.sub(rb"[^ -$&-~]", lambda byte: b"%%%02X" % ord(byte[0]), text.encode())


    HEAD = b"\\x88" + field(b"content-type", b"application/grpc")
    END = field(b"grpc-status", b"%d" % CODE)
    if MESSAGE:
        END += field(b"grpc-message", encoded(MESSAGE))

    with socket.create_server(("127.0.0.1", ${port})) as server:
        while True:
            connection, _ = server.accept()
            with contextlib.suppress(OSError), connection, connection.makefile("rwb", 0) as stream:
                stream.write(frame(4, 0, 0))
                stream.read(24)
                while head := stream.read(9):
                    kind, flags, number = head[3], head[4], int.from_bytes(head[5:], "big")
                    payload = stream.read(int.from_bytes(head[:3], "big"))
                    if kind in (4, 6) and not flags & 1:
                        stream.write(frame(kind, 1, 0, payload if kind == 6 else b""))
                    if kind in (0, 1) and flags & 1:
                        ${
                          succeeds
                            ? [
                                'stream.write(frame(1, 4, number, HEAD))',
                                'stream.write(frame(0, 0, number, bytes(5)))',
                                'stream.write(frame(1, 5, number, END))',
                              ]
                            : ['stream.write(frame(1, 5, number, HEAD + END))']
                        }
    END
  `;
}
