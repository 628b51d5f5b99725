import type { Mock } from '~/model/mock';
import type { Part } from '~/protocols/contents';
import { escape } from '~/text/highlight';
import { inEnglish } from '~/text/in-english';
import { isMapped } from '~/protocols/mocks';
import type { HttpExchange } from './exchange';
import { wordsIn } from './words';

/** The parts of HTTP's section. The anchors stand in links from everywhere: they stay. */
export default function contents(mock: Mock<HttpExchange>, locale: string): Part[] {
  const { status, exchange } = mock;
  // What a gateway sends has a number and a phrase of HTTP.
  const final = isMapped(mock) ? exchange.final : null;
  const { response, curl, frameworks, parts } = wordsIn(locale);
  return [
    { id: 'response', heading: response, short: response },
    { id: 'curl', heading: curl, short: 'curl' },
    {
      id: 'frameworks',
      heading: frameworks(
        escape(String(final?.status ?? status.code)),
        inEnglish(final?.reason ?? status.name, locale),
      ),
      short: parts.frameworks,
    },
  ];
}
