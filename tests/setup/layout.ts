import type { Page } from 'playwright-core';

/** Faults of a page's layout as it is now: it scrolls sideways, something is cut off, texts lie on each other. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const faults: string[] = [];
    if (root.scrollWidth > root.clientWidth) {
      faults.push(`scrolls sideways: ${String(root.scrollWidth)} px in ${String(root.clientWidth)} px`);
    }

    const named = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent || '').trim().slice(0, 30)}"`;
    const seen = (element: Element) => element.checkVisibility() && !element.closest('.hidden, .skip');
    const all = [...document.body.querySelectorAll('*')].filter(seen);
    for (const element of all) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
      if (cut) faults.push(`cuts off: ${named(element)}`);
    }

    // Lines of text, without the room above and below the letters, and without what is scrolled out of its box.
    const lines = all.flatMap((element) => {
      if (
        element.closest('.table, .code, .exchange, .tabs, .hits, .contents') ||
        getComputedStyle(element).position === 'fixed'
      )
        return [];
      return [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].map(({ left, right, top, bottom }) => {
          const room = (bottom - top) * 0.3;
          return { element, left, right, top: top + room, bottom: bottom - room };
        });
      });
    });
    lines.sort((a, b) => a.top - b.top);
    for (const [index, a] of lines.entries()) {
      for (const b of lines.slice(index + 1)) {
        if (b.top >= a.bottom) break;
        if (b.left < a.right - 1 && a.left < b.right - 1)
          faults.push(`lie on each other: ${named(a.element)}, ${named(b.element)}`);
      }
    }
    return faults;
  });
}
