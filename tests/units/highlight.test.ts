import { expect, test, vi } from 'vitest';
import { escape, highlight, isLanguage, languages, unescape } from '~/highlight';

test('tokens come out in the fixed classes, text escaped', () => {
  expect(highlight('return "<b>"', 'python')).toBe('<b class="k">return</b> <b class="s">"&lt;b&gt;"</b>');
  expect(highlight('<&>', 'text')).toBe('&lt;&amp;&gt;');
});

test('nothing of the source is lost', () => {
  const code = 'func main() {\n\tx := `a\n  b`\n\n}  ';
  const text = highlight(code, 'go')
    .replaceAll(/<\/?b[^>]*>/g, '')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
  expect(text).toBe(code);
});

test('a slow machine gives the same tokens', () => {
  let now = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 10_000));
  expect(highlight("curl -H 'Accept: text/plain' slow.example", 'sh')).toContain('<b class="s">');
  clock.mockRestore();
});

test.each(languages.filter(isLanguage))('%s: a line without end comes out whole', (lang) => {
  for (const part of ['"', '{', '(', '<', 'a.', '<<E']) {
    const line = part.repeat(10_000);
    expect(highlight(`${line}\n`, lang)).toBe(`${escape(line)}\n`);
    expect(unescape(highlight(line.slice(0, 999), lang).replaceAll(/<\/?b[^>]*>/g, ''))).toBe(line.slice(0, 999));
  }
});
