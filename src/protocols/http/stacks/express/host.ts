import type { Host } from '../../../../../harness/host.ts';

/** Express on Node's own server. */
export default {
  title: ({ express, node }) => `Express ${express} on Node.js ${node}`,
  wrapper: 'none',
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
    // Without it a failing handler is answered with a stack trace, and that holds paths of this machine.
    env: { NODE_ENV: 'production', NODE_PATH: `${work}/node_modules` },
  }),
} satisfies Host;
