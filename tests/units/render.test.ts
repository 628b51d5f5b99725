import { expect, test, vi } from 'vitest';
import { readContent } from '~/content/read';
import { getLocales } from '~/i18n';
import { protocols } from '~/protocols';

vi.mock('~/content/prose', () => ({
  renderProse: () => {
    throw new Error('unexpected end of table');
  },
}));

test('an entry that failed to render is named, with the reason', () => {
  const text = '---\ntitle: OK\nsummary: x\nsender: y\n---\n\n| a |\n';
  const read = () =>
    readContent(
      {
        texts: { 'content/http/200.yaml': 'name: OK\nspec: [RFC 9110 15.3.1]\n', 'content/http/200.en.md': text },
        problems: [],
      },
      { protocols: new Map([['http', protocols.get('http')!]]), wires: new Map(), locales: getLocales() },
    );
  expect(read).toThrow('content/http/200.en.md: failed to render, unexpected end of table');
});
