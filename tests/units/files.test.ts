import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listed, ProblemsError } from '~/files/problems';
import { decode, parseJson, readFiles, readText } from '~/files/read';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirecodes-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (name: string, content: string | Uint8Array = name) => {
  writeFileSync(join(folder, name), content);
};
const read = () => {
  const { texts, problems } = readFiles(folder);
  const short = (path: string) => path.slice(folder.length + 1);
  return {
    texts: Object.fromEntries(Object.entries(texts).map(([path, text]) => [short(path), text])),
    problems: problems.map(({ file, text }) => `${short(file)}: ${text}`),
  };
};

describe('a folder', () => {
  test('is read with the folders in it', () => {
    mkdirSync(join(folder, 'http'));
    put('http/404.yaml');
    put('about.mdx');
    expect(read()).toEqual({ texts: { 'http/404.yaml': 'http/404.yaml', 'about.mdx': 'about.mdx' }, problems: [] });
  });

  test.each(['.DS_Store', '.404.en.md.swp', '404.en.md~', '#404.en.md#', '.#404.en.md', '404.md.bak', 'Thumbs.db'])(
    'is read without %s, which a system or an editor left there',
    (name) => {
      put(name);
      expect(read()).toEqual({ texts: {}, problems: [] });
    },
  );

  test('may hold links to files and folders', () => {
    mkdirSync(join(folder, 'http'));
    put('http/404.yaml', 'x');
    symlinkSync('404.yaml', join(folder, 'http/405.yaml'));
    symlinkSync('http', join(folder, 'again'));
    expect(Object.keys(read().texts)).toEqual(['again/404.yaml', 'again/405.yaml', 'http/404.yaml', 'http/405.yaml']);
  });

  test('in which a link leads upward is read once, with one problem', () => {
    mkdirSync(join(folder, 'http'));
    put('http/404.yaml', 'x');
    symlinkSync('..', join(folder, 'http/more'));
    expect(read()).toEqual({
      texts: { 'http/404.yaml': 'x' },
      problems: ['http/more: is a link to a folder that it lies in: remove it'],
    });
  });

  test('that is not there is a problem', () => {
    expect(readFiles(join(folder, 'lost')).problems).toEqual([
      { file: join(folder, 'lost'), text: 'is missing: add the folder' },
    ]);
  });

  test.runIf(process.getuid?.() !== 0)('with a file that nobody may read names it', () => {
    put('404.yaml');
    chmodSync(join(folder, '404.yaml'), 0);
    expect(read().problems).toEqual(['404.yaml: cannot be read: give yourself the right to, as with chmod u+r']);
  });
});

describe('text', () => {
  const bytes = (text: string, ...more: number[]) => Uint8Array.from([...new TextEncoder().encode(text), ...more]);

  test('of UTF-8 is read as it is, without a byte order mark', () => {
    expect(decode(bytes('\uFEFF---\n한글 🙂\n'))).toEqual({ text: '---\n한글 🙂\n' });
  });

  test.each([
    ['Latin-1', bytes('a\nb\n', 0xe9, 0x0a), 3],
    ['half a character at the end', bytes('한\n', 0xed, 0x95), 2],
    ['half of a surrogate pair', bytes('', 0xed, 0xa0, 0x80), 1],
    ['a longer form than needed', bytes('x\n', 0xc0, 0xaf), 2],
  ])('of %s is refused at its line', (_, value, line) => {
    expect(decode(value)).toEqual({ problem: { line, text: 'is not UTF-8: save the file as UTF-8' } });
  });

  test.each([
    ['little', [0xff, 0xfe, 0x61, 0]],
    ['big', [0xfe, 0xff, 0, 0x61]],
  ])('of UTF-16, %s end first, is called so', (_, values) => {
    expect(decode(Uint8Array.from(values))).toEqual({ problem: { text: 'is UTF-16: save it as UTF-8' } });
  });
});

test('a single file is read, or named', () => {
  put('names.yaml', '\uFEFFa: b\n');
  put('latin.yaml', Uint8Array.from([0x63, 0xe9, 0x0a]));
  expect(readText(join(folder, 'names.yaml'))).toBe('a: b\n');
  expect(() => readText(join(folder, 'latin.yaml'))).toThrow('latin.yaml:1: is not UTF-8: save the file as UTF-8');
  expect(() => readText(join(folder, 'lost.yaml'))).toThrow('lost.yaml: is not there');
});

test('JSON that is none names its file', () => {
  expect(() => parseJson('x/record.json', '{,', 'write it again')).toThrow(
    /x\/record\.json: is no JSON, .*: write it again/,
  );
});

describe('problems', () => {
  const problem = (line: number) => ({ file: 'content/a.md', line, text: 'write the document' });

  test('stand in the order of their lines, each once', () => {
    const { problems } = new ProblemsError('It', [problem(10), problem(2), problem(10)]);
    expect(problems.map(({ line }) => line)).toEqual([2, 10]);
  });

  test('beyond fifty are counted', () => {
    const lines = listed(Array.from({ length: 5000 }, (_, index) => problem(index))).split('\n');
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe('  and 4950 more');
  });

  test('come without a stack, and without a word that Astro takes for code of a browser', () => {
    const error = new ProblemsError('It', [problem(1)]);
    expect(error.message).toContain('document');
    expect(error.stack).toBe('');
    expect(String(error)).not.toContain('document');
  });
});
