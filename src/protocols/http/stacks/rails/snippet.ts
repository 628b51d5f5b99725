import type { HttpStack } from '~/protocols/http/stack';
import { escape, literal, type Notation } from '~/text/literal';
import { jsonMembers, head, ownFields } from '~/protocols/http/exchange';
import { phraseOf } from '~/protocols/http/phrases';
import { dedent } from '~/text/dedent';

const special = /["\\]|#(?=[{$@])/g;
const quote = (text: string) => `"${escape(text, special, 'braces')}"`;

const ruby: Notation = {
  width: 100,
  indent: '  ',
  object: ['{', '}'],
  array: ['[', ']'],
  pad: ' ',
  trailing: '',
  null: 'nil',
  true: 'true',
  false: 'false',
  string: quote,
  name: (name) => `${name}: `,
};

export default {
  order: 7,
  name: 'Ruby on Rails',
  short: 'Rails',
  server: 'Puma',
  lang: 'ruby',
  file: 'app/controllers/my_controller.rb',
  phrase: (status) => phraseOf('puma', status) ?? 'CUSTOM',
  continues: true,

  snippet({ request, interim: [interim], final }) {
    if (!final) {
      return dedent`
        class MyController < ApplicationController
          def my_action
            io = request.env["rack.hijack"].call
            ${interim ? [...head(interim).map((line) => `io.write "${escape(line, special, 'braces')}\\r\\n"`), '# From here on io speaks the new protocol.'] : []}
            io.close
            head :ok # reaches nobody: the connection is no longer Puma's
          end
        end
      `;
    }

    const early = interim?.status === 103 ? interim : undefined;
    if (interim && !early && interim.status !== 100) return { refusal: 'interim' };

    const { status, content } = final;
    const json = jsonMembers(final);
    const unsafe = request.method !== 'GET';

    return dedent`
      class MyController < ApplicationController
        ${unsafe ? ['skip_forgery_protection', ''] : []}
        def my_action
          ${interim && !early ? ['request.raw_post'] : []}
          ${early ? ['# Needs early_hints in config/puma.rb.'] : []}
          ${early ? ownFields(early).map(([name, value]) => `request.send_early_hints(${quote(name)} => ${quote(value)})`) : []}
          ${ownFields(final).map(([name, value]) => `response.headers[${quote(name)}] = ${quote(value)}`)}
          ${json ? render(literal('render json: ', json, ',', 4, ruby), status) : []}
          ${content !== null && !json ? render(final.type === 'application/json' ? [`render json: ${quote(content)},`] : [`render body: ${quote(content)}, content_type: ${quote(final.type)},`], status) : []}
          ${content === null ? [`head ${String(status)}`] : []}
        end
      end
    `;
  },
} satisfies HttpStack;

function render(lines: string[], status: number): string[] {
  const last = lines.at(-1) ?? '';
  return lines.length > 1
    ? [...lines.slice(0, -1), `${last} status: ${String(status)}`]
    : [last, `       status: ${String(status)}`];
}
