import { STATUS_CODES } from 'node:http';
import type { HttpStack } from '~/protocols/http/stack';
import { literal, python } from '~/text/literal';
import { jsonMembers, ownFields } from '~/protocols/http/exchange';
import { dedent } from '~/text/dedent';

/** Phrases that uvicorn takes from Python's `http.HTTPStatus`: ASGI has none. */
const phrases: Record<number, string | undefined> = {
  ...STATUS_CODES,
  413: 'Content Too Large',
  418: "I'm a Teapot",
  422: 'Unprocessable Content',
  509: undefined,
};

export default {
  order: 3,
  name: 'FastAPI',
  server: 'uvicorn',
  lang: 'python',
  file: 'main.py',
  phrase: (status) => phrases[status] ?? '',
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
