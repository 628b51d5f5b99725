import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

test('an audit that is interrupted says so, accuses no page, and ends with the code of the signal', async () => {
  const audit = spawn(process.execPath, ['tests/audit/run.ts']);
  let output = '';
  for (const stream of [audit.stdout, audit.stderr])
    stream.on('data', (data: Buffer) => {
      if (output === '') setTimeout(() => audit.kill('SIGTERM'), 4000);
      output += data.toString();
    });
  const [code] = (await once(audit, 'close')) as [number | null];
  expect(output).toMatch(/^\d+ pages are looked at in both themes\nSIGTERM: interrupted after \d+ of \d+ pages\n$/);
  expect(code).toBe(143);
});
