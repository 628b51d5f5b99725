import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressed, isCompressed, parseCompress } from '../../src/build/compress';

describe('compressed files', () => {
  const page = new TextEncoder().encode('<p>상태 코드</p>\n'.repeat(40));

  test('are the file under Brotli and gzip', async () => {
    const packed = Object.fromEntries(await compressed(page));
    expect(brotliDecompressSync(packed['.br']!).equals(page)).toBe(true);
    expect(gunzipSync(packed['.gz']!).equals(page)).toBe(true);
  });

  test('have no date and no machine in them', async () => {
    const [[, zipped] = []] = await compressed(page);
    // ID1, ID2, deflate, no flags, no time, slowest, Unix. RFC 1952 2.3
    expect([...zipped!.slice(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3]);
  });

  test('are left out where they would not be smaller', async () => {
    const random = crypto.getRandomValues(new Uint8Array(4096));
    expect((await compressed(random)).length).toBe(0);
    expect((await compressed(page.slice(0, 200))).length).toBe(0);
  });

  test('are known by their names', () => {
    expect(['a/index.html.br', 'a.css.gz', 'a.html', 'a.tar.gz', 'gz', 'x.br'].filter(isCompressed)).toEqual([
      'a/index.html.br',
      'a.css.gz',
    ]);
  });
});

test('COMPRESS says yes or no, or is a mistake that is named', () => {
  expect([undefined, '', '0', 'no', 'False'].map(parseCompress)).toEqual([false, false, false, false, false]);
  expect(['1', 'yes', 'TRUE'].map(parseCompress)).toEqual([true, true, true]);
  for (const value of ['2', 'br'])
    expect(() => parseCompress(value)).toThrow(
      `COMPRESS="${value}" says neither yes nor no. Write COMPRESS=1 to have .br and .gz beside the files of the site, or leave it out`,
    );
});
