/**
 * Grades the examples of `deploy/` that speak TLS with the engine of Mozilla's HTTP Observatory, on this machine: the real
 * servers, the site in `dist/`, a certificate made for the occasion. Ends with an error below A+ or 130.
 *
 *     npm run observatory
 */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makeCertificate } from '../setup/certificate.ts';
import { startSecureCaddy, startSecureNginx } from '../setup/hosts.ts';
import { prepare } from '../setup/packages.ts';
import { programs } from '../setup/programs.ts';
import type { Scan } from './scan.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
if (!existsSync(`${folder}node_modules/@mdn`)) {
  console.log('Installing the engine into tests/observatory/node_modules/');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

prepare([programs.nginx, programs.caddy, programs.openssl]);
const certificate = await makeCertificate();
for (const [name, start] of [
  ['nginx', startSecureNginx],
  ['Caddy', startSecureCaddy],
] as const) {
  const host = await start(certificate);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [`${folder}scan.ts`, host.base, host.plain], {
      // A certificate that is trusted like any other: the engine's tests of TLS and HSTS look for that.
      env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate.certificate },
    });
    const { grade, score, tests } = JSON.parse(stdout) as Scan;
    console.log(`${name}: ${grade} ${String(score)}`);
    for (const { result, modifier } of tests) console.log(`${String(modifier).padStart(6)}  ${result}`);
    if (grade !== 'A+' || score < 130) process.exitCode = 1;
  } finally {
    await host.close();
  }
}
await certificate.remove();
