/**
 * What a page writes beside the phrase of a code: the name in its language, or, where that begins with the phrase, what
 * tells it from another code with the same one. Empty where the phrase says it all.
 * @param phrase `Mailbox Unavailable`
 * @param title the name in the language of the page, `Mailbox Unavailable (permanent)`
 */
export function beside(phrase: string, title: string): string {
  if (spoken(title) === spoken(phrase)) return '';
  return title.startsWith(`${phrase} `) ? title.slice(phrase.length + 1) : title;
}

/** A constant as it is read aloud: `DATA_LOSS` is no other name than `Data Loss`. */
const spoken = (name: string) => name.replaceAll('_', ' ').toLowerCase();
