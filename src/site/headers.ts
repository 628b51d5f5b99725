import { headerPolicy, type Inline } from './csp.ts';

/** A response header: name and value. */
export type ResponseHeader = readonly [name: string, value: string];

/**
 * The response headers that keep a reader of the site safe, on every host.
 * @param inline the scripts and styles that stand in pages themselves
 */
export const securityHeaders = (inline: Inline): ResponseHeader[] => [
  ['Content-Security-Policy', headerPolicy(inline)],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** On hosts that speak TLS, and only there: for a year, the browser asks for nothing in the clear. RFC 6797 6.1 */
export const transportSecurity: ResponseHeader = ['Strict-Transport-Security', 'max-age=31536000'];

/** `_headers` of the published folder, as Netlify and Cloudflare Pages read it. Both speak TLS. */
export const headersFile = (
  inline: Inline,
): string => `# Response headers on Netlify and Cloudflare Pages. Both have pages asked for again by themselves (ETag, max-age=0).

/*
${[...securityHeaders(inline), transportSecurity].map(([name, value]) => `  ${name}: ${value}`).join('\n')}

# The names carry a hash of the content.
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;

const written = '# Written by "npm run headers" out of src/site/headers.ts and src/site/csp.ts.';

/** Files of the examples in `deploy/`, by path: the same headers, as each server has them written. */
export const exampleFiles = (inline: Inline): Record<string, string> => ({
  'deploy/nginx/headers.conf': `${written}

${securityHeaders(inline)
  .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
  .join('')}`,
  'deploy/caddy/headers.Caddyfile': `${written}

${securityHeaders(inline)
  .map(([name, value]) => `${name} "${value}"\n`)
  .join('')}`,
});
