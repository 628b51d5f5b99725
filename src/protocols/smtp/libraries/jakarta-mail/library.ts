import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Library } from '../../../../../harness/library.ts';

/** Maven ends a failure with lines on where to read about failures; the first line says what failed. */
const maven =
  'said=$(mvn -q -B -Dstyle.color=never "$@" 2>&1) || { printf "%s\\n" "$said" | grep -m 1 ERROR; exit 1; }';

const pom = readFileSync(path.join(import.meta.dirname, 'pom.xml'), 'utf8');
const [, version = ''] = /<artifactId>angus-mail<\/artifactId>\s*<version>(.+)<\/version>/.exec(pom) ?? [];

/** Jakarta Mail, which was JavaMail, in its implementation by Eclipse. */
export default {
  name: 'Jakarta Mail (Java)',
  moments: ['connection', 'EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'final-dot', 'QUIT'],
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
  build: ({ work }) => [
    { command: 'sh', args: ['-c', `exec javac -proc:none -cp '${work}/lib/*' -d '${work}/classes' Ask.java`] },
  ],
  ask: ({ work }, port, moment) => ({
    command: 'sh',
    args: [
      '-c',
      `exec java -XX:TieredStopAtLevel=1 -cp '${work}/classes:${work}/lib/*' Ask ${String(port)} ${moment} ${version}`,
    ],
  }),
} satisfies Library;
