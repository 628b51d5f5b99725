import type { Bench } from './bench.ts';

const ca = (name: string) => `[ca]
default_ca = own
[own]
dir = /srv/tls
database = /srv/tls/${name}.index
serial = /srv/tls/${name}.serial
new_certs_dir = /srv/tls
certificate = /srv/tls/ca.crt
private_key = /srv/tls/ca.key
default_md = sha256
default_days = 3650
default_crl_days = 3650
policy = any
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
`;

/**
 * Makes certificates in /srv/tls: `ca`, `server` for example.com, and for clients `alice`, `expired`, `revoked`, `own`
 * (self-signed), `stranger` (of a CA that nobody knows), `server-only` (not for clients), and the list `crl.pem`.
 */
export async function makeCertificates(bench: Bench): Promise<void> {
  const dir = '/srv/tls';
  const openssl = (...args: string[]) => bench.must('openssl', ...args);
  await bench.files({ 'tls/ca.cnf': ca('ca'), 'tls/ca.index': '', 'tls/ca.serial': '01\n' });
  const key = (name: string) => [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    `${dir}/${name}.key`,
  ];
  const selfSigned = (name: string, subject: string, ...more: string[]) =>
    openssl('req', '-x509', ...key(name), '-subj', subject, '-days', '3650', '-out', `${dir}/${name}.crt`, ...more);
  const signed = async (name: string, subject: string, usage: string, ...more: string[]) => {
    await openssl(
      'req',
      '-new',
      ...key(name),
      '-subj',
      subject,
      '-out',
      `${dir}/${name}.csr`,
      '-addext',
      `extendedKeyUsage=${usage}`,
      '-addext',
      'subjectAltName=DNS:example.com,DNS:www.example.com',
    );
    await openssl(
      'ca',
      '-batch',
      '-config',
      `${dir}/ca.cnf`,
      '-in',
      `${dir}/${name}.csr`,
      '-out',
      `${dir}/${name}.crt`,
      '-notext',
      ...more,
    );
  };
  await selfSigned('ca', '/CN=Example CA');
  await signed('server', '/CN=example.com', 'serverAuth');
  await signed('alice', '/CN=alice', 'clientAuth');
  await signed('server-only', '/CN=server-only', 'serverAuth');
  await signed('expired', '/CN=expired', 'clientAuth', '-startdate', '20200101000000Z', '-enddate', '20210101000000Z');
  await signed('revoked', '/CN=revoked', 'clientAuth');
  await openssl('ca', '-config', `${dir}/ca.cnf`, '-revoke', `${dir}/revoked.crt`);
  await openssl('ca', '-config', `${dir}/ca.cnf`, '-gencrl', '-out', `${dir}/crl.pem`);
  await selfSigned('own', '/CN=own');
  await bench.must(
    'sh',
    '-c',
    `mkdir -p ${dir}/other && cd ${dir}/other && openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -subj '/CN=Other CA' -days 3650 -out ca.crt && openssl req -new -newkey rsa:2048 -nodes -keyout ../stranger.key -subj /CN=stranger -out s.csr && openssl x509 -req -in s.csr -CA ca.crt -CAkey ca.key -set_serial 1 -days 3650 -out ../stranger.crt`,
  );
  await bench.must('sh', '-c', `cat ${dir}/server.crt ${dir}/server.key > ${dir}/server.pem; chmod 644 ${dir}/*`);
}
