/**
 * The sections of an RFC's plain text by their number: `15.5.2`, `A`, `D.1`. Each is the text from its heading to the
 * next; a section that is divided has what stands before its first part.
 */
export function sections(rfc: string): Map<string, string> {
  const text = rfc
    .replaceAll(/\r/g, '')
    .replaceAll(/\n[^\n]*\[Page \d+\]\s*\n\f?[^\n]*\n/g, '\n')
    .replaceAll('\f', '');
  const heading =
    /^(?:Appendix )?(\d+(?:\.\d+)*\.?|[A-Z]\.(?:\d+\.?)*|(?<=Appendix )[A-Z])(?: {1,4}|: )(?=\S)(?![^\n]*(?:\.\s?){4}[^\n]*\d$)/gm;
  const starts = [...text.matchAll(heading)];
  const found = new Map<string, string>();
  for (const [index, match] of starts.entries()) {
    const part = text.slice(match.index, starts[index + 1]?.index);
    // A table of contents has the number too: the longest part is the section.
    const number = (match[1] ?? '').replace(/\.$/, '');
    if (part.length > (found.get(number)?.length ?? 0)) found.set(number, part);
  }
  return found;
}
