/**
 * Ends a build with what somebody must mend. It has no stack trace, which would show where the fault was found and not
 * where it is. Astro prints the message, and adds a hint about browsers to every error whose text has the word
 * "document" in it; so the text of this one is its name.
 */
export class BuildError extends Error {
  override name = 'BuildError';

  constructor(message: string) {
    super(message);
    this.stack = '';
  }

  override toString(): string {
    return this.name;
  }
}
