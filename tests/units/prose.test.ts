import { describe, expect, test } from 'vitest';
import { renderProse } from '~/content/prose';

const surroundings = {
  headings: { when: '이럴 때 봅니다', fix: '클라이언트라면' },
  address: (id: string) => (id === 'http/403' ? '/ko/http/403/' : undefined),
  definedIn: (field: string) => (field === 'Allow' ? 'RFC 9110 10.2.1' : undefined),
  languageName: (lang: string) => (lang === 'sh' ? '셸' : lang),
  more: (rows: number) => `나머지 ${String(rows)}개`,
};

test('section keys become translated headings that lead to themselves, with the key as anchor; status links lead to the same language', () => {
  expect(renderProse('Lead `--x`.\n\n## when\n\n[403](http/403), [RFC](https://example.org/)\n', surroundings)).toEqual(
    {
      lead: '<p>Lead <code>--x</code>.</p>\n',
      sections:
        '<h2 id="when"><a href="#when">이럴 때 봅니다</a></h2>\n<p><a href="/ko/http/403/">403</a>, <a href="https://example.org/">RFC</a></p>\n',
      keys: ['when'],
      problems: [],
    },
  );
});

test('fenced code is a listing under the name of its language, highlighted into the fixed classes', () => {
  expect(renderProse('```sh\ncurl "x"\n```\n', surroundings).lead).toBe(
    '<figure class="listing"><figcaption><span>셸</span></figcaption><pre class="code sh"><code><b class="f">curl</b> <b class="s">"x"</b></code></pre></figure>\n',
  );
});

describe('a table', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row) => `| nginx | \`${String(row)}\` | x |\n`).join('');
  const rendered = (section: string, count: number) =>
    renderProse(`## ${section}\n\n| Sent by | Words | Meaning |\n| --- | --- | --- |\n${rows(count)}`, surroundings)
      .sections;
  const codes = (html: string) => Array.from(html.matchAll(/<code>(\d+)</g), ([, row]) => Number(row));

  test('of six rows is shown whole', () => {
    const html = rendered('when', 6);
    expect(html).toContain('<div class="table"><table class="words"><thead>');
    expect(codes(html)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(html).not.toContain('<details');
  });

  test('of more has six before a fold, and says how many are in it, under the same heads', () => {
    const [before = '', folded = ''] = rendered('when', 9).split('<details class="fold"><summary>나머지 3개</summary>');
    expect(codes(before)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(codes(folded)).toEqual([6, 7, 8]);
    for (const half of [before, folded]) expect(half).toContain('<th>Words</th>');
  });

  test('is one of words under `when` only', () => {
    expect(rendered('fix', 2)).toContain('<div class="table"><table><thead>');
  });
});

test('what is cited becomes links, but not in links, headings and listings', () => {
  const to = (section: string) => `<a class="rfc" href="https://www.rfc-editor.org/rfc/rfc9110#section-${section}">`;
  const { lead, sections } = renderProse(
    [
      'It is so (RFC 9110 15.5.6), as RFC 9110 says. `Allow`, `Allow`, `Allow: GET`, `Other` and [RFC 9110 15](https://example.org/).',
      '## when',
      '`Allow` *again*, `RFC 9110 15.5.6`',
      '```http',
      'Allow: RFC 9110 15.5.6',
      '```',
    ].join('\n\n'),
    surroundings,
  );
  expect(lead).toBe(
    `<p>It is so (${to('15.5.6')}RFC 9110 15.5.6</a>), as RFC 9110 says. ${to('10.2.1')}<code>Allow</code></a>, <code>Allow</code>, <code>Allow: GET</code>, <code>Other</code> and <a href="https://example.org/">RFC 9110 15</a>.</p>\n`,
  );
  expect(sections).toContain(`${to('10.2.1')}<code>Allow</code></a> <em>again</em>, <code>RFC 9110 15.5.6</code>`);
  expect(sections.match(/class="rfc"/g)).toHaveLength(1);
});
