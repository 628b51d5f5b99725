import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import type { Parse, Parsed } from './parsed';

/** With the `ast` of this machine's Python, in one process for all sources; bytes literals are read as Latin-1. */
export function startPython(): { parse: Parse; close: () => void } {
  const python = spawn('python3', [fileURLToPath(new URL('python.py', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', PYTHONUTF8: '1' },
  });
  const answers = createInterface(python.stdout)[Symbol.asyncIterator]();
  return {
    parse: async (source) => {
      python.stdin.write(`${JSON.stringify(source)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error('python3 has ended');
      const answer = JSON.parse(value) as Parsed & { error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer;
    },
    close: () => python.kill(),
  };
}
