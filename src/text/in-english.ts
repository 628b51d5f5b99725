import { escape } from './highlight';

/** A phrase as it is on the wire, as HTML: on a page of another language it is marked as English. */
export const inEnglish = (phrase: string, locale: string): string =>
  locale === 'en' ? escape(phrase) : `<span lang="en">${escape(phrase)}</span>`;
