import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Folders } from '../../../../../harness/host.ts';
import type { Library } from '../../../../../harness/library.ts';

const [, toolchain = ''] =
  /^toolchain (\S+)$/m.exec(readFileSync(path.join(import.meta.dirname, 'go.mod'), 'utf8')) ?? [];

const binary = ({ work }: Folders) => path.join(work, 'ask');

/** Go's own. */
export default {
  name: 'net/smtp (Go)',
  moments: ['connection', 'EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'final-dot', 'QUIT'],
  needs: [
    {
      program: 'go',
      args: ['version'],
      output: /go1\.(2[1-9]|[3-9]\d)/,
      hint: 'install Go 1.21 or later; it fetches the version that go.mod names',
    },
  ],
  build: (folders) => [
    {
      command: 'go',
      args: ['build', '-o', binary(folders), '.'],
      env: { GOTOOLCHAIN: toolchain, GOWORK: 'off' },
    },
  ],
  ask: (folders, port, moment) => ({ command: binary(folders), args: [String(port), moment] }),
} satisfies Library;
