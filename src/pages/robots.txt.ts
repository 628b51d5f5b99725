import type { APIRoute } from 'astro';

/** Everything may be read; where the site's address is known, here is its sitemap. RFC 9309 */
export const GET: APIRoute = ({ site }) =>
  new Response(
    ['User-agent: *', 'Allow: /', ...(site ? ['', `Sitemap: ${new URL('sitemap.xml', site).href}`] : []), ''].join(
      '\n',
    ),
  );
