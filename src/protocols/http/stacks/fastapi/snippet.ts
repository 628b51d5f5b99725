import type { HttpStack } from '~/protocols/http/stack';
import { literal, python } from '~/text/literal';
import { jsonMembers, ownFields } from '~/protocols/http/exchange';
import { phraseOf } from '~/protocols/http/phrases';
import { dedent } from '~/text/dedent';

export default {
  order: 3,
  name: 'FastAPI',
  server: 'uvicorn',
  lang: 'python',
  file: 'main.py',
  // uvicorn takes it from Python: ASGI has none.
  phrase: (status) => phraseOf('python', status) ?? '',
  continues: true,

  snippet({ request, interim: [interim], final }) {
    if (!final) return { refusal: interim ? 'switching' : 'silence' };
    if (interim && interim.status !== 100) return { refusal: 'interim' };
    if (final.status > 599) return { refusal: 'out-of-range' };

    const { status, content } = final;
    const json = jsonMembers(final);
    const fields = ownFields(final);
    const imports = ['FastAPI', ...(interim ? ['Request'] : []), ...(json ? [] : ['Response'])];

    return dedent`
      from fastapi import ${imports.join(', ')}
      ${json ? ['from fastapi.responses import JSONResponse'] : []}

      app = FastAPI()


      @app.${request.method.toLowerCase()}("/endpoint")
      ${interim ? ['async def my_endpoint(request: Request):', '    await request.body()'] : ['def my_endpoint():']}
          return ${json ? 'JSONResponse' : 'Response'}(
              ${json ? literal('content=', json, ',', 8, python) : []}
              ${!json && content !== null ? [`content=${python.string(content)},`, `media_type=${python.string(final.type)},`] : []}
              status_code=${status},
              ${fields.length > 0 ? literal('headers=', Object.fromEntries(fields), ',', 8, python) : []}
          )
    `;
  },
} satisfies HttpStack;
