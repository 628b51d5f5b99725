import { z } from 'astro/zod';
import { asciiLine, block, fieldName, levels, line, specSchema } from '~/model/schema';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** The fields of `content/http/*.yaml` beyond `factsSchema`. */
export const httpFacts = z.object({
  /** Whether the response carries content (RFC 9110's word for the body). */
  content: z
    .strictObject({
      rule: z.enum(['required', 'allowed', 'forbidden']).default('allowed'),
      /** The keyword for that rule, and where it stands. */
      level: z.enum(levels).optional(),
      spec: specSchema.optional(),
      /** What the example sends instead of the usual value, where the specification asks for more. */
      example: block('the content').optional(),
      /** The example's media type; JSON where nothing is said. */
      type: asciiLine('a media type, as in "text/plain"').optional(),
    })
    .default({ rule: 'allowed' }),
  /** The section that lets a cache store the response although no field says so. */
  cacheable: specSchema.optional(),
  /** The section that forbids a cache to store the response. */
  notStored: specSchema.optional(),
  /** What a redirect does to the request's method. */
  redirect: z
    .strictObject({
      method: z.enum(['may-become-get', 'kept', 'becomes-get']),
      spec: specSchema,
    })
    .optional(),
  /** False where the number never reaches a client. */
  onWire: z.boolean().default(true),
  /** What the client gets in place of a number that is not on the wire: another code, or `close`, not one byte. */
  instead: z
    .union([z.literal('close'), z.int().min(200).max(599)], {
      error: 'is nothing that arrives: write a code from 200 to 599, or "close"',
    })
    .optional(),
  /** A request that this status answers. */
  request: z
    .strictObject({
      method: z
        .enum(methods, {
          error: ({ input }) =>
            input === 'HEAD'
              ? 'is HEAD, and a response to HEAD has no content (RFC 9110 9.3.2), so that the page would show what no server sends: write GET'
              : `must be one of ${methods.join(', ')}: write one of them, which every framework routes`,
        })
        .default('GET'),
      headers: z.record(fieldName, asciiLine('the value')).default({}),
      content: line('the content').optional(),
      /** `chunked`: the content goes in chunks, and nothing says beforehand how long it is. RFC 9112 7.1 */
      framing: z
        .literal('chunked', {
          error: 'is no framing: write chunked, or remove it, and Content-Length says where the content ends',
        })
        .optional(),
      /** Content of so many zero bytes, where only its size matters. */
      zeros: z
        .int({ error: 'is no number of bytes: write one from 1 to 16777216' })
        .min(1, 'is no content: write how many bytes, from 1 to 16777216')
        .max(2 ** 24, 'is more than a reader should send: write at most 16777216 bytes')
        .optional(),
    })
    .default({ method: 'GET', headers: {} }),
});

export type HttpFacts = z.infer<typeof httpFacts>;
