import type { Strings } from '~/i18n';
import type { Problem } from '~/files/problems';
import type { Protocol } from '~/model/protocol';
import type { Provider } from '~/model/provider';
import type { GuideText, Home, PageText, Text } from '~/model/schema';
import type { Status } from '~/model/status';
import type { Wire } from '~/model/wire';
import type { Sorted } from './sort';
import type { Fault } from './unsafe';

/** What the reader of content must know of the rest of the project. */
export interface Surroundings {
  protocols: ReadonlyMap<string, Protocol>;
  /** By the protocol that they are the wire of. */
  wires: ReadonlyMap<string, Pick<Wire, 'refusals'>>;
  /** By locale, the English first. */
  locales: ReadonlyMap<string, Pick<Strings, 'sections' | 'summaryLength' | 'wordings' | 'prose'>>;
}

/** A text as its writer has it before them: frontmatter and Markdown or MDX. */
export interface Source<Matter = { title: string; summary: string }> {
  file: string;
  /** What it is about: a status, `http/404`, a protocol, `smtp`, or a page, `about`. */
  id: string;
  locale: string;
  /** Its frontmatter. What is wrong there cannot be read: a rule that does is passed over. */
  matter: Matter;
  /** What follows the frontmatter. */
  body: string;
  /** The headings of the second level, in their order. */
  sections: string[];
  /** Says of a finding where it is. */
  place: (finding: Finding) => Problem;
}

/** What a rule has found in a file; the line of a text is counted from the first after the frontmatter. */
export interface Finding extends Fault {
  /** In place of a line: the key at the top of the facts or of the frontmatter that is at fault. */
  key?: string;
}

/** Everything under `content/`, be it right or wrong. */
export interface Everything {
  /** The text of each, by its path. */
  files: Readonly<Record<string, string>>;
  names: Sorted;
  statuses: { status: Status; protocol: Protocol; place: (finding: Finding) => Problem }[];
  /** Of statuses. */
  texts: Source<Text>[];
  guides: Source<GuideText>[];
  pages: Source<PageText>[];
  providers: Provider[];
  /** What providers' words mean, in each language: a text of its own, whose lines are those of the file. */
  meanings: Source[];
  /** What the home page leads to: `content/index.yaml`. */
  home: { codes: Home; place: (finding: Finding) => Problem };
}

/**
 * What no schema sees: a file of its own, `rules/<rule>.ts` or `proofreading/<rule>.ts`. It says what it reads, so that it
 * is run on that alone, and on a fault elsewhere too. A rule that reads a field which is wrong already is passed over.
 */
export type Rule = { [Scope in keyof Scopes]: { reads: Scope; says: string; find: Scopes[Scope] } }[keyof Scopes];

/** What rules read, and what they say of it. */
export interface Scopes {
  /** The names of the files. */
  names: (names: Sorted, around: Surroundings) => Problem[];
  /** The text of one file, whatever it is. */
  file: (text: string) => Finding[];
  /** The facts of one status. */
  facts: (status: Status, protocol: Protocol) => Finding[];
  /** One text of a status, and the status where it has a file. */
  text: (text: Source<Text>, status: Status | undefined, around: Surroundings) => Finding[];
  /** A guide. */
  guide: (guide: Source<GuideText>, protocol: Protocol, around: Surroundings) => Finding[];
  /** Any text: of a status, a guide, a page. */
  prose: (source: Source, around: Surroundings) => Finding[];
  /** The texts of one status, side by side. */
  languages: (texts: Source<Text>[]) => Problem[];
  /** Everything at once. */
  content: (content: Everything, around: Surroundings) => Problem[];
}
