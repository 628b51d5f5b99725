import { useStrings } from '~/i18n';
import type { Mock } from '~/model/mock';
import type { Contents } from '~/protocols/contents';

/** Anchor and heading of each part of HTTP's section. The anchors stand in links from everywhere: they stay. */
export default function contents({ status }: Mock, locale: string): Contents {
  const { mock: t } = useStrings(locale);
  return [
    ['response', t.response],
    ['curl', t.curl],
    ['frameworks', t.frameworks(status.code, status.name)],
  ];
}
