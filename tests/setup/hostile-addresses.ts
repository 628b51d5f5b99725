// Addresses that are to lead a reader from this site to another host.

/** The host that they lead to. */
export const stranger = 'evil.example';

const bytes = (text: string) => Buffer.from(text).toString('latin1');

/** What a browser, a server or a proxy may take for the beginning of another host's address. Each character is a byte. */
const beginnings = [
  // Slashes and backslashes, plain, encoded and encoded twice.
  ...['//', '///', '////', '/\\', '/\\\\', '\\\\', '\\/', '/%5c', '/%5C%5C', '/%255c', '/%2f', '/%2F%2F', '/%252f'],
  ...['//%2f', '/%2f/', '/%5c/', '/\\/', '//\\', '/%25255c', '/%c0%af', '/%c0%af%c0%af', '/%u002f', '/%u005c'],
  // Folders that go away.
  ...['/.//', '/..//', '/./\\', '/%2e//', '/%2e%2e//', '/%2e%2e%2f/', '/..%2f/', '/..%5c', '/%252e%252e//', '/x/..//'],
  // Characters that browsers leave out, or that end a line.
  ...['/\t/', '/\x01/', '/\x7f/', '/%09/', '/%0a/', '/%0d/', '/%0d%0a/', '/%00/', '/%00', '/%20/', '/%7f/', '/%85/'],
  // What looks like a slash, and what becomes a line's end when only the lower byte is kept.
  ...['/%ef%bc%8f', '/%e2%81%84', '/%e2%88%95', '/%ef%bc%bc', '/%e5%98%8a%e5%98%8d', '/%e3%80%82'],
  ...['/／', '/⁄', '/＼', '/\u3002', '/\ufeff/', '/\u200b/'].map(bytes),
  // Users, parameters, schemes.
  ...['//localhost@', '/@', '//@', '/;//', '/;@', '/;/', '/:@', '/:80@', '/.', '/?/', '/#/', '/http://', '/https:'],
  ...[
    'http://',
    'https://',
    'HTTP://localhost@',
    'http:',
    'http:/',
    'http:\\\\',
    '',
    '@',
    '*',
    'javascript:alert(1)//',
  ],
].map((beginning) => beginning + stranger);

/** Ways back from there to an address of the site that is answered with a redirect. */
const endings = (site: string) => [
  '',
  '/',
  `/${site}index.html`,
  `/${site}index.html?q=550`,
  `/..%2f${site}index.html`,
  `/../${site}http/404`,
  `/..%2f${site}http/404`,
  `/%2e%2e/${site}http/404`,
  `/..%5c${site}http/404`,
  // A percent sign or a line's end that decoding leaves makes an address that some cannot read, and so do not clean.
  `/%25zz/..%2f..%2f${site}http/404`,
  `/%0a/..%2f..%2f${site}http/404`,
  `/%25zz/..%2f..%2f${site}http/404/index.html`,
];

/** Addresses without a stranger's name that have made servers fail, or say more than they should. */
const others = (folder: string) => [
  `${folder}index.html?%0d%0aLocation:%20https://${stranger}/%0d%0aX-Injected:%20yes`,
  `${folder}%0d%0aX-Injected:%20yes/index.html`,
  `${folder}http/404%0d%0aX-Injected:%20yes`,
  `${folder}http/404?%0d%0aX-Injected:%20yes`,
  `${folder}index.html?{env.PATH}`,
  `${folder}http/404?{http.request.host}`,
  `${folder}%00`,
  `${folder}http/404%00/index.html`,
  folder + 'a'.repeat(300),
  folder + 'a'.repeat(10_000),
  folder + bytes('가'.repeat(100)),
  `${folder}${'a'.repeat(300)}/`,
  folder + 'a/'.repeat(5000),
  `${folder}${'a/'.repeat(3000)}index.html`,
  `/${'/'.repeat(10_000)}${stranger}/index.html`,
  `${folder}${'../'.repeat(3000)}index.html`,
];

/**
 * Request targets, each character a byte.
 * @param folder the folder of the host that the site lies in
 */
export function hostileTargets(folder: string): string[] {
  const site = folder.slice(1);
  const before = beginnings.flatMap((beginning) => endings(site).map((ending) => beginning + ending));
  const inside = beginnings
    .filter((beginning) => /^[/\\]/.test(beginning))
    .flatMap((beginning) => endings('').map((ending) => folder + beginning.slice(1) + ending));
  return [...new Set([...before, ...inside, ...others(folder)])];
}

/**
 * Whether a redirect leads to another host, or can be read as if it did: browsers leave control characters out, and take
 * a backslash for a slash.
 * @param location each character a byte
 * @param origin the only one that it may lead to
 */
export function leavesHost(location: string, origin: string): boolean {
  const own = location.startsWith(origin) ? /^(?:[/?][^\0-\x20\x7f]*)?$/.test(location.slice(origin.length)) : false;
  const path = /^\/(?![/\\])[\x21-\x7e]*$/.test(location);
  return !(own || path) || URL.parse(location, origin)?.origin !== origin;
}
