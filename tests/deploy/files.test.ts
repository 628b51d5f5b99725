import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '~/i18n';
import { defaultLocale } from '~/site/paths';

// What hosts that cannot be run here read from the published folder.

const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

test('Netlify is told of the error page of each language but the first', () => {
  expect(lines('dist/_redirects')).toEqual(
    locales.filter((locale) => locale !== defaultLocale).map((locale) => `/${locale}/* /${locale}/404.html 404`),
  );
});

test('Netlify and Cloudflare Pages keep what has a hash in its name, and nothing else', () => {
  const rules = lines('dist/_headers');
  const at = rules.indexOf('/_astro/*');
  expect(rules[at + 1]).toBe('  Cache-Control: public, max-age=31536000, immutable');
  expect(rules.filter((line) => /^\s+cache-control:/i.test(line))).toHaveLength(1);
});

test('GitHub Pages leaves the folder with a leading underscore in place', () => {
  expect(existsSync('dist/.nojekyll')).toBe(true);
});

test.each(['nginx/root.conf', 'nginx/sub-path.conf', 'caddy/site.Caddyfile'])(
  'deploy/%s names the error page of each language',
  (file) => {
    const example = readFileSync(`deploy/${file}`, 'utf8');
    expect(locales.filter((locale) => locale !== defaultLocale && !example.includes(`/${locale}/404.html`))).toEqual(
      [],
    );
  },
);

test.each(
  readdirSync('deploy/nginx').filter((name) => readFileSync(`deploy/nginx/${name}`, 'utf8').includes('listen')),
)('deploy/nginx/%s listens on IPv6 wherever it does on IPv4', (name) => {
  const ports = [...readFileSync(`deploy/nginx/${name}`, 'utf8').matchAll(/^ *listen (.+);$/gm)].map(
    ([, port]) => port,
  );
  const [six, four] = [true, false].map((six) => ports.filter((port) => port?.startsWith('[::]:') === six));
  expect(four).not.toEqual([]);
  expect(six).toEqual(four?.map((port) => `[::]:${String(port)}`));
});
