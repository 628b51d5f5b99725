import { z } from 'astro/zod';
import { factsSchema } from '~/model/schema';
import { protocols } from '~/protocols';

/**
 * What editors need to complete and check the facts while they are written: a JSON Schema for each protocol, with its own
 * fields, and the settings of VS Code that name the files which it is for. By path in the project.
 */
export function editorFiles(): Record<string, string> {
  const schemas = [...protocols].map(([id, { name, facts }]) => {
    const schema = z.toJSONSchema(factsSchema.extend(facts.shape), { io: 'input', reused: 'ref' });
    return {
      id,
      file: `src/protocols/${id}/facts.schema.json`,
      schema: { title: `Facts of a status of ${name}`, ...schema },
    };
  });
  const settings = {
    'yaml.schemas': Object.fromEntries(schemas.map(({ id, file }) => [`./${file}`, `/content/${id}/*.yaml`])),
  };
  return Object.fromEntries(
    [...schemas.map(({ file, schema }) => [file, schema] as const), ['.vscode/settings.json', settings] as const].map(
      ([file, value]) => [file, `${JSON.stringify(value, null, 2)}\n`],
    ),
  );
}
