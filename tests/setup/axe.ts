import axe, { type AxeResults, type NodeResult } from 'axe-core';
import type { Page } from 'playwright-core';

/** Rules that are not asked, each with its reason. Every other one is, those for AAA and experimental ones too. */
const off = [
  // Contrast of 7 : 1 is for readers who ask for more; the others have 4.5 : 1, which `color-contrast` holds.
  'color-contrast-enhanced',
  // A number links to its page in prose, and 421 is a code of two protocols: what it means stands beside it, as AA asks.
  'identical-links-same-purpose',
  // Only says that something is hidden. What readers can open is opened by the tests.
  'hidden-content',
];

/** What axe cannot decide and needs not: a mark without letters, or one digit, beside its words; what is scrolled out of its box. */
const undecided = ['nonBmp', 'shortTextContent', 'elmPartiallyObscured', 'elmPartiallyObscuring'];

/** The rules whose answer depends on colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/**
 * The faults of a page in both themes, each with the one that it shows in. Where nothing but colours is another in the
 * second, all other rules would see the same again: they are asked only where something else is.
 */
export async function findFaultsInThemes(page: Page): Promise<string[]> {
  const faults: string[] = [];
  let before: string | undefined;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const now = await formOf(page);
    const found = await findFaults(page, now === before ? ofColours : every());
    faults.push(...found.map((fault) => `${colorScheme}: ${fault}`));
    before = now;
  }
  return faults;
}

/** A page without its colours: its markup, and what of each element is to be seen where. */
const formOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        return [x, y, width, height, seen].join(' ');
      })
      .concat(document.documentElement.outerHTML)
      .join('\n'),
  );

/**
 * The faults of a page as it is now against the rules of axe-core, each as `rule: element: what is wrong`.
 *
 * The page keeps its Content-Security-Policy: axe comes in by the browser's own protocol, which no policy binds. Emulate
 * `reducedMotion`, or a colour may be measured on its way to another.
 * @param rules the rules to ask; all but those that are off by default
 */
export async function findFaults(page: Page, rules = every()): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: rules,
        resultTypes: ['violations', 'incomplete'],
      }),
    rules,
  );
  return [...violations, ...incomplete].flatMap(faultsOf);
}

const every = () =>
  axe
    .getRules()
    .map(({ ruleId }) => ruleId)
    .filter((rule) => !off.includes(rule));

function faultsOf({ id, nodes }: AxeResults['violations'][number]): string[] {
  return nodes.flatMap((node) => {
    const checks = checksOf(node);
    if (checks.every(({ data }) => undecided.includes(messageKey(data) ?? ''))) return [];
    return [`${id}: ${node.target.join(' ')}: ${checks.map(({ message }) => message).join('; ')}`];
  });
}

const checksOf = ({ any, all, none }: NodeResult) => [...any, ...all, ...none];

const messageKey = (data: unknown) => (data as { messageKey?: string | null } | null)?.messageKey;
