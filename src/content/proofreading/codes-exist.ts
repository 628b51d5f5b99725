import { codeSpans, matches, withoutFences } from '../markdown';
import { names, namesFile } from '../lists';
import type { Rule } from '../rule';

/** Three digits that stand for themselves, without a unit, and no part of a longer number, an address or a section. */
const plain =
  /(?<![\d.,:/#%~–-])[1-9]\d\d(?![\d%]|[.,:/-]\d| ?(?:MB|kB|KB|GB|ms|bytes|octets|seconds|milliseconds|minutes|times|px)|초|바이트|옥텟|밀리초|번|개|명|분|픽셀)/g;

export default {
  reads: 'content',
  says: 'Every code that a text names has a page here, or a document that is named.',
  find: ({ names: { facts }, texts, guides, pages }) => {
    const known = new Set([...facts.map(({ code }) => code), ...Object.keys(names().numbers)]);
    return [...texts, ...guides, ...pages].flatMap(({ body, place }) =>
      [
        ...matches(withoutFences(body).replaceAll(/`[^`]*`|\]\([^)]*\)|RFC \d+[ \d.,]*/g, ' '), plain),
        ...codeSpans(body).filter(({ text }) => /^[1-9]\d\d$/.test(text)),
      ]
        .filter(({ text }) => !known.has(text))
        .map(({ text, line }) =>
          place({ line, text: `names ${text}, which is no code of this site: mend it, or add it to ${namesFile}` }),
        ),
    );
  },
} satisfies Rule;
