import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from './hosts.ts';
import { isThere, programs, remedy } from './programs.ts';

/** A certificate for `localhost` that nobody has signed, made with the machine's openssl; `remove` deletes its files. */
export async function makeCertificate(): Promise<Certificate & { remove: () => Promise<void> }> {
  if (!isThere(programs.openssl)) throw new Error(remedy(programs.openssl));
  const folder = await mkdtemp(join(tmpdir(), 'wirecodes-certificate-'));
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
      ...['-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );
  return { certificate, key, remove: () => rm(folder, { recursive: true, force: true }) };
}
