import { escape } from '~/text/highlight';
import { dedent } from '~/text/dedent';
import { wordmark, type Card } from './cards';
import { colours } from './colours';
import { frame, mark } from './mark';

/** What link previews expect, in pixels. */
export const [width, height] = [1200, 630];

/** Width of a character of JetBrains Mono, in font sizes. */
const advance = 0.6;
const left = 80;
const room = width - 2 * left;

/** The picture as SVG. */
export function draw({ badge, large, small, kind }: Card): string {
  const number = Math.min(330, room / (advance * large.length));
  const phrase = [60, 46, 34].find((size) => wrap(small, size).length <= 2) ?? 34;
  const site = large === wordmark;
  // Without a badge above it, the block stands in the middle.
  const base = site ? 330 : 410;

  return dedent`
    <svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="JetBrains Mono">
      <rect width="${width}" height="${height}" fill="${colours.paper}"/>
      <rect width="16" height="${height}" fill="${colours[kind]}"/>
      ${badge === undefined ? [] : drawBadge(badge)}
      <text x="${left - number * 0.06}" y="${base}" font-size="${number}" font-weight="600" fill="${colours[kind]}">${escape(large)}</text>
      ${wrap(small, phrase).map((line, index) => `<text x="${left}" y="${base + 90 + index * phrase * 1.2}" font-size="${phrase}" font-weight="500" fill="${colours.neutral}">${escape(line)}</text>`)}
      ${site ? drawMark(left, 80, 54) : [...drawMark(width - left - wordmark.length * signature * advance - 60, 77, 27), `<text x="${width - left}" y="104" text-anchor="end" font-size="${signature}" font-weight="500" fill="${colours.quiet}">${wordmark}</text>`]}
    </svg>
  `;
}

/** The size of the site's name in the corner. */
const signature = 36;

function drawMark(x: number, y: number, high: number): string[] {
  const [, , across, down] = frame;
  return [
    `<svg x="${x}" y="${y}" width="${(high / down) * across}" height="${high}" viewBox="${frame.join(' ')}">${mark(colours.quiet, colours.quiet)}</svg>`,
  ];
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
