import { expect, test } from 'vitest';
import { linesOf } from '../audit/tree-lines';
import { useSite } from '../setup/visit';

const { visit } = useSite();

test('the tree says roles, names and states, what stands within indented, and no text twice', async () => {
  await visit('/ko/smtp/550/', async (page) => {
    const lines = await linesOf(page);
    const at = (line: RegExp) => lines.findIndex((text) => line.test(text));
    expect(lines[0]).toMatch(/^RootWebArea "SMTP 550/);
    const order = [
      at(/^ +link "본문으로 건너뛰기"/),
      at(/^ +banner/),
      at(/^ +main/),
      at(/^ +heading ".*550.*" level 1/),
      at(/^ +contentinfo/),
    ];
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const heading = lines[at(/level 1$/)]!;
    expect(lines[at(/level 1$/) + 1]).not.toContain(`text ${/".*"/.exec(heading)![0]}`);
  });
});

test.each([
  ['/ko/smtp/550/', /^heading "550 Mailbox Unavailable 메일함 이용 불가/],
  // The number of codes is told from a code.
  ['/', /^link "HTTP 100 codes"$/],
  ['/ko/codes/', /^link "SMTP 코드 42개"$/],
  ['/http/', /^link "5xx Server Error 26 codes"$/],
])('words are apart, on %s: %s', async (path, wanted) => {
  await visit(path, async (page) => {
    const lines = (await linesOf(page)).map((line) => line.trim());
    expect(lines.filter((line) => wanted.test(line))).not.toEqual([]);
  });
});

test('the rows of the search are a grid under a combobox, and the cell that Enter opens is named', async () => {
  await visit('/http/404/', async (page) => {
    await page.keyboard.press('/');
    await page.waitForSelector('.search[data-ready]');
    await page.keyboard.type('503 flask');
    const lines = (await linesOf(page)).map((line) => line.trim());
    const combobox = lines.find((line) => line.startsWith('combobox'));
    expect(combobox).toMatch(
      /^combobox "Search".* hasPopup grid.* expanded|^combobox "Search".* expanded.* hasPopup grid/,
    );
    const place = lines.findIndex((line) => line.startsWith('grid "Hits"'));
    expect(lines[place + 1]).toMatch(/^row .*503.*selected/);
    expect(
      lines
        .slice(place)
        .filter((line) => line.startsWith('link'))
        .slice(0, 3),
    ).toEqual([expect.stringMatching(/^link "HTTP 503 Service Unavailable/), 'link "Mock"', 'link "#flask"']);
  });
});
