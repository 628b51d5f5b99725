import { escape, highlight, type Language } from './highlight';

/** What languages are called everywhere; the others have a name in each language of the site. */
const names: Partial<Record<Language, string>> = {
  apache: 'Apache httpd',
  csharp: 'C#',
  go: 'Go',
  http: 'HTTP',
  ini: 'INI',
  java: 'Java',
  js: 'JavaScript',
  json: 'JSON',
  nginx: 'nginx',
  python: 'Python',
  ruby: 'Ruby',
  rust: 'Rust',
  yaml: 'YAML',
};

/**
 * The title of a listing that has no file name: its language.
 * @param own the names of a language of the site
 */
export const titleOf = (lang: Language, own: Record<string, string>): string => own[lang] ?? names[lang] ?? lang;

/**
 * A listing as HTML: a head with its title, where a script puts the button that copies, and the highlighted code.
 * @param name what is copied, where the title says something else of it
 */
export const listing = (title: string, source: string, lang: Language, name?: string): string =>
  `<figure class="listing"${name === undefined ? '' : ` data-copy-name="${escape(name).replaceAll('"', '&quot;')}"`}><figcaption><span>${escape(title)}</span></figcaption><pre class="code ${lang}"><code>${highlight(source, lang)}</code></pre></figure>`;
