import type { APIContext } from 'astro';
import { locales } from '~/i18n';
import { wordsIn } from '~/protocols/http/words';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

/** What `try.js` says of what came: one file for all mock pages of a language, fetched when the button is pressed. */
export const GET = ({ params: { locale = '' } }: APIContext) => Response.json(wordsIn(locale).tryIt.seen);
