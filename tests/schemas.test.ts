import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editorFiles } from '~/content/json-schemas';
import { protocols } from '~/protocols';

interface Schema {
  properties: Record<string, { enum?: string[] }>;
  required: string[];
  additionalProperties: boolean;
}
const files = editorFiles();
const schema = (protocol: string) => JSON.parse(files[`src/protocols/${protocol}/facts.schema.json`] ?? '') as Schema;

describe('what editors complete the facts with is as the schemas say', () => {
  test.each(Object.keys(files))('%s', (file) => {
    expect(existsSync(file) ? readFileSync(file, 'utf8') : 'none', 'run `npm run schemas`').toBe(files[file]);
  });

  test('and there is no other', () => {
    expect(globSync('src/protocols/*/facts.schema.json').filter((file) => !(file in files))).toEqual([]);
  });
});

test('a schema has the fields of every protocol and its own, and no more', () => {
  expect(Object.keys(schema('http').properties)).toEqual(
    expect.arrayContaining(['name', 'spec', 'headers', 'cacheable']),
  );
  expect(Object.keys(schema('smtp').properties)).toEqual(
    expect.arrayContaining(['name', 'spec', 'headers', 'enhanced']),
  );
  expect(schema('smtp').properties).not.toHaveProperty('cacheable');
  expect(schema('smtp').additionalProperties).toBe(false);
});

test('only what has no default is required, and what is one of some is completed', () => {
  expect(schema('http').required).toEqual(['name']);
  expect(schema('http').properties.standing?.enum).toContain('temporary');
});

test('every protocol has its files named', () => {
  const { 'yaml.schemas': named } = JSON.parse(files['.vscode/settings.json'] ?? '') as Record<string, object>;
  expect(Object.values(named ?? {})).toEqual([...protocols.keys()].map((id) => `/content/${id}/*.yaml`));
});
