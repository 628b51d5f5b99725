import { expect, test } from 'vitest';
import { inWords } from '~/files/problems';
import { everything } from '../../../tests/setup/made';
import { requirements } from '../lists';
import rule from './citations-are-looked-up';

const all = Object.keys(requirements());
const found = (text: string) => rule.find(everything({ files: { 'content/http/404.en.md': text } })).map(inWords);

test('with every section cited nothing is wrong', () => {
  expect(found(all.join('\n'))).toEqual([]);
});

test('a section that is new, and one that nothing cites any more', () => {
  expect(found(`x\nRFC 9999 1.2\n${all.slice(1).join('\n')}`)).toEqual([
    expect.stringMatching(/^content\/http\/404\.en\.md:2: cites RFC 9999 1\.2, /),
    expect.stringContaining(`requirements.yaml: has ${all[0]!}, which nothing cites`),
  ]);
});
