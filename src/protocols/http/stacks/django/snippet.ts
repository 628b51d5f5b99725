import type { HttpStack } from '~/protocols/http/stack';
import { dropsField } from '~/protocols/http/gunicorn';
import { literal, python } from '~/text/literal';
import { expectsMore, jsonMembers, ownFields } from '~/protocols/http/exchange';
import { steadyPhraseOf } from '~/protocols/http/phrases';
import { dedent } from '~/text/dedent';

export default {
  order: 1,
  name: 'Django',
  server: 'gunicorn',
  lang: 'python',
  file: 'views.py',
  phrase: (_, reason) => reason,
  continues: true,

  snippet({ request, interim: [interim], final }) {
    if (expectsMore(request)) return { refusal: 'expectation-page' };
    if (!final) return { refusal: interim ? 'switching' : 'silence' };
    if (interim && interim.status !== 100) return { refusal: 'interim' };
    if (dropsField(final)) return { refusal: 'hop-by-hop' };
    if (final.status > 599) return { refusal: 'out-of-range' };

    const { status, reason, content } = final;
    const json = jsonMembers(final);
    const response = json ? 'JsonResponse' : status === 304 ? 'HttpResponseNotModified' : 'HttpResponse';
    const unsafe = request.method !== 'GET';
    const fields = ownFields(final);

    return dedent`
      from django.http import ${response}
      ${unsafe ? ['from django.views.decorators.csrf import csrf_exempt'] : []}


      ${unsafe ? ['@csrf_exempt'] : []}
      def my_view(request):
          ${interim ? ['request.read()'] : []}
          return ${response}(
              ${json ? literal('', json, ',', 8, python) : []}
              ${!json && content !== null ? [`${python.string(content)},`, `content_type=${python.string(final.type)},`] : []}
              ${status === 304 ? [] : [`status=${String(status)},`]}
              ${steadyPhraseOf('python', status) === reason ? [] : [`reason=${python.string(reason)},`]}
              ${fields.length > 0 ? literal('headers=', Object.fromEntries(fields), ',', 8, python) : []}
          )
    `;
  },
} satisfies HttpStack;
