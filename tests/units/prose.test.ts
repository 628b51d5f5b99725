import { expect, test } from 'vitest';
import { renderProse } from '~/content/prose';

const surroundings = {
  headings: { when: '이럴 때 봅니다', fix: '클라이언트라면' },
  address: (id: string) => (id === 'http/403' ? '/ko/http/403/' : undefined),
};

test('section keys become translated headings with the key as anchor, status links lead to the same language', () => {
  expect(renderProse('Lead `--x`.\n\n## when\n\n[403](http/403), [RFC](https://example.org/)\n', surroundings)).toEqual(
    {
      lead: '<p>Lead <code>--x</code>.</p>\n',
      sections:
        '<h2 id="when">이럴 때 봅니다</h2>\n<p><a href="/ko/http/403/">403</a>, <a href="https://example.org/">RFC</a></p>\n',
      keys: ['when'],
      problems: [],
    },
  );
});

test('fenced code is highlighted into the fixed classes', () => {
  expect(renderProse('```sh\ncurl "x"\n```\n', surroundings).lead).toBe(
    '<pre class="code" tabindex="0"><code><b class="f">curl</b> <b class="s">"x"</b></code></pre>\n',
  );
});
