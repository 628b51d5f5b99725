import type { Locator, Page } from 'playwright-core';
import { none, type Count } from './model.ts';

/** Somebody at work in a window: does what a task needs, and counts it. */
export interface Worker {
  readonly page: Page;
  readonly count: Count;
  /** What was done, in words. */
  readonly steps: string[];
  /** Opens the search by its key, types a query and follows what Enter opens. */
  find: (query: string) => Promise<void>;
  /** Sees that all of these are in the window, and scrolls until they are. */
  see: (what: string, wanted: Locator) => Promise<void>;
  click: (what: string, target: Locator) => Promise<void>;
  /** Presses keys that the browser takes and a page never sees, such as those for the address. */
  chord: (...keys: string[]) => void;
}

export function startWork(page: Page): Worker {
  const count = { ...none };
  const steps: string[] = [];
  let hand: 'keys' | 'mouse' = 'keys';

  const press = async (key: string) => {
    if (count.think === 0) count.think = 1;
    await page.keyboard.press(key);
    count.key += 1;
    hand = 'keys';
  };

  return {
    page,
    count,
    steps,

    async find(query) {
      await press('/');
      await page.waitForSelector('.search[data-ready]');
      for (const key of query) await press(key === ' ' ? 'Space' : key);
      const before = page.url();
      await press('Enter');
      await page.waitForURL((url) => url.href !== before);
      await page.waitForLoadState('load');
      count.page += 1;
      steps.push(`/ ${query} Enter`);
    },

    async see(what, wanted) {
      await wanted.first().waitFor();
      const hidden = await outside(wanted);
      if (hidden > 0) {
        await page.mouse.move(640, 450);
        await page.mouse.wheel(0, hidden + 1);
        await page.waitForTimeout(300);
        const screens = hidden / page.viewportSize()!.height;
        count.screen += screens;
        steps.push(`${screens.toFixed(1)} screens down`);
        if ((await outside(wanted)) > 0)
          throw new Error(`${what} does not fit into the window, or does not come into it`);
      }
      steps.push(`see ${what}`);
    },

    async click(what, target) {
      if ((await outside(target)) > 0) throw new Error(`${what} is not in the window: scroll to it, and count that`);
      await target.click();
      if (hand === 'keys') count.hand += 1;
      hand = 'mouse';
      count.click += 1;
      steps.push(`click ${what}`);
    },

    chord(...keys) {
      count.key += keys.length;
      hand = 'keys';
      steps.push(keys.join(' '));
    },
  };
}

/** How far must be scrolled down until the last of these stands in the window; more than a window where the first would be gone by then, or where something lies on one. */
const outside = (wanted: Locator): Promise<number> =>
  wanted.evaluateAll((all) => {
    const boxes = all.map((element) => element.getBoundingClientRect());
    const top = Math.min(...boxes.map((box) => box.top));
    const down = Math.max(...boxes.map((box) => box.bottom)) - innerHeight;
    if (down > 0) return Math.ceil(down);
    const covered = all.some((element, place) => {
      const { left, width, top, height } = boxes[place]!;
      // A row of a table is as wide as its cells: what is asked is whether something else lies on it.
      const [first] = document.elementsFromPoint(left + Math.min(width, 40) / 2, top + height / 2);
      return first === undefined || !(element.contains(first) || first.contains(element));
    });
    return top < 0 || covered ? innerHeight * 2 : 0;
  });
