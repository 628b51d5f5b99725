import { matches, withoutFences } from '../markdown';
import { enhancedCodes, names, namesFile } from '../lists';
import type { Rule } from '../rule';

export default {
  reads: 'prose',
  says: 'Every enhanced status code that a text about SMTP names is registered, or somebody’s own.',
  find: ({ id, body }) => {
    if (!/^smtp(\/|$)/.test(id)) return [];
    const text = withoutFences(body).replaceAll(/RFC \d+ [\d.]+(?:, [\d.]+)*/g, '');
    const { codes } = enhancedCodes();
    return matches(text, /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/g)
      .filter(({ text: code }) => !(`X${code.slice(1)}` in codes) && !(code in names().ownEnhanced))
      .map(({ text: code, line }) => ({
        line,
        text: `names ${code}, which is registered nowhere: mend it, or add it to ${namesFile} with who uses it`,
      }));
  },
} satisfies Rule;
