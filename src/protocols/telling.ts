import { guides } from '~/content';
import { useStrings } from '~/i18n';
import type { Protocol } from '~/model/protocol';
import type { Status } from '~/model/status';

/** The column of an index that tells codes apart beside their names. */
export interface Telling {
  heading: string;
  /** What stands there for a code; empty where nothing does. */
  of: (status: Status) => string;
}

/**
 * What a protocol says is telling of its codes, in a language.
 * @param id its folder, `smtp`
 */
export function tellingOf(id: string, { telling, classes, glance }: Protocol, locale: string): Telling {
  const t = useStrings(locale);
  if (telling === 'sender') return { heading: t.reference.sender, of: ({ texts }) => texts[locale]?.sender ?? '' };
  if (telling === 'retry') {
    const rule = (status: Status) => (status.retry ?? classes[status.class]?.retry)?.rule;
    return {
      heading: t.reference.retry,
      of: (status) => {
        const found = rule(status);
        return found ? t.retry[found] : '';
      },
    };
  }
  const terms: Record<string, string> = guides.get(`${id}.${locale}`)?.terms ?? {};
  const words = (status: Status) =>
    glance(status)
      .filter(({ term }) => term === telling)
      .flatMap(({ values }) => values.map((value) => ('word' in value ? terms[value.word] : value.code)));
  return { heading: terms[telling] ?? '', of: (status) => words(status).join(', ') };
}
