import type { Worker } from './worker.ts';

/** Something that a reader comes for, from the home page on. */
export interface Task {
  name: string;
  /** At most so many seconds. */
  target: number;
  do: (worker: Worker) => Promise<void>;
}

function expect(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${what}: ${String(found)}, not ${String(wanted)}`);
}

/**
 * The five tasks.
 * @param home where the language's pages begin: `/`, `/ko/`
 */
export const tasks = (home: string): Record<string, Task> => ({
  a: {
    name: '550 5.7.1 from Gmail: what is it?',
    target: 4,
    do: async ({ page, find, see }) => {
      await find('550 5.7.1');
      expect('the page', new URL(page.url()).pathname, `${home}smtp/550/`);
      await see("Gmail's row", page.locator('main tr', { hasText: 'Gmail' }).filter({ hasText: '5.7.1' }).first());
    },
  },
  b: {
    name: "Spring's handler for 422, copied",
    target: 5.6,
    do: async ({ page, find, see, click }) => {
      await find('422 spring');
      expect('the page', new URL(page.url()).pathname, `${home}http/422/mock/`);
      const copy = page.locator('#spring .copy').first();
      await see('the button to copy', copy);
      await click('it', copy);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect('it has copied the handler', copied.includes('org.springframework'), true);
    },
  },
  c: {
    name: '401 or 403?',
    target: 3.5,
    do: async ({ page, find, see }) => {
      await find('401 403');
      expect('the page', new URL(page.url()).pathname, `${home}http/401+403/`);
      await see(
        'both, the questions and the fields',
        page.locator('main thead th, main .ask td, main tr:has-text("WWW-Authenticate")'),
      );
    },
  },
  d: {
    name: 'every 5xx at one sight',
    target: 2.6,
    do: async ({ page, find, see }) => {
      await find('5xx');
      expect('the page', page.url().endsWith(`${home}http/#class-5`), true);
      const rows = page.locator('section:has(> #class-5) tbody tr');
      expect('enough rows', (await rows.count()) > 20, true);
      await see(`${String(await rows.count())} rows`, rows);
    },
  },
  e: {
    name: "the link to Flask's handler for 503",
    target: 4.6,
    do: async ({ page, find, see, chord }) => {
      await find('503 flask');
      await see('the tab', page.locator('#tab-flask[aria-selected=true]'));
      chord('Control', 'L', 'Control', 'C');
      expect('the address', page.url().endsWith(`${home}http/503/mock/#flask`), true);
    },
  },
});
