import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { build, copyTree } from '../setup/build';
import { leaveFewStatuses } from '../setup/few-statuses';

/** A copy of the tree with few statuses, on which a recipe is performed: `add` refuses to touch a file that is there. */
export async function recipeTree() {
  const { folder, remove } = await copyTree();
  await leaveFewStatuses(folder, ['403', '404', '444', '530', '550']);

  const add = async (file: string, content: string): Promise<void> => {
    const path = join(folder, file);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, content, { flag: 'wx' });
  };
  const page = (path: string) => readFile(join(folder, 'dist', path, 'index.html'), 'utf8');
  const buildWell = async () => {
    const { code, output } = await build(folder);
    expect(output).toContain('page(s) built');
    expect(code).toBe(0);
  };
  return { folder, remove, add, page, buildWell };
}

/** The text of a status in one language. */
export const text = (title: string) =>
  `---\ntitle: ${title}\nsummary: ${title}, shortly.\nsender: The server\n---\n\nLead of ${title}.\n\n## when\n\n- a\n\n## fix\n\nb\n\n## operator\n\nc\n\n## confused\n\n- d\n`;
