import type { Stack } from '~/model/stack';
import { dedent } from '~/text/dedent';
import { javascript } from '~/text/literal';
import type { LampExchange } from '../../exchange';

export default {
  order: 1,
  name: 'Node.js net',
  server: 'Node.js',
  lang: 'js',
  file: 'lamp.mjs',

  snippet: ({ answer }) => dedent`
    import { createServer } from 'node:net';

    export const lamp = createServer((socket) => {
      socket.once('data', () => socket.end(${javascript.string(`${answer}\r\n`)}));
    });
  `,
} satisfies Stack<LampExchange>;
