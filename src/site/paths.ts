/** The language whose pages have no prefix: links from docs stay short. */
export const defaultLocale = 'en';

const prefix = (locale: string) => (locale === defaultLocale ? '/' : `/${locale}/`);

/** The address of a page, from the site's root: `path` is without the locale, as in `smtp/530`; `''` is home. */
export const pagePath = (locale: string, path: string) => `${prefix(locale)}${path}${path === '' ? '' : '/'}`;

/** The address of a status's reference page; `id` as in `smtp/530`. */
export const statusPath = (locale: string, id: string) => pagePath(locale, id);

/** The address of its mock page. */
export const mockPath = (locale: string, id: string) => pagePath(locale, `${id}/mock`);

/** What `[...locale]` is in the address of a page: nothing for the default language. */
export const localeParam = (locale: string) => (locale === defaultLocale ? undefined : locale);

/**
 * An address in full.
 * @param path from the site's root, `/smtp/530/`
 * @param site the address of the site, `https://example.org/docs/`
 */
export const absolute = (path: string, site: URL) => new URL(path.slice(1), site).href;
