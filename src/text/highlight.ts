import { createHighlighterCoreSync, type ThemeRegistration } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import apache from 'shiki/langs/apache.mjs';
import csharp from 'shiki/langs/csharp.mjs';
import go from 'shiki/langs/go.mjs';
import http from 'shiki/langs/http.mjs';
import ini from 'shiki/langs/ini.mjs';
import java from 'shiki/langs/java.mjs';
import js from 'shiki/langs/javascript.mjs';
import json from 'shiki/langs/json.mjs';
import nginx from 'shiki/langs/nginx.mjs';
import python from 'shiki/langs/python.mjs';
import ruby from 'shiki/langs/ruby.mjs';
import rust from 'shiki/langs/rust.mjs';
import sh from 'shiki/langs/shellscript.mjs';
import yaml from 'shiki/langs/yaml.mjs';
import { EncodedTokenMetadata, INITIAL, type StateStack } from 'shiki/textmate';

const grammars = { apache, csharp, go, http, ini, java, js, json, nginx, python, ruby, rust, sh, yaml };

/** A language that code on the site may be in; `text` is not highlighted. */
export type Language = keyof typeof grammars | 'text';

/** Whether a fence may name this language. */
export const isLanguage = (name: string): name is Language => name === 'text' || Object.hasOwn(grammars, name);

export const languages = [...Object.keys(grammars), 'text'];

/** The few classes that `styles/code.css` colours, each with the scopes it takes; `''` keeps its scopes plain. */
const classes = {
  k: ['keyword', 'storage', 'variable.language', 'constant.language', 'support.type.primitive', 'keyword.type'],
  s: [
    'string',
    'constant.character',
    'constant.other.symbol',
    'constant.language.symbol',
    'punctuation.definition.string',
  ],
  n: ['constant.numeric', 'constant.numeric.http'],
  c: ['comment', 'punctuation.definition.comment'],
  f: ['entity.name.function', 'support.function', 'meta.function-call.generic', 'entity.name.command'],
  t: [
    'entity.name.type',
    'entity.name.class',
    'support.class',
    'support.type.property-name',
    'entity.name.tag',
    'meta.attribute',
    'storage.type.annotation',
    'punctuation.definition.annotation',
    'punctuation.definition.decorator',
    'entity.name.function.decorator',
    'entity.other.inherited-class',
    'support.type.http',
    'entity.name.tag.yaml',
  ],
  '': [
    'keyword.operator',
    'storage.modifier.import',
    'storage.modifier.package',
    'storage.type.java',
    'storage.type.generic.java',
    'punctuation',
    'keyword.operator.assignment',
    'string.unquoted.argument',
    'string.unquoted.http',
    'storage.type.object.array.java',
  ],
} as const;

/** A theme whose colours are no colours: the position of a class, found again in the tokens. */
const names = Object.keys(classes) as (keyof typeof classes)[];
const colour = (index: number) => `#0000${(index + 1).toString(16).padStart(2, '0')}`;
const theme: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  fg: '#000000',
  bg: '#ffffff',
  settings: names.map((name, index) => ({ scope: [...classes[name]], settings: { foreground: colour(index) } })),
};
export const classOf = new Map<string | undefined, string>(names.map((name, index) => [colour(index), name]));

export const highlighter = createHighlighterCoreSync({
  themes: [theme],
  // Without the languages that one may have inside of it, unless the site names them too: Ruby alone brings twenty.
  langs: Object.values(grammars).flatMap((all) => all.slice(-1).map((own) => ({ ...own, embeddedLangs: [] }))),
  langAlias: { sh: 'shellscript', js: 'javascript' },
  // The grammars are written for Oniguruma. To rewrite their expressions for JavaScript takes longer than to use them.
  engine: await createOnigurumaEngine(import('shiki/wasm')),
});
const { colorMap } = highlighter.setTheme('classes');

export const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text of escaped HTML. */
export const unescape = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The source as HTML: `<b class="k">return</b>` and the like, nothing around it. */
export function highlight(code: string, lang: Language): string {
  if (lang === 'text') return escape(code);
  let state = INITIAL;
  return code
    .split(/\r?\n/)
    .map((text) => {
      const line = highlightLine(text, lang, state);
      state = line.next;
      return line.html;
    })
    .join('\n');
}

/** A line as HTML, and what the grammar is in the middle of at its end. */
interface Line {
  html: string;
  next: StateStack;
}

/** Lines by what the grammar is in the middle of at their start. Most lines of handlers stand in hundreds of them. */
const known = new Map<StateStack, Map<string, Line>>();
const states = new Map<string, StateStack[]>();

function highlightLine(text: string, lang: Language, state: StateStack): Line {
  // Longer lines come out plain: the grammars take minutes over 10,000 characters, or all of the stack.
  if (text === '' || text.length >= 1000) return { html: escape(text), next: state };
  const key = `${lang}\0${text}`;
  const lines = known.get(state) ?? new Map<string, Line>();
  known.set(state, lines);
  let line = lines.get(key);
  if (line === undefined) {
    // 0 is no limit, however slow the machine: else the rest of a line that took too long would be uncoloured.
    const { tokens, ruleStack } = highlighter.getLanguage(lang).tokenizeLine2(text, state, 0);
    line = {
      html: runs(text, tokens)
        .map(([name, part]) => (name === '' && lang === 'sh' ? options(part) : mark(name, part)))
        .join(''),
      next: sameState(lang, ruleStack),
    };
    lines.set(key, line);
  }
  return line;
}

/** One object for all states that a grammar takes for equal, so that lines are found again. */
function sameState(lang: Language, state: StateStack): StateStack {
  const key = `${lang} ${String(state.depth)}`;
  const alike = states.get(key) ?? [];
  states.set(key, alike);
  const found = alike.find((other) => other.equals(state));
  if (!found) alike.push(state);
  return found ?? state;
}

/** Neighbours of one class joined, white space drawn to what stands before it. `tokens`: where each begins, and what it is. */
function runs(line: string, tokens: Uint32Array): [name: string, text: string][] {
  const joined: [string, string][] = [];
  for (let index = 0; index < tokens.length; index += 2) {
    const content = line.slice(tokens[index], tokens[index + 2] ?? line.length);
    if (content === '') continue;
    const color = colorMap[EncodedTokenMetadata.getForeground(tokens[index + 1] ?? 0)];
    const name = classOf.get(color?.toLowerCase()) ?? '';
    const last = joined.at(-1);
    if (last && (last[0] === name || content.trim() === '')) last[1] += content;
    else joined.push([name, content]);
  }
  return joined;
}

/** Each option of a command as one `<b>`: browsers would break a line after its hyphens. */
const options = (text: string): string => escape(text).replaceAll(/(?<!\S)--?\w[\w-]*/g, '<b>$&</b>');

function mark(name: string, text: string): string {
  if (name === '') return escape(text);
  const end = text.trimEnd();
  return `<b class="${name}">${escape(end)}</b>${text.slice(end.length)}`;
}
