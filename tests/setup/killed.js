// Calls a function of src/build/aside.ts, and is killed before the nth change that it makes to the disk; a removal has
// then begun: node killed.js <n> <function> <arguments…>
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

let [count, name, ...args] = process.argv.slice(2);

for (const change of ['rename', 'rm', 'writeFile']) {
  const real = fs[change];
  fs[change] = async (path, ...rest) => {
    if (count-- > 0) return real(path, ...rest);
    if (change === 'writeFile') await real(path, rest[0].slice(0, 1));
    if (change === 'rm')
      for (const part of (await fs.readdir(path).catch(() => [])).slice(0, 1)) await real(join(path, part));
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => {});
  };
}
syncBuiltinESMExports();

await (await import('../../src/build/aside.ts'))[name](...args);
