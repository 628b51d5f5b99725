import type { Mock } from '~/model/mock';
import type { Contents } from '~/protocols/contents';
import { wordsIn } from './words';

/** Anchor and heading of each part of HTTP's section. The anchors stand in links from everywhere: they stay. */
export default function contents({ status }: Mock, locale: string): Contents {
  const words = wordsIn(locale);
  return [
    ['response', words.response],
    ['curl', words.curl],
    ['frameworks', words.frameworks(status.code, status.name)],
  ];
}
