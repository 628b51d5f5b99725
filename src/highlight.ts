import { createHighlighterCoreSync, type LanguageInput, type ThemeRegistration } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
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
import sh from 'shiki/langs/shellscript.mjs';
import yaml from 'shiki/langs/yaml.mjs';

const grammars = { apache, csharp, go, http, ini, java, js, json, nginx, python, ruby, sh, yaml };

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
const classOf = new Map<string | undefined, string>(names.map((name, index) => [colour(index), name]));

const highlighter = createHighlighterCoreSync({
  themes: [theme],
  langs: Object.values(grammars) as LanguageInput[] as never,
  langAlias: { sh: 'shellscript', js: 'javascript' },
  engine: createJavaScriptRegexEngine(),
});

export const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text of escaped HTML. */
export const unescape = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const cache = new Map<string, string>();

/** The source as HTML: `<b class="k">return</b>` and the like, nothing around it. Each distinct source is tokenised once. */
export function highlight(code: string, lang: Language): string {
  const key = `${lang}\0${code}`;
  let html = cache.get(key);
  if (html === undefined) {
    html = lang === 'text' ? escape(code) : tokens(code, lang);
    cache.set(key, html);
  }
  return html;
}

function tokens(code: string, lang: Language): string {
  const lines = highlighter.codeToTokensBase(code, {
    lang,
    theme: 'classes',
    // However slow the machine: Shiki's own limit of half a second a line would leave the rest of it uncoloured.
    tokenizeTimeLimit: 0,
    // Longer lines come out plain: the grammars take minutes over 10,000 characters, or all of the stack.
    tokenizeMaxLineLength: 1000,
  });
  return lines
    .map((line) =>
      runs(line)
        .map(([name, text]) => mark(name, text))
        .join(''),
    )
    .join('\n');
}

/** Neighbours of one class joined, white space drawn to what stands before it. */
function runs(line: { content: string; color?: string }[]): [name: string, text: string][] {
  const joined: [string, string][] = [];
  for (const { content, color } of line) {
    const name = classOf.get(color?.toLowerCase()) ?? '';
    const last = joined.at(-1);
    if (last && (last[0] === name || content.trim() === '')) last[1] += content;
    else joined.push([name, content]);
  }
  return joined;
}

function mark(name: string, text: string): string {
  if (name === '') return escape(text);
  const end = text.trimEnd();
  return `<b class="${name}">${escape(end)}</b>${text.slice(end.length)}`;
}
