/** The part of the plane that the mark takes up: x, y, width, height. On a plate of 32 × 32 it stands in the middle, each edge on a pixel at 16. */
export const frame = [4, 8, 24, 18] as const;

/**
 * The site's mark as SVG: a bar and two dots, as the first digit decides and two follow.
 * @param bar colour of the bar
 * @param dots colour of the dots
 */
export const mark = (bar: string, dots: string) =>
  `<rect x="4" y="8" width="6" height="18" rx="1" fill="${bar}"/><circle cx="17" cy="17" r="3" fill="${dots}"/><circle cx="25" cy="17" r="3" fill="${dots}"/>`;
