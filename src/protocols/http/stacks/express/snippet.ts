import type { HttpStack } from '~/protocols/http/stack';
import { javascript as js, literal } from '~/text/literal';
import { expectsMore, jsonMembers, ownFields } from '~/protocols/http/exchange';
import { phraseOf } from '~/protocols/http/phrases';
import { dedent } from '~/text/dedent';

export default {
  order: 4,
  name: 'Express.js',
  short: 'Express',
  server: 'Node.js',
  lang: 'js',
  file: 'app.js',
  phrase: (_, reason) => reason,
  continues: true,

  snippet({ request, interim: [interim], final }) {
    if (expectsMore(request)) return { refusal: 'expectation-empty' };
    const route = `app.${request.method.toLowerCase()}('/endpoint', `;
    if (!final) {
      if (interim) return { refusal: 'switching' };
      return dedent`
        ${route}(req) => {
          req.socket.destroy();
        });
      `;
    }

    const early = interim?.status === 103 ? interim : undefined;
    if (interim && !early && interim.status !== 100) return { refusal: 'interim' };

    const { status, reason, content } = final;
    const json = jsonMembers(final);
    const fields = [...(content !== null && !json ? [['Content-Type', final.type]] : []), ...ownFields(final)];
    const send = `res.status(${String(status)}).`;

    return dedent`
      ${route}${interim && !early ? 'async (req, res)' : '(req, res)'} => {
        ${interim && !early ? ['const content = Buffer.concat(await Array.fromAsync(req));'] : []}
        ${early ? literal('res.writeEarlyHints(', hints(ownFields(early)), ');', 2, js) : []}
        ${phraseOf('node', status) === reason ? [] : [`res.statusMessage = ${js.string(reason)};`]}
        ${fields.length > 0 ? literal('res.set(', Object.fromEntries(fields) as Record<string, string>, ');', 2, js) : []}
        ${json ? literal(`${send}json(`, json, ');', 2, js) : [content === null ? `${send}end();` : `${send}send(${js.string(content)});`]}
      });
    `;
  },
} satisfies HttpStack;

/** Node sends nothing without a `link` in small letters, and writes it as `Link`. */
function hints(fields: [string, string][]) {
  return Object.fromEntries(fields.map(([name, value]) => [name === 'Link' ? 'link' : name, value]));
}
