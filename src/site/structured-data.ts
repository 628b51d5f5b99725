/** A place on the way from the home page to a page, with its address in full. */
export interface Crumb {
  name: string;
  address: string;
}

/** The way from the home page, which a search engine shows in place of the address. https://schema.org/BreadcrumbList */
export const breadcrumbs = (way: readonly Crumb[]) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: way.map(({ name, address }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: address,
  })),
});

/** The name that a search engine shows for the site. https://schema.org/WebSite */
export const website = (name: string, address: string) => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name,
  url: address,
});

/** JSON that is safe inside `<script>`. */
export const inScript = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c');
