import { expect, test } from 'vitest';
import { secondsOf, type Count } from './model';

// How the same tasks were counted by hand before the site had tabs in its addresses, comparisons and rows in its search:
// the model gives these figures again.
test.each<[string, number, Partial<Count>]>([
  [
    '550 5.7.1: search, rail, scroll to the line, mark the commands',
    9.2,
    { key: 11, click: 2, hand: 1, think: 2, screen: 1.2, page: 1 },
  ],
  ['422: search, link, rail, tab, copy', 9.5, { key: 5, click: 4, hand: 1, think: 2, page: 2 }],
  ['401 or 403, up to the question: search, rail', 5.5, { key: 5, click: 1, hand: 1, think: 2, page: 1 }],
  ['5xx from home: scroll', 2.35, { think: 1, screen: 1 }],
  ['5xx from elsewhere: home, scroll', 3.75, { click: 1, think: 1, screen: 1, page: 1 }],
  [
    '503 flask: search, link, rail, tab, then by hand in the address',
    13.05,
    { key: 16, click: 4, hand: 1, think: 3, page: 2 },
  ],
  // And as they were drawn.
  ['550 5.7.1 with its row in view', 3.65, { key: 11, think: 1, page: 1 }],
  ['422 spring, copy', 5.55, { key: 12, click: 1, hand: 1, think: 1, page: 1 }],
  ['401 403', 3.25, { key: 9, think: 1, page: 1 }],
  ['5xx', 2.45, { key: 5, think: 1, page: 1 }],
  ['503 flask, and the address copied', 4.45, { key: 15, think: 1, page: 1 }],
])('%s: %f s', (_, seconds, count) => {
  expect(secondsOf(count)).toBeCloseTo(seconds, 2);
});
