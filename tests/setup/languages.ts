import { Parser } from 'htmlparser2';

/** What belongs to no language: code, and what is not read. */
const wordless = new Set(['code', 'pre', 'kbd', 'script', 'style']);
/** Elements that stand in a sentence; every other one ends it. */
const inline = new Set(['a', 'abbr', 'b', 'em', 'i', 'mark', 'small', 'span', 'strong', ...wordless]);

/**
 * Texts of a page that are not of the language in which they are marked (`lang`, of the nearest element): Hangul where
 * it says English; a sentence in Latin letters, and a whole element without Hangul, where it says Korean. The title of a
 * page has no elements, so there a registered phrase may stand beside its Korean name.
 * @returns each as `en: 한국어`
 */
export function foreignTexts(html: string): string[] {
  const found: string[] = [];
  const open: { name: string; lang: string; own: boolean; text: string }[] = [];
  let sentence = '';
  let language = '';

  const end = (title = false) => {
    const text = sentence.replaceAll(/\s+/g, ' ').trim();
    sentence = '';
    if (text !== '' && isForeign(text, language) && !(title && language === 'ko' && hangul.test(text)))
      found.push(`${language}: ${text}`);
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      const above = open.at(-1)?.lang ?? '';
      const lang = attributes.lang ?? above;
      if (!inline.has(name) || lang !== language) end();
      language = lang;
      open.push({ name, lang, own: attributes.lang !== undefined && name !== 'html', text: '' });
      for (const [attribute, value] of Object.entries(attributes)) {
        if (lang === 'en' && hangul.test(value)) found.push(`${lang}: ${attribute}="${value}"`);
      }
    },
    ontext(text) {
      if (open.some(({ name }) => wordless.has(name))) {
        sentence += '`';
        return;
      }
      sentence += text;
      for (const element of open) element.text += text;
    },
    onclosetag(name) {
      const element = open.pop();
      const lang = open.at(-1)?.lang ?? '';
      if (!inline.has(name) || lang !== language) end(name === 'title');
      language = lang;
      // An element that says it is Korean must be.
      if (element?.own && element.lang === 'ko' && !hangul.test(element.text)) found.push(`ko: ${element.text.trim()}`);
    },
  });
  parser.end(html);
  return found;
}

const hangul = /\p{Script=Hangul}/u;

/** A reason phrase or a product's name is at most a handful of words; a sentence is more. */
const english = /(?:\b[A-Za-z][A-Za-z'’-]*[,;:]? ){5}[a-z][a-z'’-]+\b/;

const isForeign = (text: string, language: string) =>
  language === 'en' ? hangul.test(text) : language === 'ko' && english.test(text);
