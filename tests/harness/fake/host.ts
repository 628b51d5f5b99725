import type { Host } from '../../../harness/host.ts';

/** A host whose snippets are JSON, for failures: FAKE says which. */
export default {
  title: ({ fake }) => `Fake ${fake}`,
  wrapper: process.env.FAKE === 'edited' ? 'a line more' : 'none',
  needs: [
    {
      program: process.env.FAKE === 'needy' ? 'no-such-program' : process.execPath,
      args: ['-v'],
      hint: 'install it',
    },
  ],
  ...(process.env.FAKE === 'uninstallable' && {
    install: () => ({
      from: ['server.js'],
      steps: [
        { command: process.execPath, args: ['-e', 'console.error("no such package: left-pad"); process.exit(9)'] },
      ],
    }),
  }),
  place: ({ key, source }) => ({
    path: `${key}.json`,
    text: process.env.FAKE === 'edited' ? `${source}\n` : source,
  }),
  start: ({ own, work }) => ({
    command: process.execPath,
    args: [`${own}/server.js`, work],
  }),
} satisfies Host;
