import { createHash } from 'node:crypto';

/** What later steps need to know of a file that the build wrote, so that they need not read it again. */
export interface BuiltFile {
  /** The SHA-256 of its content, in hexadecimal digits. */
  sha256: string;
  bytes: number;
  /** Of a page: its addresses, as they are written in the sources, and its ids. */
  links?: Links;
}

/** The links of a page, and the targets in it. */
export interface Links {
  /** Every address, once. */
  addresses: readonly string[];
  ids: readonly string[];
}

/** The rendered files by name, `http/404/index.html`. Files that are only copied, as those of `public/`, are not in it. */
export type BuiltFiles = Map<string, BuiltFile>;

/** Gives the hash and the size of a file's content. */
export const describe = (content: Uint8Array): BuiltFile => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  bytes: content.length,
});
