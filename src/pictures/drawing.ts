import { escape } from '~/text/highlight';
import { dedent } from '~/text/dedent';
import type { Kind } from '~/model/status';
import { wordmark, type Card } from './cards';

/** What link previews expect, in pixels. */
export const [width, height] = [1200, 630];

/** The colours of the dark theme in `src/styles/tokens.css`, as the renderer reads them. */
export const colours = {
  paper: '#0e1217',
  quiet: '#9ea5ad',
  neutral: '#e1e5ea',
  informational: '#60ccfc',
  success: '#82d494',
  intermediate: '#e1b75c',
  redirect: '#e1b75c',
  'client-error': '#fea47c',
  'transient-failure': '#fea47c',
  'server-error': '#ff9d9e',
  'permanent-failure': '#ff9d9e',
  'global-failure': '#e9a1e3',
} satisfies Record<Kind | 'paper' | 'quiet', string>;

/** Width of a character of JetBrains Mono, in font sizes. */
const advance = 0.6;
const left = 80;
const room = width - 2 * left;

/** The picture as SVG. */
export function draw({ badge, large, small, kind }: Card): string {
  const number = Math.min(330, room / (advance * large.length));
  const phrase = [60, 46, 34].find((size) => wrap(small, size).length <= 2) ?? 34;

  return dedent`
    <svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="JetBrains Mono">
      <rect width="${width}" height="${height}" fill="${colours.paper}"/>
      <rect width="16" height="${height}" fill="${colours[kind]}"/>
      ${badge === undefined ? [] : drawBadge(badge)}
      <text x="${left - number * 0.06}" y="410" font-size="${number}" font-weight="600" fill="${colours[kind]}">${escape(large)}</text>
      ${wrap(small, phrase).map((line, index) => `<text x="${left}" y="${500 + index * phrase * 1.2}" font-size="${phrase}" font-weight="500" fill="${colours.neutral}">${escape(line)}</text>`)}
      ${large === wordmark ? [] : [`<text x="${width - left}" y="104" text-anchor="end" font-size="36" font-weight="500" fill="${colours.quiet}">${wordmark}</text>`]}
    </svg>
  `;
}

function drawBadge(text: string): string[] {
  const size = 40;
  return [
    `<rect x="${left + 1}" y="66" width="${text.length * size * advance + 36}" height="56" rx="6" fill="none" stroke="${colours.neutral}" stroke-width="2"/>`,
    `<text x="${left + 19}" y="108" font-size="${size}" font-weight="500" fill="${colours.neutral}">${escape(text)}</text>`,
  ];
}

/** Lines that fit the picture's width. */
function wrap(text: string, size: number): string[] {
  const longest = Math.floor(room / (advance * size));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= longest) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
