import type { Wording } from '~/model/schema';
import { runs } from './runs';

/** Where wordings come from: one program that was run, or one source. */
export interface Origin {
  /** "nginx 1.22.1", or the source. */
  title: string;
  run: boolean;
}

/** The HTML of a text in three: up to the end of `when`, with a mark beside each wording; the origins that the marks count; the rest. */
export interface Marked {
  when: string;
  origins: Origin[];
  rest: string;
}

const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const plain = (html: string) => html.replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (sign) => signs[sign] ?? sign);

const originOf = ({ run, source }: Wording): Origin =>
  run === undefined ? { title: source ?? '', run: false } : { title: runs.get(run)?.title ?? run, run: true };

/** Marks the wordings of a status in its rendered sections. */
export function markWordings(sections: string, wordings: Wording[]): Marked {
  const start = sections.indexOf('<h2 id="when">');
  if (wordings.length === 0 || start < 0) return { when: '', origins: [], rest: sections };
  const next = sections.indexOf('<h2 ', start + 1);
  const end = next < 0 ? sections.length : next;
  const byText = new Map(wordings.map((wording) => [wording.text, originOf(wording)]));
  const origins: Origin[] = [];
  const numberOf = (origin: Origin) => {
    const known = origins.findIndex(({ title, run }) => title === origin.title && run === origin.run);
    return known < 0 ? origins.push(origin) : known + 1;
  };
  const when = sections.slice(0, end).replaceAll(/<code>([^<]*)<\/code>/g, (code, html: string, at: number) => {
    const origin = at < start ? undefined : byText.get(plain(html));
    return origin === undefined ? code : `${code}<sup>${origin.run ? '✓' : ''}${String(numberOf(origin))}</sup>`;
  });
  return { when, origins, rest: sections.slice(end) };
}
