import { colours } from './colours.ts';
import { mark } from './mark.ts';
import { render } from './png.ts';

/** The mark on its plate. @param corner the radius of the plate's corners, of 32 */
const plate = (corner: number, size?: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"${size === undefined ? '' : ` width="${String(size)}" height="${String(size)}"`}><rect width="32" height="32" rx="${String(corner)}" fill="${colours.paper}"/>${mark(colours['server-error'], colours.neutral)}</svg>`;

/** The files of `public/` that show the mark, by name. `node scripts/icons.ts` writes them. */
export async function icons(): Promise<Record<string, Uint8Array>> {
  return {
    'favicon.svg': new TextEncoder().encode(`${plate(6)}\n`),
    'favicon.ico': icon(await render(plate(6, 32)), 32),
    // A phone cuts the corners by itself, and paints black what is transparent.
    'apple-touch-icon.png': await render(plate(0, 180)),
  };
}

/** One PNG as an icon file, as browsers have read it since Windows Vista: a directory of one entry, then the picture. */
function icon(png: Uint8Array, size: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(22));
  head.setUint16(2, 1, true);
  head.setUint16(4, 1, true);
  head.setUint8(6, size);
  head.setUint8(7, size);
  head.setUint16(10, 1, true);
  head.setUint16(12, 32, true);
  head.setUint32(14, png.length, true);
  head.setUint32(18, 22, true);
  return new Uint8Array([...new Uint8Array(head.buffer), ...png]);
}
