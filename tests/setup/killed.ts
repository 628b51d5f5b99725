// Calls a function of src/build/atomic.ts or swap.ts, and is killed before the nth change that it makes to the disk; a
// removal, a copy or a file has then begun: node killed.ts <n> <function> <arguments…>
import files from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const [count, name = '', ...args] = process.argv.slice(2);
let left = Number(count);

async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

const { cp, rename, rm, rmdir, writeFile } = fs;
fs.rename = async (...args) => (left-- > 0 ? rename(...args) : die());
fs.rmdir = async (...args) => (left-- > 0 ? rmdir(...args) : die());
fs.cp = async (from, to, ...rest) => {
  if (left-- > 0) return cp(from, to, ...rest);
  const [first = ''] = await fs.readdir(String(from));
  await cp(join(String(from), first), join(String(to), first), ...rest);
  return die();
};
fs.rm = async (path, ...rest) => {
  if (left-- > 0) return rm(path, ...rest);
  const [first] = await fs.readdir(String(path)).catch(() => []);
  if (first !== undefined) await rm(join(String(path), first), { recursive: true });
  return die();
};
const { readdirSync, rmSync } = files;
files.rmSync = (path, ...rest) => {
  if (left-- > 0) {
    rmSync(path, ...rest);
    return;
  }
  const [first] = readdirSync(String(path));
  if (first !== undefined) rmSync(join(String(path), first), { recursive: true });
  process.kill(process.pid, 'SIGKILL');
};
fs.writeFile = async (path, data, ...rest) => {
  if (left-- > 0) return writeFile(path, data, ...rest);
  await writeFile(path, (data as string).slice(0, 1));
  return die();
};
syncBuiltinESMExports();

const functions = {
  ...(await import('../../src/build/atomic.ts')),
  ...(await import('../../src/build/swap.ts')),
} as unknown as Record<string, (...args: string[]) => Promise<void>>;
await functions[name]?.(...args);
