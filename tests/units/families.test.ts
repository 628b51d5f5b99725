import { expect, test } from 'vitest';
import type { Protocol } from '~/model/protocol';
import { gather, protocolsByFamily } from '~/protocols/families';

const of = (family: string) => ({ family }) as Protocol;

test('families stand in their order, each with its protocols; those without one are left out', () => {
  const found = gather(
    new Map([
      ['dns', of('names')],
      ['grpc', of('web')],
      ['http', of('web')],
    ]),
  );
  expect([...found].map(([family, members]) => [family, members.map(([id]) => id)])).toEqual([
    ['web', ['grpc', 'http']],
    ['names', ['dns']],
  ]);
});

test('a protocol of no family is refused: the menu would not show it', () => {
  expect(() => gather(new Map([['fax', of('paper')]]))).toThrow(
    'src/protocols/fax/protocol.ts: family: "paper" is none: write one of web, mail,',
  );
});

test('every protocol of the site is in one', () => {
  expect([...protocolsByFamily.values()].flat().map(([id]) => id)).toContain('http');
});
