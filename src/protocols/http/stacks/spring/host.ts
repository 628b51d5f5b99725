import type { Host } from '../../../../../harness/host.ts';

/** Maven ends a failure with lines on where to read about failures; the first line says what failed. */
const maven =
  'said=$(mvn -q -B -Dstyle.color=never "$@" 2>&1) || { printf "%s\\n" "$said" | grep -m 1 ERROR; exit 1; }';

const packageLine = (key: string) => `package snip.${key};\n`;

/** Spring Boot on the Tomcat that it embeds. */
export default {
  title: ({ 'spring-boot': boot, tomcat, java }) => `Spring Boot ${boot} on Tomcat ${tomcat}, Java ${java}`,
  wrapper: 'one line is put before the first: `package snip.<key>;`',
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
        args: [
          '-c',
          maven,
          'mvn',
          'clean',
          'dependency:copy-dependencies',
          `-Dwork=${work}`,
          `-DoutputDirectory=${work}/maven/lib`,
        ],
      },
    ],
  }),
  place: ({ key, source }) => ({ path: `java/snip/${key}/MyController.java`, text: packageLine(key) + source }),
  unwrap: (text, { key }) => {
    const line = packageLine(key);
    return text.startsWith(line) ? text.slice(line.length) : text;
  },
  build: ({ own, work }) => [
    { command: 'rm', args: ['-rf', `${work}/classes`] },
    {
      command: 'javac',
      args: ['-proc:none', '-parameters', '-cp', `${work}/maven/lib/*`, '-d', `${work}/classes`, `${own}/Host.java`],
    },
  ],
  start: ({ work }) => ({
    command: 'java',
    args: [
      '-Xmx512m',
      '-XX:TieredStopAtLevel=1',
      '-cp',
      `${work}/classes:${work}/maven/lib/*`,
      'host.Host',
      `${work}/java`,
      `${work}/classes`,
    ],
  }),
} satisfies Host;
