import type { Host } from '../../../../../harness/host.ts';

/** The server of Nodemailer, on Node's own sockets. */
export default {
  title: ({ 'smtp-server': server, node }) => `smtp-server ${server}, Node.js ${node}`,
  wrapper:
    'A free port instead of 2525, mx.example.com instead of the name of the machine, and no look at the name of the client.',
  needs: [{ program: 'npm', args: ['--version'], hint: 'install Node 24 with npm' }],
  install: ({ work }) => ({
    from: ['package.json', 'package-lock.json'],
    steps: [
      { command: 'cp', args: ['package.json', 'package-lock.json', work] },
      { command: 'npm', args: ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], cwd: work },
    ],
  }),
  place: ({ key, source }) => ({ path: `snippets/${key}.js`, text: source }),
  start: ({ own, work }) => ({
    command: process.execPath,
    args: [`${own}/server.cjs`, `${work}/snippets`],
    env: { NODE_PATH: `${work}/node_modules`, NODE_NO_WARNINGS: '1' },
  }),
} satisfies Host;
