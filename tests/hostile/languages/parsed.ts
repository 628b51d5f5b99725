/** A source in the eyes of a parser of its language. */
export interface Parsed {
  /** The value of each string literal, decoded, in the order of the source. */
  strings: string[];
  /** Everything else: what two sources have in common when they differ in the values of their strings only. */
  shape: string;
}

/** Parses a source. Throws where the language does not have it. */
export type Parse = (source: string) => Parsed | Promise<Parsed>;
