import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// What is installed: why, and under which licence.

/** Licences (SPDX) that let anybody build, host and change the site. LGPL and MPL: used as they are, and not handed on. */
const allowed = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC LGPL-3.0-or-later MIT MIT-0 MPL-2.0 OFL-1.1 Python-2.0'.split(
    ' ',
  ),
);

/** Packages that name their licence in an old way, with the licence that lies in them. */
const read: Record<string, string> = { busboy: 'MIT', streamsearch: 'MIT' };

/** The packages of a lock file whose licence is none of those. */
function strangers(lock: string): string[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { license?: string }> };
  return Object.entries(packages).flatMap(([path, { license }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    const ids = (license ?? read[name] ?? 'none').replaceAll(/[()]/g, '').split(' AND ');
    return path === '' || ids.every((id) => id.split(' OR ').some((choice) => allowed.has(choice)))
      ? []
      : [`${name}: ${ids.join(' AND ')}`];
  });
}

describe('licences', () => {
  test.each([
    'package-lock.json',
    'src/protocols/http/stacks/express/package-lock.json',
    'tests/lighthouse/package-lock.json',
    'tests/observatory/package-lock.json',
  ])('of %s are known and free', (file) => {
    expect(strangers(readFileSync(file, 'utf8'))).toEqual([]);
  });

  test('that nobody has looked at are named', () => {
    const packages = {
      '': { license: 'UNLICENSED' },
      'node_modules/a': { license: '(MIT AND OFL-1.1)' },
      'node_modules/b': { license: 'MIT AND AGPL-3.0-only' },
      'node_modules/e': { license: '(AGPL-3.0-only OR MIT)' },
      'node_modules/a/node_modules/@c/d': {},
    };
    expect(strangers(JSON.stringify({ packages }))).toEqual(['b: MIT AND AGPL-3.0-only', '@c/d: none']);
  });
});

test('every dependency has its reason in CONTRIBUTING.md, and no other has', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const [, table = ''] = /## Dependencies\n([^]*?)\n## /.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
  const named = [...table.matchAll(/^\| ([^|]*\w[^|]*?) *\|/gm)].flatMap(([, cell = '']) => cell.split(', ')).slice(1);
  expect(named.toSorted()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].toSorted());
});

test('every version is one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  expect(Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version))).toEqual(
    [],
  );
});
