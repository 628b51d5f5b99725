import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../../../../../harness/host.ts';

/** Maven ends a failure with lines on where to read about failures; the first line says what failed. */
const maven =
  'said=$(mvn -q -B -Dstyle.color=never "$@" 2>&1) || { printf "%s\\n" "$said" | grep -m 1 ERROR; exit 1; }';

const pom = readFileSync(path.join(import.meta.dirname, 'pom.xml'), 'utf8');
const [, version = ''] = /<artifactId>grpc-stub<\/artifactId>\s*<version>(.+)<\/version>/.exec(pom) ?? [];

const packageLine = (key: string) => `package snip.${key};\n`;

/** What the snippets have, and what stands for it here. */
const builder = ['        Grpc.newServer', '        host.Host.newServer'] as const;

/** The keys of the snippets, in a file that the start reads: there are too many for one method. */
const list = 'keys.txt';

/** grpc-java on the Netty that it brings. */
export default {
  title: ({ 'grpc-java': library, java }) => `grpc-java ${library}, Java ${java}`,
  wrapper:
    'One line is put before the first, `package snip.<key>;`, and the server takes a free port and does not wait for its end.',
  needs: [
    {
      program: 'javac',
      args: ['--version'],
      output: /^javac (1[7-9]|[2-9]\d)\b/m,
      hint: 'install a JDK 17 or later (Debian: apt-get install openjdk-17-jdk-headless)',
    },
    { program: 'mvn', args: ['--version'], hint: 'install Maven (Debian: apt-get install maven)' },
  ],
  install: ({ work }) => ({
    from: ['pom.xml'],
    steps: [
      {
        command: 'sh',
        args: ['-c', maven, 'mvn', 'dependency:copy-dependencies', `-Dwork=${work}`, `-DoutputDirectory=${work}/lib`],
      },
    ],
  }),
  place: ({ key, source }) => ({
    path: `java/snip/${key}/MockServer.java`,
    text: packageLine(key) + source.replace(builder[0], () => builder[1]),
  }),
  unwrap: (text, { key }) => text.replace(packageLine(key), () => '').replace(builder[1], () => builder[0]),
  glue: (snippets) => [{ path: list, text: snippets.map(({ key }) => `${key}\n`).join('') }],
  build: ({ own, work }) => [
    { command: 'rm', args: ['-rf', `${work}/classes`] },
    {
      command: 'sh',
      args: [
        '-c',
        `exec javac -proc:none -cp '${work}/lib/*' -d '${work}/classes' '${own}/Host.java' $(sed 's|.*|java/snip/&/MockServer.java|' ${list})`,
      ],
      cwd: work,
    },
  ],
  start: ({ work }) => ({
    command: 'sh',
    args: [
      '-c',
      `exec java -Xmx256m -XX:TieredStopAtLevel=1 -cp '${work}/classes:${work}/lib/*' host.Host ${version} $(cat ${list})`,
    ],
    cwd: work,
  }),
} satisfies Host;
