import type { Page } from 'playwright-core';

/** Where the keyboard stops on a page. */
export interface Stop {
  /** The element, as a person would find it: `a "Wirecodes"`. */
  name: string;
  /** The part of the page that it stands in. */
  part: string;
  /** Its first line, from the corner of the page, in pixels. */
  box: { left: number; right: number; top: number; bottom: number };
  /** Whether it, or the frame around it, looks otherwise while it has the focus. */
  marked: boolean;
}

/** What `walk` keeps in the page. */
interface Walk {
  stops: Map<HTMLElement, string>;
  look: (element: HTMLElement) => string;
}

/** Presses Tab from the beginning of a page until every stop comes again, and gives the stops in their order. */
export async function walk(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    const stops: Walk['stops'] = new Map();
    const look: Walk['look'] = (element) =>
      [element, element.closest('.field'), element.closest('dialog')]
        .map((node) => node && getComputedStyle(node))
        .map((style) => [style?.outline, style?.boxShadow, style?.borderColor, style?.clipPath].join(' '))
        .join();
    addEventListener('focusin', ({ target }) => {
      const element = target as HTMLElement;
      if (!stops.has(element)) stops.set(element, look(element));
    });
    Object.assign(globalThis, { stops, look });
  });
  const count = () => page.evaluate(() => (globalThis as unknown as Walk).stops.size);
  let before: number;
  do {
    before = await count();
    for (let press = 0; press < 20; press++) await page.keyboard.press('Tab');
  } while ((await count()) > before);

  return page.evaluate(() => {
    const { stops, look } = globalThis as unknown as Walk;
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    return [...stops].map(([element, focused]) => {
      const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const name =
        element.getAttribute('aria-label') ?? element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40);
      return {
        name: `${element.tagName.toLowerCase()} "${name}"`,
        part: element.closest('.skip, .site-header, .facts, article, main, .site-footer, dialog')?.className ?? '',
        box: { left, right, top, bottom },
        marked: look(element) !== focused,
      };
    });
  });
}

/**
 * Steps against the order of reading: up in the same column, or to the left on the same line. From one part of the page
 * to another, such as to the facts beside the text, any step is right.
 * @returns each as `a "x" comes before a "y", which stands above it`
 */
export function backwardSteps(stops: readonly Stop[]): string[] {
  return stops.slice(1).flatMap((to, index) => {
    const from = stops[index]!;
    if (from.part !== to.part) return [];
    const above = to.box.bottom <= from.box.top + 1;
    const below = to.box.top >= from.box.bottom - 1;
    const wrong = above ? to.box.left < from.box.right : !below && to.box.left < from.box.left - 1;
    const where = above ? 'above' : 'to the left of';
    return wrong ? [`${from.name} comes before ${to.name}, which stands ${where} it`] : [];
  });
}
