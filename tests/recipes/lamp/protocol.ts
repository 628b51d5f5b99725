import { z } from 'astro/zod';
import { defineProtocol } from '~/model/protocol';
import { line } from '~/model/schema';

// What the codes mean. A line protocol that does not exist: a client says what a lamp is to do, and the lamp answers with
// one line, a code and a text.

/** The fields of `content/lamp/<code>.yaml` that only this protocol has. */
const factsSchema = z.object({
  /** The command that is answered with the code. */
  command: line('the command'),
  /** The text behind the code. */
  text: line('the text of the answer'),
});

export type LampFacts = z.infer<typeof factsSchema>;

export default defineProtocol<LampFacts>({
  name: 'LAMP',
  family: 'messaging',
  // A plus sign has a meaning in addresses, so the file of `+OK` is `ok.yaml`.
  stem: /^(ok|7\d\d)$/,
  codeOf: (stem) => (stem === 'ok' ? '+OK' : stem),
  example: '701',
  telling: 'command',
  classes: {
    ok: { kind: 'success', spec: { document: 'The Lamp Protocol', section: '2', url: 'https://example.org/lamp#2' } },
    7: {
      kind: 'server-error',
      spec: { document: 'The Lamp Protocol', section: '3', url: 'https://example.org/lamp#3' },
    },
  },
  classOf: (code) => (code === '+OK' ? 'ok' : code.charAt(0)),
  terms: ['command'],
  facts: factsSchema,
  glance: ({ own: { command } }) => [{ term: 'command', values: [{ code: command }] }],
});
