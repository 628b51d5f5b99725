import type { HttpStack } from '~/protocols/http/stack';
import { escape, literal, type Notation } from '~/text/literal';
import { jsonMembers, ownFields } from '~/protocols/http/exchange';
import { phraseOf } from '~/protocols/http/phrases';
import { dedent } from '~/text/dedent';

const keywords = new Set(
  `abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event
  explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null
  object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string
  struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while`.split(
    /\s+/,
  ),
);

const quote = (text: string) => `"${escape(text, /["\\]/g, 'eight')}"`;

const csharp: Notation = {
  width: 110,
  indent: '    ',
  object: ['new\n{', '}'],
  array: ['new object?[]\n{', '}'],
  pad: ' ',
  trailing: ',',
  null: '(object?)null',
  true: 'true',
  false: 'false',
  string: quote,
  name: (name) => `${keywords.has(name) ? '@' : ''}${name} = `,
};

export default {
  order: 8,
  name: 'ASP.NET Core',
  short: 'ASP.NET',
  server: 'Kestrel',
  lang: 'csharp',
  file: 'Program.cs',
  phrase: (_, reason) => reason,
  continues: true,

  snippet({ request, interim: [interim], final }) {
    const route = `app.Map${request.method.charAt(0)}${request.method.slice(1).toLowerCase()}("/endpoint", `;
    if (!final && interim) return { refusal: 'switching' };
    if (!final) return `${route}(HttpContext context) => context.Abort());`;
    if (interim && interim.status !== 100) return { refusal: 'interim' };

    const { status, reason, content } = final;
    const json = jsonMembers(final);
    const result = (before: string, after: string) =>
      json
        ? [
            `${before}Results.Json(`,
            ...literal('', json, ',', 8, csharp).map((line) => `    ${line}`),
            `    statusCode: ${String(status)})${after}`,
          ]
        : content === null
          ? [`${before}Results.StatusCode(${String(status)})${after}`]
          : [`${before}Results.Text(${quote(content)}, ${quote(final.type)}, statusCode: ${String(status)})${after}`];

    const own = phraseOf('aspnet', status) === reason;
    const setters = ownFields(final).map(
      ([name, value]) => `context.Response.Headers[${quote(name)}] = ${quote(value)};`,
    );
    if (own && setters.length === 0 && !interim) {
      const [first = '', ...more] = result('', ');');
      if (more.length === 0) return `${route}() => ${first}`;
      return dedent`
        ${route}() =>
            ${[first, ...more]}
      `;
    }

    return dedent`
      ${own ? [] : ['using Microsoft.AspNetCore.Http.Features;', '']}
      ${route}${interim ? 'async ' : ''}(HttpContext context) =>
      {
          ${interim ? ['await context.Request.Body.CopyToAsync(Stream.Null);'] : []}
          ${own ? [] : [`context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = ${quote(reason)};`]}
          ${setters}
          ${result('return ', ';')}
      });
    `;
  },
} satisfies HttpStack;
