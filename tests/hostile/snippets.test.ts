import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hiddenIn } from '~/content/unsafe';
import { httpStacks } from '../setup/http';
import { startParsers } from './languages';
import { pairs } from './responses';

// Whatever a status holds, a snippet says it in strings of its language, and nothing of it becomes code.

/** The same cases every time; `RUNS=10000` looks at so many new ones. */
const cases = process.env.RUNS === undefined ? { numRuns: 400, seed: 9110 } : { numRuns: Number(process.env.RUNS) };

let languages: Awaited<ReturnType<typeof startParsers>>;
beforeAll(async () => {
  languages = await startParsers();
});
afterAll(() => {
  languages.close();
});

test.each([...httpStacks])(
  '%s: hostile texts stay strings, with their value',
  async (_, { lang, snippet }) => {
    const parse = languages.parsers[lang];
    if (!parse) throw new Error(`no parser for ${lang}: add one in tests/hostile/languages/`);

    await fc.assert(
      fc.asyncProperty(pairs, async ({ hostile, tame, untame }) => {
        const source = snippet(hostile);
        const harmless = snippet(tame);
        if (typeof source !== 'string' || typeof harmless !== 'string') {
          expect(source).toEqual(harmless);
          return;
        }
        const parsed = await parse(source);
        const expected = await parse(harmless);
        expect(parsed.shape).toBe(expected.shape);
        expect(parsed.strings).toEqual(expected.strings.map(untame));
      }),
      { ...cases, interruptAfterTimeLimit: 600_000 },
    );
  },
  600_000,
);

test.each([...httpStacks])('%s: nothing in a snippet is hidden from the eye', (_, { snippet }) => {
  fc.assert(
    fc.property(pairs, ({ hostile }) => {
      const source = snippet(hostile);
      expect(typeof source === 'string' ? hiddenIn(source) : []).toEqual([]);
    }),
    cases,
  );
});

test.each([
  ['go', /^type (\w+) struct/gm, /^\t(\w+) +\S+ +`json/gm],
  ['spring', /record (\w+)\(/g, /\w+(?=[,)])(?=.*\) \{\}$)/gm],
])('%s: no type and no field of one is declared twice', (id, types, fields) => {
  const { snippet } = httpStacks.get(id)!;
  const seen = { types: 0, fields: 0 };
  fc.assert(
    fc.property(pairs, ({ tame }) => {
      const source = snippet(tame);
      if (typeof source !== 'string') return;
      const declared = [...source.matchAll(types)].map(([, name]) => name);
      expect(declared).toEqual([...new Set(declared)]);
      seen.types += declared.length;
      for (const part of source.split(types)) {
        const names = [...part.matchAll(fields)].map(([whole, name]) => name ?? whole);
        expect(names).toEqual([...new Set(names)]);
        seen.fields += names.length;
      }
    }),
    { ...cases, numRuns: cases.numRuns * 10 },
  );
  expect(Math.min(seen.types, seen.fields)).toBeGreaterThan(cases.numRuns);
});

describe('the parsers', () => {
  test.each([
    ['js', 'f("a")', `f("\\u0061")`, 'f("a" + g())'],
    ['python', 'f("a")', `f('\\x61')`, 'f(f"a{g()}")'],
    ['ruby', 'f "a"', 'f "\\u0061"', 'f "a#{g}"'],
    ['go', 'package a\nvar b = "a"', 'package a\nvar b = `a`', 'package a\nvar b = "a" + c()'],
    [
      'java',
      'class A { String a = "a"; }',
      'class A { String a = "\\u0061"; }',
      'class A { String a = "\\u0022+b()+"a"; }',
    ],
    ['csharp', 'f("a");', 'f("\\u0061");', 'f("a" + g());'],
  ])('of %s tells a string from code', async (lang, plain, same, code) => {
    const parse = languages.parsers[lang]!;
    const parsed = await parse(plain);
    expect(parsed.strings).toEqual(['a']);
    expect(await parse(same)).toEqual(parsed);
    expect((await parse(code)).shape).not.toBe(parsed.shape);
    await expect(async () => parse(`${plain}"`)).rejects.toThrow();
  });
});
