import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const program = `
import java.net.*;
import java.net.http.*;
public class Call {
    public static void main(String[] args) {
        try {
            URI uri = URI.create(args[1]);
            if (args[0].equals("new")) HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            else if (args.length > 2) uri.toURL().openConnection(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 9022))).getInputStream();
            else uri.toURL().openConnection().getInputStream();
        } catch (Exception error) { System.out.println(error); }
    }
}
`;
const call = (says: string, title: string, logs: RegExp, ...args: string[]) => ({
  says,
  ask: (bench: Bench) => bench.client(title, 'java', ['/srv/conf/Call.java', ...args]),
  logs,
});
const to = 'http://127.0.0.1';
const close = (head: string, content = '') => `HTTP/1.1 ${head}\r\nConnection: close\r\n\r\n${content}`;

/** The clients of Java's own library. */
export default {
  title: 'Java',
  needs: [{ program: 'java', args: ['--version'], hint: 'install a JDK' }],
  version: async (bench) => /(\d+(?:\.\d+)*)/.exec(await bench.output('java', ['--version']))?.[1] ?? '',
  start: async (bench) => {
    await bench.files({ 'conf/Call.java': program });
    await bench.backend(9021, (socket) =>
      socket.end(close('301 Moved Permanently\r\nLocation: /\r\nContent-Length: 0')),
    );
    await bench.backend(9022, (socket) => socket.end(close('407 Proxy Authentication Required\r\nContent-Length: 0')));
    await bench.backend(9025, (socket) => socket.end(close('204 No Content\r\nContent-Length: 2', 'ok')));
  },
  scenarios: {
    'redirects-in-a-circle': call(
      'HttpURLConnection, a redirect to itself',
      'uri.toURL().openConnection().getInputStream()',
      /redirected/,
      'old',
      `${to}:9021/`,
    ),
    'proxy-asks': call(
      'HttpURLConnection, a proxy that asks for credentials',
      'uri.toURL().openConnection(proxy).getInputStream()',
      /407/,
      'old',
      'https://example.com/',
      'proxy',
    ),
    '204-with-content': call(
      'java.net.http, a 204 with content',
      'HttpClient.newHttpClient().send(request, BodyHandlers.ofString())',
      /204/,
      'new',
      `${to}:9025/`,
    ),
  },
} satisfies Server;
