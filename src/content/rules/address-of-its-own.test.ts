import { expect, test } from 'vitest';
import { around, named } from '../../../tests/setup/made';
import rule from './address-of-its-own';

test('a code has the page of its number with others, and an address to itself', () => {
  expect(rule.find(named('http/450.yaml', 'smtp/450.yaml'), around)).toEqual([]);
});

test('two files for one code have one address', () => {
  expect(rule.find(named('http/404.yaml', 'http/404.yml'), around)).toEqual([
    { file: 'content/http/404.yml', text: 'has the address /http/404/, which content/http/404.yaml has: rename one' },
  ]);
});

test('a protocol may not be called like a page that is made of others', () => {
  const protocols = new Map([...around.protocols.values()].map((protocol) => ['codes', protocol]));
  expect(rule.find(named(), { ...around, protocols }).map(({ text }) => text)).toEqual([
    'has the address /codes/, which src/pages/[...locale]/codes has: rename one',
  ]);
});

test('a protocol may not be called like a page', () => {
  const protocols = new Map([...around.protocols.values()].map((protocol) => ['About', protocol]));
  expect(rule.find(named(), { ...around, protocols })).toEqual([
    { file: 'src/protocols/About/protocol.ts', text: 'has the address /about/, which content/about has: rename one' },
  ]);
});
