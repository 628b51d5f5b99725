import type { Server } from '../scenario.ts';

export default {
  title: 'npm',
  needs: [{ program: 'npm', args: ['--version'], hint: 'install Node with npm' }],
  version: async (bench) => (await bench.output('npm', ['--version'])).trim(),
  keeps: /^npm error/,
  start: async (bench) => {
    await bench.backend(9047, (socket) =>
      socket.end(
        'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
      ),
    );
  },
  scenarios: {
    'asks-for-a-login': {
      says: 'a registry that wants a token',
      ask: (bench) =>
        bench.client(
          'npm view shop --registry http://127.0.0.1:9047/',
          'npm',
          ['view', 'shop', '--registry', 'http://127.0.0.1:9047/', '--fetch-retries=0', '--no-update-notifier'],
          { HOME: '/srv', npm_config_cache: '/srv/run/npm', npm_config_logs_max: '0', npm_config_loglevel: 'error' },
        ),
      logs: /E401/,
    },
  },
} satisfies Server;
