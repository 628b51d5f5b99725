import { useStrings } from '~/i18n';
import type { Status } from '~/model/status';

/** The longest phrase that leaves room in a title; a longer one is a sentence, as that of mail/5.6.9. */
const longest = 60;

const titleIn = (locale: string, { texts }: Status) => texts[locale]?.title ?? '';

/** What a code is called in a title: its phrase, or where that is too long its name in the language. */
export const phraseIn = (locale: string, status: Status): string =>
  status.name.length > longest ? titleIn(locale, status) : status.name;

/** The same with its name in the language beside the phrase. */
export const nameIn = (locale: string, status: Status): string =>
  status.name.length > longest
    ? titleIn(locale, status)
    : useStrings(locale).reference.name(status.name, titleIn(locale, status));
