import type { Host } from '../../../../../harness/host.ts';

/** Node's own TCP server: nothing to install. */
export default {
  title: ({ node }) => `Node.js ${node}`,
  wrapper: 'none',
  needs: [{ program: 'node', args: ['--version'], hint: 'install Node 24' }],
  place: ({ key, source }) => ({ path: `snippets/${key}.mjs`, text: source }),
  start: ({ own, work }) => ({ command: process.execPath, args: [`${own}/server.mjs`, `${work}/snippets`] }),
} satisfies Host;
