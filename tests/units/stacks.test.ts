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
  expect(made).toThrow(`Stacks claim one place:
  src/protocols/http/stacks/vertx/snippet.ts: has the order 1 of src/protocols/http/stacks/netty/snippet.ts: write another
  src/protocols/sip/stacks/netty/snippet.ts: has the address of src/protocols/http/stacks/netty/snippet.ts, /frameworks/netty/: rename its folder`);
});
