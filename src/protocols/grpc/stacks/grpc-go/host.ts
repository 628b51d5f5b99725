import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Folders, Host } from '../../../../../harness/host.ts';

const own = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');

const [, toolchain = ''] = /^toolchain (\S+)$/m.exec(own('go.mod')) ?? [];

const binary = ({ work }: Folders) => path.join(work, 'host');

/** grpc-go: one package per snippet, one program. */
export default {
  title: ({ 'grpc-go': library, go }) => `grpc-go ${library}, Go ${go}`,
  wrapper:
    'The line "package main" names another package, so that all snippets fit into one program, which serves their handlers on free ports.',
  needs: [
    {
      program: 'go',
      args: ['version'],
      output: /go1\.(2[1-9]|[3-9]\d)/,
      hint: 'install Go 1.21 or later; it fetches the version that go.mod names',
    },
  ],
  place: ({ key, source }) => ({
    path: `${key}/server.go`,
    text: source.replace(/^package main$/m, () => `package ${key}`),
  }),
  unwrap: (text, { key }) => text.replace(`package ${key}\n`, 'package main\n'),
  glue: (snippets) => [
    ...['go.mod', 'go.sum', 'main.go'].map((name) => ({ path: name, text: own(name) })),
    ...snippets.map(({ key }) => ({
      path: `${key}/export.go`,
      text: `package ${key}\n\nvar Get = get\n`,
    })),
    {
      path: 'handlers.go',
      text: [
        'package main\n\nimport (\n\t"google.golang.org/grpc"\n\n',
        ...snippets.map(({ key }) => `\t"wirecodes/host/${key}"\n`),
        ')\n\nvar handlers = map[string]grpc.StreamHandler{\n',
        ...snippets.map(({ key }) => `\t"${key}": ${key}.Get,\n`),
        '}\n',
      ].join(''),
    },
  ],
  build: (folders) => [
    {
      command: 'go',
      args: ['build', '-o', binary(folders), '.'],
      cwd: folders.work,
      env: { GOTOOLCHAIN: toolchain, GOWORK: 'off' },
    },
  ],
  start: (folders) => ({ command: binary(folders), args: [] }),
} satisfies Host;
