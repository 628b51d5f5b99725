import type { Bench } from '../bench.ts';
import type { Server } from '../scenario.ts';

const version = '5.5.1';
const pom = `<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version><dependencies><dependency><groupId>com.squareup.okhttp3</groupId><artifactId>okhttp-jvm</artifactId><version>${version}</version></dependency></dependencies></project>`;
const program = `
import okhttp3.*;
public class Call {
    public static void main(String[] args) {
        try (Response response = new OkHttpClient().newCall(new Request.Builder().url(args[0]).build()).execute()) {
            System.out.println(response);
        } catch (Exception error) { System.out.println(error); }
        System.exit(0);
    }
}
`;
const call = (says: string, port: number, logs: RegExp) => ({
  says,
  ask: (bench: Bench) =>
    bench.client('new OkHttpClient().newCall(request).execute()', 'java', [
      '-cp',
      `${bench.work}/lib/*`,
      '/srv/conf/Call.java',
      `http://127.0.0.1:${String(port)}/`,
    ]),
  logs,
});

export default {
  title: 'OkHttp',
  needs: [
    { program: 'java', args: ['--version'], hint: 'install a JDK' },
    { program: 'mvn', args: ['--version'], hint: 'install Maven' },
  ],
  install: [
    { command: 'sh', args: ['-c', 'printf %s "$0" > pom.xml', pom] },
    { command: 'mvn', args: ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'] },
  ],
  version: () => Promise.resolve(version),
  start: async (bench) => {
    await bench.files({ 'conf/Call.java': program });
    await bench.backend(9022, (socket) =>
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'),
    );
    await bench.backend(9025, (socket) =>
      socket.end(`HTTP/1.1 204 No Content\r\nContent-Length: 51\r\nConnection: close\r\n\r\n${'x'.repeat(51)}`),
    );
  },
  scenarios: {
    'proxy-asks': call('a 407 without a proxy', 9022, /407/),
    '204-with-content': call('a 204 with content', 9025, /204/),
  },
} satisfies Server;
