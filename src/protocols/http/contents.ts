import type { Mock } from '~/model/mock';
import type { Part } from '~/protocols/contents';
import { escape } from '~/text/highlight';
import { inEnglish } from '~/text/in-english';
import { wordsIn } from './words';

/** The parts of HTTP's section. The anchors stand in links from everywhere: they stay. */
export default function contents({ status }: Mock, locale: string): Part[] {
  const { response, curl, frameworks, parts } = wordsIn(locale);
  return [
    { id: 'response', heading: response, short: response },
    { id: 'curl', heading: curl, short: 'curl' },
    {
      id: 'frameworks',
      heading: frameworks(escape(status.code), inEnglish(status.name, locale)),
      short: parts.frameworks,
    },
  ];
}
