import { dedent } from '~/text/dedent';
import { python } from '~/text/literal';
import { closes, turnsToTls, usually, type SmtpExchange } from './exchange';

/** The steps that a stub answers as usual, whatever a client does with it. */
const session = ['connection', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'final-dot', 'QUIT'];

/** What the stub knows a step by: the first word of the line, `.` for the end of the content. */
const names: Record<string, string> = { connection: 'greeting', 'final-dot': '.' };

/**
 * Shell lines that serve a session over SMTP on loopback, with nothing but Python 3's standard library: the reply of the
 * exchange to its command, the usual ones to all others.
 */
export function stub(exchange: SmtpExchange, port: string): string {
  const { moment, steps } = exchange;
  const replies = new Map(session.map((when) => [when, usually(when, moment)]));
  for (const { when, reply } of steps) replies.set(when, reply);
  // The end stands at the end.
  const end = replies.get('QUIT') ?? [];
  replies.delete('QUIT');
  replies.set('QUIT', end);
  const table = [...replies].map(
    ([when, lines]) => `    ${python.string(names[when] ?? when)}: ${python.string(lines.join('\n'))},`,
  );
  const challenges = replies.has('AUTH+');

  return dedent`
    python3 - <<'END'
    import contextlib
    import socket

    REPLIES = {
    ${table}
    }

    with socket.create_server(("127.0.0.1", ${port})) as server:
        while True:
            connection, _ = server.accept()
            with contextlib.suppress(OSError), connection, connection.makefile("rwb", 0) as stream:
                step, line = "greeting", b"-"
                while line:
                    reply = REPLIES.get(step, "250 2.0.0 Ok")
                    stream.write(reply.replace("\\n", "\\r\\n").encode() + b"\\r\\n")
                    if step == "QUIT"${closes(exchange) ? ' or reply.startswith("421")' : ''}:
                        break
                    ${turnsToTls(exchange) ? ['if step == "STARTTLS":', '    connection.recv(65536)', '    break'] : []}
                    line = stream.readline()
                    while reply.startswith("354") and line not in (b".\\r\\n", b""):
                        line = stream.readline()
                    ${
                      challenges
                        ? [
                            'if reply.startswith("334"):',
                            '    step += "+"',
                            'else:',
                            '    step = line.decode().strip().partition(" ")[0].upper()',
                          ]
                        : ['step = line.decode().strip().partition(" ")[0].upper()']
                    }
    END
  `;
}
