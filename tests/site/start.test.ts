import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { startPreview, type Host } from '../setup/hosts';

const hosts: Host[] = [];
beforeAll(async () => {
  for (let count = 0; count < 2; count += 1) hosts.push(await startPreview());
});
afterAll(async () => {
  for (const host of hosts) await host.close();
});

test('a second "npm start" serves beside the first', async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  expect(scripts.start).toMatch(/ preview --host 127\.0\.0\.1 --ignore-lock$/);
  expect(new Set(hosts.map(({ base }) => base)).size).toBe(2);
  for (const { base } of hosts) expect((await fetch(base)).status).toBe(200);
});
