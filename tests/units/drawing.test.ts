import { expect, test } from 'vitest';
import { cards, firstOf } from '../../src/pictures/cards';
import { draw, width } from '../../src/pictures/drawing';

/** The texts of a picture with their left edge, right edge and baseline: a character of JetBrains Mono is 0.6 of its size wide. */
const texts = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"( text-anchor="end")? font-size="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, x = '', y = '', end, size = '', text = '']) => {
      const length = text.replaceAll(/&\w+;/g, '&').length * 0.6 * Number(size);
      const left = Number(x) - (end === undefined ? 0 : length);
      return { text, left, right: left + length, y: Number(y) };
    },
  );

test.each([
  ...cards,
  ['a long number', { badge: 'DNS', large: '5.7.130', small: 'x', kind: 'neutral' as const }],
  ['a long phrase', { badge: 'SMTP', large: '5.7.13', small: 'Word '.repeat(22).trim(), kind: 'neutral' as const }],
])('the texts of %s stand inside the picture', (_, card) => {
  const found = texts(draw(card));
  expect(found.length).toBeGreaterThan(1);
  expect(found.filter(({ left, right, y }) => left < 16 || right > width - 40 || y > 620)).toEqual([]);
});

test.each([...cards])('every character of %s is in the font', (_, { badge = '', large, small }) => {
  expect(badge + large + small).toMatch(/^[ -~]+$/);
});

test('a phrase may hold what XML reserves', () => {
  expect(draw({ badge: 'HTTP', large: '299', small: 'Salt & <Pepper>', kind: 'success' })).toContain(
    '>Salt &amp; &lt;Pepper&gt;</text>',
  );
});

test('names beyond the sixth are counted: a picture has no room for them', () => {
  const names = [...Array(24).keys()].map((index) => `P${String(index)}`);
  expect(firstOf(names)).toBe('P0 P1 P2 P3 P4 P5 +18');
  expect(firstOf(names.slice(0, 6))).toBe('P0 P1 P2 P3 P4 P5');
});
