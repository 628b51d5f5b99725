import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { copyTree, shellEnvironment } from '../tests/setup/build';

const rounds = 9;

// From the moment that an entry is written until the development server gives the page with the change in it.
test('npm run dev: a changed entry', async () => {
  const { folder, remove } = await copyTree();
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    cwd: folder,
    env: { ...shellEnvironment('development'), ASTRO_DEV_BACKGROUND: '0' },
  });
  const origin = await new Promise<string>((resolve) => {
    let output = '';
    server.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      const [address] = /http:\/\/localhost:\d+/.exec(output) ?? [];
      if (address) resolve(address);
    });
  });

  const page = async (path: string) => (await fetch(origin + path)).text();
  for (const [file, path, write] of [
    ['content/http/404.en.md', '/http/404/', (mark: string) => `\n${mark}\n`],
    [
      'content/http/405.yaml',
      '/http/405/',
      (mark: string) => `aliases: [{ name: ${mark}, spec: [RFC 9110 15.5.6] }]\n`,
    ],
  ] as const) {
    const source = readFileSync(join(folder, file), 'utf8');
    await page(path);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await setTimeout(500);
      const mark = `changed-${String(round)}`;
      const began = performance.now();
      writeFileSync(join(folder, file), source + write(mark));
      while (!(await page(path)).includes(mark)) await setTimeout(5);
      times.push(performance.now() - began);
    }
    const sorted = times.toSorted((a, b) => a - b);
    console.log(
      `${file}: visible after ${sorted[Math.floor(rounds / 2)]!.toFixed(0)} ms, median of ${String(rounds)} (${sorted[0]!.toFixed(0)} to ${sorted.at(-1)!.toFixed(0)})`,
    );
    expect(times).toHaveLength(rounds);
  }
  server.kill();
  await once(server, 'exit');
  await remove();
});
