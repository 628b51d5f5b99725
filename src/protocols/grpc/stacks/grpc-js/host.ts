import type { Host } from '../../../../../harness/host.ts';

/** @grpc/grpc-js, the gRPC of Node.js without a library in C. */
export default {
  title: ({ 'grpc-js': library, node }) => `@grpc/grpc-js ${library}, Node.js ${node}`,
  wrapper: 'A free port instead of 50051.',
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
