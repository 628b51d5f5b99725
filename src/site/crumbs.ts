import { providers, statusOf } from '~/content';
import { useStrings } from '~/i18n';
import { protocols } from '~/protocols';
import { stacks } from '~/protocols/stacks';

/** A step of the way from the home page to a page. */
export interface Step {
  name: string;
  /** The address after the locale. */
  path: string;
  /** Whether a narrow page leaves it out: the page itself below its code, what only gathers pages above one of them. */
  spare: boolean;
}

/** Pages that only gather those below them. */
const gathers = new Set(['frameworks', 'providers']);

/**
 * The way to a page, without the home page, each step in as few letters as it can be said: SMTP, 550, Mock.
 * @param path the address of the page after the locale, `smtp/550/mock`
 */
export function wayTo(locale: string, path: string): Step[] {
  const { crumbs } = useStrings(locale);
  const [top = '', below = '', last = ''] = path.split('/');
  const names = [
    protocols.get(top)?.name ?? crumbs[top] ?? top,
    (top === 'frameworks'
      ? stacks.get(below)?.name
      : top === 'providers'
        ? // What stands in parentheses is another name of it, or tells it apart on its page.
          providers.get(below)?.name[locale]?.replace(/ ?\([^)]+\)$/, '')
        : statusOf(`${top}/${below}`)?.code) ?? below,
    crumbs[last] ?? last,
  ];
  return names
    .map((name, index) => ({
      name,
      path: path
        .split('/')
        .slice(0, index + 1)
        .join('/'),
      spare: index === 2 || (index === 0 && gathers.has(top) && below !== ''),
    }))
    .filter(({ name }) => name !== '');
}
