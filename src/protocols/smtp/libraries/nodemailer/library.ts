import type { Library } from '../../../../../harness/library.ts';

/** The library of Node.js for mail. */
export default {
  name: 'Nodemailer (Node.js)',
  moments: ['connection', 'EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'final-dot', 'QUIT'],
  needs: [{ program: 'npm', args: ['--version'], hint: 'install Node 24 with npm' }],
  install: ({ work }) => ({
    from: ['package.json', 'package-lock.json'],
    steps: [
      { command: 'cp', args: ['package.json', 'package-lock.json', work] },
      { command: 'npm', args: ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], cwd: work },
    ],
  }),
  ask: ({ work }, port, moment) => ({
    command: process.execPath,
    args: ['ask.cjs', String(port), moment],
    env: { NODE_PATH: `${work}/node_modules` },
  }),
} satisfies Library;
