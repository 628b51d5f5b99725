import { expect, test, vi } from 'vitest';
import { statuses } from '~/content';
import { responseOf } from '../setup/mocks';
import { httpStacks } from '../setup/http';
import { classOf, escape, highlight, highlighter, isLanguage, languages, unescape } from '~/text/highlight';

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

test('the options of a command are whole, and its other words stay as they are', () => {
  expect(highlight('curl -sS --mail-from a-b@c-d.example -T - | cat', 'sh')).toContain(
    '<b>-sS</b> <b>--mail-from</b> a-b@c-d.example <b>-T</b> - |',
  );
  expect(highlight("printf '%s --no-option'", 'sh')).not.toContain('<b>');
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

/** The class of each character that is no white space. */
const colours = (pieces: [name: string, text: string][]) =>
  pieces
    .flatMap(([name, text]) => Array.from(text.replaceAll(/\s/g, ''), (character) => `${name}${character}`))
    .join(' ');

test.each([...httpStacks])(
  '%s: line by line, known lines taken over, the snippets come out as Shiki has them whole',
  (_, { lang, snippet }) => {
    if (lang === 'text') return;
    for (const status of statuses) {
      const response = responseOf(status);
      const source = response && snippet(response);
      if (typeof source !== 'string') continue;
      const whole = highlighter
        .codeToTokensBase(source, { lang, theme: 'classes', tokenizeTimeLimit: 0 })
        .flat()
        .map(({ content, color }): [string, string] => [classOf.get(color?.toLowerCase()) ?? '', content]);
      const ours = [...highlight(source, lang).matchAll(/<b class="(\w)">([^<]*)<\/b>|([^<]+)/g)].map(
        ([, name = '', marked, plain = '']): [string, string] => [name, unescape(marked ?? plain)],
      );
      expect(colours(ours), status.id).toBe(colours(whole));
    }
  },
);
