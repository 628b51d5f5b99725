import { expect, test, vi } from 'vitest';
import { BuildError } from '../../src/build/build-error';
import { parseRepository, repositoryAddress } from '../../src/build/repository';
import { repository, repositoryAt } from '../../src/site/repository';

test.each([
  ['https://github.com/example/wirecodes', 'https://github.com/example/wirecodes'],
  ['https://github.com/example/wirecodes/', 'https://github.com/example/wirecodes'],
  ['https://git.example.org/team/codes.git', 'https://git.example.org/team/codes'],
])('%s is the address of a repository', (value, address) => {
  expect(parseRepository(value)).toBe(address);
});

test.each([
  ['git@github.com:example/wirecodes.git', ['it does not begin with https:// or http:// and a host']],
  ['github.com/example/wirecodes', ['it does not begin with https:// or http:// and a host']],
  ['javascript:alert(1)', ['it does not begin with https:// or http:// and a host']],
  ['https://github.com/', ['it names a host and no repository on it: add its owner and its name']],
  ['https://me:secret@github.com/a/b', ['it holds a user name or a password: remove them']],
  ['https://github.com/a/b?tab=readme#top', ['it has a query: remove ?tab=readme', 'it has a fragment: remove #top']],
])('%s is none, and the message says what is wrong', (value, problems) => {
  expect(() => parseRepository(value)).toThrow(
    new BuildError(
      [
        `REPOSITORY=${JSON.stringify(value)} is no address of a repository:`,
        ...problems.map((problem) => `  ${problem}`),
        'Write the address of its home page, as in REPOSITORY=https://github.com/example/wirecodes',
      ].join('\n'),
    ),
  );
});

test.each([
  ['https://github.com/a/b', '/issues/new?title=%2Fsmtp%2F550%2F', '/edit/main/content/smtp/550.en.md'],
  [
    'https://gitlab.example.org/a/b',
    '/-/issues/new?issue%5Btitle%5D=%2Fsmtp%2F550%2F',
    '/-/edit/main/content/smtp/550.en.md',
  ],
  ['https://codeberg.org/a/b', '/issues/new?title=%2Fsmtp%2F550%2F', '/_edit/main/content/smtp/550.en.md'],
])('%s has its forms where such a host has them', (source, report, edit) => {
  const found = repositoryAt(source);
  expect(found.source).toBe(source);
  expect(found.report('/smtp/550/')).toBe(source + report);
  expect(found.edit('content/smtp/550.en.md')).toBe(source + edit);
});

test('without an address there is no repository', () => {
  expect(repository).toBeUndefined();
  const updateConfig = vi.fn();
  const hook = repositoryAddress(undefined).hooks['astro:config:setup'] as unknown as (options: object) => void;
  hook({ updateConfig });
  expect(updateConfig).toHaveBeenCalledWith({ vite: { define: { __REPOSITORY__: '""' } } });
});
