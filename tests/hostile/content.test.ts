import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examine } from '~/content/read';
import { proofreading, rules } from '~/content/registry';
import { readFiles } from '~/files/read';
import { inWords } from '~/files/problems';
import { getLocales } from '~/i18n';
import { protocols } from '~/protocols';
import { wires } from '~/protocols/wires';

// Whatever stands in a file of the content, the reader says where and goes on: it never fails itself.

/** The same cases every time; `RUNS=10000` looks at so many new ones. */
const cases = process.env.RUNS === undefined ? { numRuns: 300, seed: 9110 } : { numRuns: Number(process.env.RUNS) };

const files = Object.fromEntries(
  Object.entries(readFiles('tests/mutations/content').texts).map(([file, text]) => [
    file.replace('tests/mutations/', ''),
    text,
  ]),
);
const around = {
  wires,
  protocols: new Map([...protocols].filter(([id]) => ['http', 'smtp'].includes(id))),
  locales: getLocales(),
};
const all = new Map([...rules, ...proofreading]);

/** What means something in YAML, Markdown, MDX, HTML or an address, or is of a kind that nobody expects there. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...[
      '---',
      '\n---\n',
      '...',
      '- ',
      ': ',
      '? ',
      '|',
      '>',
      '&a ',
      '*a',
      '!!str ',
      '!!binary x',
      '<<: *a',
      '{',
      '}',
      '[',
    ],
    ...[
      ']',
      '"',
      "'",
      '#',
      '%YAML 1.1\n',
      '\t',
      '\r',
      '\r\n',
      'null',
      '~',
      '.inf',
      '0x1F',
      '2026-02-30',
      'true',
      '- - -',
    ],
    ...['name:', 'name: [a]', 'headers: 1', 'headers: [1]', 'headers: {a: b}', 'content: 1', 'request: []', 'own: x'],
    ...[
      '__proto__: x',
      'constructor: x',
      'toString: x',
      '[x](y)',
      '[x](http/%%zz/)',
      '[x](<)',
      '![x](y)',
      '[x]: y',
      '<b',
    ],
    ...[
      '</b>',
      '<!--',
      '-->',
      '<a {...x}>',
      '{x',
      'x}',
      '{/*',
      'import x',
      'export x',
      '```',
      '~~~',
      '`',
      '**',
      '| a |',
    ],
    ...[
      '## fix',
      '### x',
      '# ',
      '\n## \n',
      '\0',
      '\u202e',
      '\ud800',
      '\ufffd',
      '\u{e0041}',
      '&#0;',
      '&#x110000;',
      '\\',
    ],
    ...[
      '(RFC 9110 15.5.5)',
      'MUST',
      '404을',
      '$&',
      '[^1]',
      '[^1]: x',
      '<https://[>',
      '<https://x y>',
      'x'.repeat(5000),
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const edits = fc.array(
  fc.record({ file: fc.constantFrom(...Object.keys(files)), at: fc.nat(), cut: fc.nat(30), piece: pieces }),
  { minLength: 1, maxLength: 4 },
);

const mend = /\b(add|begin|cite|mend|move|name|put|remove|rename|run|save|use|write)\b/;

test(
  'a file spoilt in any way is told with its name and its remedy, and nothing fails over it',
  { timeout: 600_000 },
  () => {
    fc.assert(
      fc.property(edits, (made) => {
        const spoilt = { ...files };
        for (const { file, at, cut, piece } of made) {
          const text = spoilt[file] ?? '';
          const place = at % (text.length + 1);
          spoilt[file] = text.slice(0, place) + piece + text.slice(place + cut);
        }
        const { problems } = examine(spoilt, around, all);
        for (const problem of problems) {
          expect(inWords(problem)).toMatch(/^(content|data)\/[^\s:]+(:\d+)?: ./s);
          expect(problem.text).toMatch(mend);
        }
      }),
      cases,
    );
  },
);
