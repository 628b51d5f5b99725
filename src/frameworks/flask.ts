import type { Framework } from '~/framework';
import { literal, members, python } from '~/literal';
import { ownFields } from '~/response';
import { source } from '~/source';

export default {
  order: 2,
  name: 'Flask',
  server: 'gunicorn',
  lang: 'python',
  file: 'app.py',
  phrase: (_, reason) => reason,
  drops: ['Proxy-Authenticate'],
  continues: true,

  snippet({ request, interim: [interim], final }) {
    if (!final) return { refusal: interim ? 'switching' : 'silence' };
    if (interim && interim.status !== 100) return { refusal: 'interim' };

    const { status, reason, content } = final;
    const json = members(final);
    const imports = ['Flask', ...(json ? ['jsonify'] : []), ...(interim ? ['request'] : [])];
    // `app.get` answers HEAD too; there is no `app.head`.
    const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();

    const fields = Object.fromEntries([...(content !== null && !json ? [['Content-Type', 'application/json']] : []), ...ownFields(final)]);
    // Werkzeug writes its own phrases in capitals: only this one is right.
    const line = status === 200 && reason === 'OK' ? '200' : python.string(`${String(status)} ${reason}`);
    const parts = (inset: number) => [
      json ? literal('jsonify(', json, ')', inset, python) : [python.string(content ?? '')],
      [line],
      ...(Object.keys(fields).length > 0 ? [literal('', fields, '', inset, python)] : []),
    ];
    const flat = parts(-Infinity).join(', ');

    return source`
      from flask import ${imports.join(', ')}

      app = Flask(__name__)


      @app.${method}("/endpoint")
      def my_endpoint():
          ${interim ? ['request.get_data()'] : []}
          ${flat.length <= 77 ? [`return ${flat}`] : ['return (', ...parts(9).flatMap((lines) => lines.map((text, at) => `    ${text}${at === lines.length - 1 ? ',' : ''}`)), ')']}
    `;
  },
} satisfies Framework;
