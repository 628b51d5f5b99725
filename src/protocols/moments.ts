import { guides } from '~/content';
import type { Mock } from '~/model/mock';

/** What a page calls the moment of a mock: the guide's word for it, or the command; `''` where its wire has none. */
export const momentName = ({ wire, moment = '' }: Mock, locale: string): string =>
  guides.get(`${wire}.${locale}`)?.terms[`at-${moment}`] ?? moment;
