import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { bytes, type HttpExchange } from '~/protocols/http/exchange';
import { client } from '~/protocols/http/client';
import { stub } from '~/protocols/http/stub';

const curl = (exchange: HttpExchange) => client(exchange, '8000').text;
import { startPython } from './languages/python';
import { hostileText, pairs } from './responses';

// What a reader pastes into a shell: hostile texts reach the program as they are, and nothing else runs.

const cases = { numRuns: 100, seed: 9110 };

test('the stub sends the bytes of the response, whatever they are', async () => {
  const python = startPython();
  await fc.assert(
    fc.asyncProperty(pairs, async ({ hostile }) => {
      const text = stub(hostile, '8000');
      const [, program = ''] = /^python3 - <<'END'\n(.*)\nEND$/s.exec(text) ?? [];
      expect(program).not.toMatch(/^END$/m);
      expect(program).toMatch(/^[\n -~]*$/);
      const { strings } = await python.parse(program);
      expect(strings.slice(0, -1).join('')).toBe(Buffer.from(bytes(hostile)).toString('latin1'));
      expect(strings.at(-1)).toBe('127.0.0.1');
    }),
    cases,
  );
  python.close();
});

/** Without NUL, which no argument can hold and which the content rules refuse. */
const argument = hostileText.map((text) => text.replaceAll('\0', ''));

test('a shell gives curl the arguments that were meant', () => {
  const asked: HttpExchange[] = fc.sample(
    fc
      .record({ headers: fc.array(fc.tuple(fc.constant('X-Odd'), argument)), content: fc.option(argument) })
      .map(({ headers, content }): HttpExchange => ({
        request: { method: 'PUT', headers: headers, content },
        interim: [],
        final: null,
      })),
    cases,
  );
  const script = ['curl() { printf "%s\\0" "$@" END; }', ...asked.map(curl)].join('\n');
  const given = execFileSync('sh', { input: script, encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\0END\0');
  expect(given.slice(0, -1)).toEqual(
    asked.map(({ request: { headers, content } }) =>
      [
        '-i',
        '-X',
        'PUT',
        ...headers.flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
        ...(content === null ? [] : [content.startsWith('@') ? '--data-raw' : '-d', content]),
        'http://127.0.0.1:8000/endpoint',
      ].join('\0'),
    ),
  );
});
