import { createHash } from 'node:crypto';

/** A file that the build wrote, as the steps after it know it without reading it again. */
export interface BuiltFile {
  /** Of its bytes, in hexadecimal digits. */
  sha256: string;
  bytes: number;
  /** Of a page: its addresses as written in the sources, and its ids. */
  links?: Links;
}

/** Where a page leads, and what may lead into it. */
export interface Links {
  /** Each once. */
  addresses: readonly string[];
  ids: readonly string[];
}

/** By name, `http/404/index.html`. Files that nothing was rendered for, as those of `public/`, are not in it. */
export type BuiltFiles = Map<string, BuiltFile>;

/** Hash and size of a file's content. */
export const describe = (content: Uint8Array): BuiltFile => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  bytes: content.length,
});
