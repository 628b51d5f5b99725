import type { Status } from '~/model/status';
import { defineWire } from '~/model/wire';
import { dedent } from '~/text/dedent';
import { python } from '~/text/literal';
import type { LampExchange, LampSeen } from './exchange';
import type { LampFacts } from './protocol';

// How a code travels. The build makes three things of it: what a mock page shows, what a reader pastes, and
// dist/mocks.json, from which the harness proves both.

export default defineWire<LampExchange, LampSeen>({
  name: 'LAMP',
  port: 7010,
  at: (port) => `lamp://127.0.0.1:${port}`,
  // A stack that cannot send something returns { refusal: 'two-lines' }; the guides have the sentence.
  refusals: ['two-lines'],

  exchange: (status) => {
    const { command, text } = (status as Status<LampFacts>).own;
    return { command, answer: `${status.code} ${text}` };
  },

  transcript: ({ command, answer }) => [
    { side: 'C', lines: [command], points: [] },
    { side: 'S', lines: [answer], points: [0] },
  ],

  stub: ({ answer }, port) => ({
    lang: 'python',
    text: dedent`
      python3 - <<'END'
      import socket

      with socket.create_server(("127.0.0.1", ${port})) as server:
          while True:
              connection, _ = server.accept()
              with connection, connection.makefile("rb") as lines:
                  lines.readline()
                  connection.sendall(b${python.string(`${answer}\r\n`)})
      END
    `,
  }),

  clients: ({ command, answer }, port) => [
    {
      name: 'Python',
      lang: 'python',
      text: dedent`
        python3 - <<'END'
        import socket

        with socket.create_connection(("127.0.0.1", ${port})) as lamp:
            lamp.sendall(b${python.string(`${command}\r\n`)})
            print(lamp.makefile().readline(), end="")
        END
      `,
      prints: answer,
      exit: 0,
    },
  ],

  recorded: ({ answer, closed }) => ({
    lines: answer === null ? [] : [answer],
    text: answer ?? '',
    closed,
  }),
});
