import { describe, expect, test } from 'vitest';
import { examine } from '~/content/read';
import { glossary } from '~/content/lists';
import { proofreading, rules } from '~/content/registry';
import { inWords } from '~/files/problems';
import { readFiles } from '~/files/read';
import { getLocales } from '~/i18n';
import { protocols } from '~/protocols';
import { wires } from '~/protocols/wires';

// The content as it is, held to each rule: `npm run check` says the same. What a rule finds: the test beside it.

const files = readFiles('content').texts;
const around = { protocols, wires, locales: getLocales() };

describe.each([
  ['the build', rules],
  ['proofreading', proofreading],
])('rules of %s', (_, group) => {
  test.each([...group].map(([name, rule]) => [rule.says, name] as const))('%s (%s)', (_, name) => {
    const { problems } = examine(files, around, new Map([...group].filter(([other]) => other === name)));
    expect(problems.map(inWords)).toEqual([]);
  });

  test('each have a sentence and a test', () => {
    const tests = import.meta.glob([
      '../src/content/{rules,proofreading}/*.test.ts',
      '../src/protocols/*/proofreading/*.test.ts',
    ]);
    const tested = new Set(Object.keys(tests).map((path) => /([^/]+)\.test\.ts$/.exec(path)?.[1]));
    expect([...group].filter(([name, { says }]) => !tested.has(name) || !says.endsWith('.'))).toEqual([]);
  });
});

test('the glossary has each term once', () => {
  const names = glossary().map(({ en }) => en);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
