import { expect, test } from 'vitest';
import { markWordings } from './origins';

const html =
  '<h2 id="when">When</h2>\n<ul><li><code>connect() failed</code> or <code>a &lt;b&gt;</code>, then <code>connect() failed</code>; <code>proxy_pass</code></li></ul>\n<h2 id="fix">Fix</h2>\n<p><code>connect() failed</code></p>';

test('marks the wordings of the section, one number for one origin, and leaves the rest as it is', () => {
  const { when, origins, rest } = markWordings(html, [
    { text: 'a <b>', source: 'RFC 0, "b"' },
    { text: 'connect() failed', run: 'nginx/backend-refuses' },
  ]);
  expect(when).toContain('<code>a &lt;b&gt;</code><sup>2</sup>');
  expect(when.match(/<code>connect\(\) failed<\/code><sup>✓1<\/sup>/g)).toHaveLength(2);
  expect(when).toContain('<code>proxy_pass</code></li>');
  expect(origins).toEqual([
    { title: expect.stringMatching(/^nginx \d/) as string, run: true },
    { title: 'RFC 0, "b"', run: false },
  ]);
  expect(rest).toBe('<h2 id="fix">Fix</h2>\n<p><code>connect() failed</code></p>');
});

test('a text without wordings stays whole', () => {
  expect(markWordings(html, [])).toEqual({ when: '', origins: [], rest: html });
});
