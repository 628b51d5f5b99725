import { expect, test } from 'vitest';
import { backwardSteps, type Stop } from '../setup/stops';

const stop = (name: string, left: number, top: number, part = 'main'): Stop => ({
  name,
  part,
  box: { left, right: left + 100, top, bottom: top + 20 },
  marked: true,
});

test('along a line, down a column, to the next column and to another part is forwards', () => {
  const stops = [stop('a', 0, 0), stop('b', 110, 4), stop('c', 0, 30), stop('d', 110, 0), stop('e', 0, 0, 'footer')];
  expect(backwardSteps(stops)).toEqual([]);
});

test('up in the same column and back on the same line is not', () => {
  expect(backwardSteps([stop('a', 0, 30), stop('b', 10, 0)])).toEqual(['a comes before b, which stands above it']);
  expect(backwardSteps([stop('a', 110, 0), stop('b', 0, 4)])).toEqual([
    'a comes before b, which stands to the left of it',
  ]);
});
