import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const options = ['--headless', '--no-sandbox', '--disable-gpu', '--user-data-dir=/srv/profile', '--dump-dom'];
/** All but the failure is left out: in dozens of lines Chromium tells what the machine lacks. */
const open = (says: string, port: number, logs: RegExp) => ({
  says,
  ask: (bench: Bench) =>
    bench.client(`chromium http://127.0.0.1:${String(port)}/`, 'sh', [
      '-c',
      `chromium "$@" 2>&1 | grep -oE 'Page load failed: .*'`,
      'chromium',
      ...options,
      `http://127.0.0.1:${String(port)}/`,
    ]),
  logs,
});
const close = (head: string) => `HTTP/1.1 ${head}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`;

/** The browser without a window, and the name of the error that its page would show. */
export default {
  title: 'Chromium',
  needs: [{ program: 'chromium', args: ['--version'], hint: 'install Chromium (Debian: chromium)' }],
  version: async (bench) => /Chromium (\S+)/.exec(await bench.output('chromium', ['--version']))?.[1] ?? '',
  start: async (bench) => {
    await bench.files({ 'profile/x': '' });
    await bench.backend(9021, (socket) => socket.end(close('301 Moved Permanently\r\nLocation: /')));
    await bench.backend(9022, (socket) => socket.end(close('407 Proxy Authentication Required')));
  },
  scenarios: {
    'redirects-in-a-circle': open('a redirect to itself', 9021, /ERR_TOO_MANY_REDIRECTS/),
    'proxy-asks': open('a 407 without a proxy', 9022, /ERR_UNEXPECTED_PROXY_AUTH/),
  },
} satisfies Server;
