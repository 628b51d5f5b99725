import { z } from 'astro/zod';

/** Thrown where a value is read that its schema refuses. */
export class WrongValue extends Error {
  override name = 'WrongValue';
}

/**
 * What is sound in a value that its schema refuses: an object with the keys of the schema, of which the wrong ones throw
 * `WrongValue` when they are read, and so on inside of them. So a fault in one field hides nothing that is wrong in another.
 */
export function salvage<T>(schema: z.ZodType<T>, value: unknown): T {
  const sound = {};
  for (const [key, field] of Object.entries(shapeOf(schema) ?? {}))
    Object.defineProperty(sound, key, { enumerable: true, get: () => part(field, members(value)[key]) });
  return sound as T;
}

function part(schema: z.core.$ZodType, value: unknown): unknown {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const inner = bare(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => part(inner.element, item));
  if (!shapeOf(inner)) throw new WrongValue();
  members(value);
  return salvage(inner as z.ZodType, value);
}

function members(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongValue();
  return value as Record<string, unknown>;
}

const shapeOf = (schema: z.core.$ZodType) =>
  schema instanceof z.ZodObject ? (schema.shape as z.ZodRawShape) : undefined;

/** A schema without "optional" and "default" around it. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;
}
