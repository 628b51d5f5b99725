import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { icons } from '~/pictures/icons';

// The mark has one source, src/pictures/mark.ts. What browsers and phones ask for is drawn from it and committed.

const drawn = await icons();

test.each(Object.keys(drawn))('public/%s is as it is drawn: after a change, node scripts/icons.ts', (name) => {
  expect(readFileSync(`public/${name}`).equals(drawn[name]!)).toBe(true);
});

test('edges of the mark lie on pixels at 16 px', () => {
  const svg = readFileSync('public/favicon.svg', 'utf8');
  const [, bar, ...dots] = [...svg.matchAll(/<(?:rect|circle) ([^>]*)\/>/g)].map(([, attributes = '']) => {
    const value = (name: string) => Number(new RegExp(`(?:^| )${name}="([\\d.]+)"`).exec(attributes)?.[1] ?? 0);
    const [x, y, r] = [value('x') || value('cx') - value('r'), value('y') || value('cy') - value('r'), value('r')];
    return [x, y, x + (value('width') || 2 * r), y + (value('height') || 2 * r)];
  });
  expect(dots).toHaveLength(2);
  expect([bar, ...dots].flat().filter((edge) => edge === undefined || edge % 2 !== 0)).toEqual([]);
});

test('the manifest names icons that are there, in their sizes, and nothing of a folder', () => {
  const manifest = JSON.parse(readFileSync('public/manifest.json', 'utf8')) as {
    start_url: string;
    icons: { src: string; sizes: string }[];
  };
  expect(manifest.start_url).toBe('./');
  expect(manifest.icons.map(({ src }) => src)).toEqual(['favicon.svg', 'apple-touch-icon.png']);
  const touch = Buffer.from(drawn['apple-touch-icon.png']!);
  expect(`${String(touch.readUInt32BE(16))}x${String(touch.readUInt32BE(20))}`).toBe(manifest.icons[1]?.sizes);
});
