import { expect, test } from 'vitest';
import type { Stack } from '~/model/stack';
import { house } from '~/protocols/stacks';

const stack = (order: number): Stack => ({
  order,
  name: 'X',
  server: 'x',
  lang: 'js',
  file: 'x.js',
  snippet: () => '',
});

test('stacks stand in the order of their wire, and in theirs', () => {
  const found = house({
    './smtp/stacks/a/snippet.ts': stack(1),
    './http/stacks/c/snippet.ts': stack(1),
    './http/stacks/b/snippet.ts': stack(2),
  });
  expect([...found].map(([id, { wire }]) => `${wire}/${id}`)).toEqual(['http/c', 'http/b', 'smtp/a']);
});

test('two stacks with one address or one place are named together', () => {
  const made = () =>
    house({
      './http/stacks/netty/snippet.ts': stack(1),
      './http/stacks/vertx/snippet.ts': stack(1),
      './sip/stacks/netty/snippet.ts': stack(1),
    });
  expect(made).toThrow(`Stacks cannot stand as they are:
  src/protocols/http/stacks/vertx/snippet.ts: has the order 1 of src/protocols/http/stacks/netty/snippet.ts: write another
  src/protocols/sip/stacks/netty/snippet.ts: has the address of src/protocols/http/stacks/netty/snippet.ts, /frameworks/netty/: rename its folder`);
});

test('a short name that is no part of the name is named', () => {
  expect(() =>
    house({ './http/stacks/x/snippet.ts': { ...stack(1), name: 'Express.js', short: 'Exp' } }),
  ).not.toThrow();
  expect(() => house({ './http/stacks/x/snippet.ts': { ...stack(1), name: 'Express.js', short: 'Node' } })).toThrow(
    'src/protocols/http/stacks/x/snippet.ts: has the short name "Node", which is no part of "Express.js": write one',
  );
});
