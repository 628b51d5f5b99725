import { posix } from 'node:path';

/**
 * Makes an address from the root relative to a file: `/http/404/#when` in `http/403/index.html` becomes
 * `../404/#when`. Any other address stays as it is.
 */
export function relativeAddress(file: string, address: string): string {
  if (!/^\/(?!\/)/.test(address)) return address;
  const { path = '', rest = '' } = /^(?<path>[^?#]*)(?<rest>.*)$/s.exec(address)?.groups ?? {};
  const steps = posix.relative(posix.dirname(`/${file}`), path);
  const folder = steps === '' ? './' : `${steps}/`;
  // A colon in the first step would be read as the end of a scheme.
  return `${/^[^/]*:/.test(steps) ? './' : ''}${path.endsWith('/') ? folder : steps}${rest}`;
}
