import type { Facts, Text } from './schema';

/** What the code belongs to; each has a colour and, in every language, a word. */
export type Kind =
  | 'informational'
  | 'success'
  | 'intermediate'
  | 'redirect'
  | 'client-error'
  | 'server-error'
  | 'transient-failure'
  | 'permanent-failure'
  | 'global-failure'
  | 'neutral';

/** The text of a status in one language, its prose rendered. */
export interface StatusText extends Text {
  /** HTML before the first section. */
  lead: string;
  /** HTML of the sections, each with its translated heading. Empty for an MDX entry, which renders as a component. */
  sections: string;
  /** Keys of the sections, in their order. */
  keys: string[];
  /** `content/http/404.en.md` */
  file: string;
}

/** One status, ready to render: its facts and texts, and what its path says. */
export interface Status<Own = unknown> extends Facts {
  /** `http/404`: the path under `content/`, and the address after the locale. */
  id: string;
  /** `http`: its folder, and that of its room, `src/protocols/http/`. */
  protocol: string;
  /** `404`, `16-badvers`: the file's name, and the last part of the address. */
  stem: string;
  /** `404`, `16`: what is on the wire. */
  code: string;
  /** Key of the class in its protocol. */
  class: string;
  kind: Kind;
  /** The facts that only its protocol has. */
  own: Own;
  /** By locale; every locale is there. */
  texts: Record<string, StatusText>;
}
