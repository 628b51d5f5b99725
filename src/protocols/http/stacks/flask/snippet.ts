import type { HttpStack } from '~/protocols/http/stack';
import { dropsField } from '~/protocols/http/gunicorn';
import { literal, python, type Members } from '~/text/literal';
import { expectsMore, jsonMembers, ownFields, type Final } from '~/protocols/http/exchange';
import { dedent } from '~/text/dedent';

export default {
  order: 2,
  name: 'Flask',
  server: 'gunicorn',
  lang: 'python',
  file: 'app.py',
  phrase: (_, reason) => reason,
  continues: true,

  snippet({ request, interim: [interim], final }) {
    if (expectsMore(request)) return { refusal: 'expectation-page' };
    if (!final) return { refusal: interim ? 'switching' : 'silence' };
    if (interim && interim.status !== 100) return { refusal: 'interim' };
    if (dropsField(final)) return { refusal: 'hop-by-hop' };

    const json = jsonMembers(final);
    const imports = ['Flask', ...(json ? ['jsonify'] : []), ...(interim ? ['request'] : [])];

    return dedent`
      from flask import ${imports.join(', ')}

      app = Flask(__name__)


      @app.${request.method.toLowerCase()}("/endpoint")
      def my_endpoint():
          ${interim ? ['request.get_data()'] : []}
          ${answer(final, json)}
    `;
  },
} satisfies HttpStack;

/** Content, status and fields as a tuple: on one line if there is room, otherwise the way Black breaks it. */
function answer(final: Final, json: Members | undefined): string[] {
  const { status, reason, content } = final;
  // Werkzeug writes its own phrases in capitals: only this one is right.
  const line = status === 200 && reason === 'OK' ? '200' : python.string(`${String(status)} ${reason}`);
  const fields = [...(content !== null && !json ? [['Content-Type', final.type]] : []), ...ownFields(final)];
  const headers: [Members] | [] = fields.length > 0 ? [Object.fromEntries(fields) as Members] : [];

  const flat = [
    ...(json ? literal('jsonify(', json, ')', -Infinity, python) : [python.string(content ?? '')]),
    line,
    ...headers.flatMap((members) => literal('', members, '', -Infinity, python)),
  ];
  const oneLine = `return ${flat.join(', ')}`;
  if (oneLine.length <= 84) return [oneLine];

  const call = `${flat[0] ?? ''},`;
  const lines = [
    ...(json && call.length > 80
      ? ['jsonify(', ...literal('', json, '', 12, python).map((text) => `    ${text}`), '),']
      : [call]),
    `${line},`,
    ...headers.flatMap((members) => literal('', members, ',', 8, python)),
  ];
  return ['return (', ...lines.map((text) => `    ${text}`), ')'];
}
