import { expect, test } from 'vitest';
import { everything, statusWith } from '../../../tests/setup/made';
import { names } from '../lists';
import rule from './names-are-used';

const all = Object.values(names()).flatMap((list) => Object.keys(list));
const files = { 'content/http/404.en.md': all.slice(1).join('\n') };

test('a name that no text has is told with its list', () => {
  expect(rule.find(everything({ files })).map(({ text }) => text)).toEqual([
    `fields has ${all[0]!}, which no page names: remove it`,
  ]);
});

test('what a provider names is used', () => {
  const said = { 'content/providers/gmail.yaml': all[0]! };
  expect(rule.find(everything({ files: { ...files, ...said } }))).toEqual([]);
});

test('what facts have is used', () => {
  const status = statusWith({ headers: [{ name: all[0]!, level: 'MAY', spec: 'RFC 9110 8' }] });
  expect(rule.find(everything({ files, statuses: [status] }))).toEqual([]);
});
