import { Connection } from '../../../harness/connection.ts';
import type { Probe } from '../../../harness/probe.ts';
import type { LampExchange, LampSeen } from './exchange.ts';

// How the harness asks a server and judges what comes. It runs in Node without the build, so it imports values of
// harness/ only.

const patience = 10_000;

export default {
  async ask(at, { command }) {
    const connection = await Connection.connect(Number(at.port));
    try {
      connection.send(`${command}\r\n`);
      const end = await connection.wait((bytes) => {
        const found = bytes.indexOf('\r\n');
        return found === -1 ? undefined : found;
      }, patience);
      const answer =
        typeof end === 'number'
          ? connection
              .take(end + 2)
              .toString()
              .trimEnd()
          : null;
      return { answer, closed: (await connection.end(patience)) === 'ended' };
    } finally {
      connection.close();
    }
  },

  judge({ answer: expected }, { answer, closed }) {
    if (answer === null) return { verdict: 'illegal', differs: [], violations: ['no whole line came'] };
    if (!closed) return { verdict: 'illegal', differs: [], violations: ['the connection stays open'] };
    if (answer === expected) return { verdict: 'exact', differs: [], violations: [] };
    const code = (line: string) => line.split(' ', 1)[0];
    const verdict = code(answer) === code(expected) ? 'phrase-differs' : 'refused';
    return { verdict, differs: [`"${answer}" came, not "${expected}"`], violations: [] };
  },

  keep: (seen) => seen,

  // Of the client first, then of the stub: here one program is both.
  programs: [{ name: 'Python', program: 'python3', args: ['--version'], hint: 'install Python 3' }],
  wrapper: 'none',
} satisfies Probe<LampExchange, LampSeen>;
