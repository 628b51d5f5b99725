import { expect, test } from 'vitest';
import { textWith } from '../../../tests/setup/made';
import rule from './glossary-is-kept';

test('a word to avoid is told with the one to write', () => {
  expect(rule.find(textWith({ locale: 'ko', body: '\n캐쉬가 있습니다.' }))).toEqual([
    { line: 2, text: 'has "캐쉬", which the glossary avoids: write 캐시 / 캐시할 수 있는' },
  ]);
  expect(rule.find(textWith({ locale: 'ko', body: '캐시가 있습니다. `캐쉬`' }))).toEqual([]);
});
