type Value = string | number | readonly string[];

/**
 * Template tag for the text of a snippet, written the way it will be read.
 * The common indentation goes away. An array becomes one line per item, indented like its
 * placeholder; an empty array removes the placeholder's line. The text ends without a line break.
 */
export function dedent(strings: TemplateStringsArray, ...values: Value[]): string {
  const marked = strings.reduce((text, next, index) => `${text}\0${String(index - 1)}\0${next}`);
  const lines = marked.replace(/^\n|\n *$/g, '').split('\n');
  const margin = Math.min(...lines.filter((line) => line !== '').map((line) => line.search(/\S/)));

  return lines
    .map((line) => line.slice(margin))
    .flatMap((line) => expand(line, values))
    .join('\n')
    .replace(/\0(\d+)\0/g, (_, index) => String(values[Number(index)]));
}

/** The lines of an array that stands alone on its line; any other line as it is. */
function expand(line: string, values: Value[]): string[] {
  const [, indent = '', index] = /^( *)\0(\d+)\0$/.exec(line) ?? [];
  const value = index === undefined ? undefined : values[Number(index)];
  if (!Array.isArray(value)) return [line];
  return (value as string[]).map((item) => (item === '' ? '' : indent + item));
}

/** What gofmt does to an indentation of four spaces. */
export const tabs = (text: string) => text.replace(/^(?: {4})+/gm, (spaces) => '\t'.repeat(spaces.length / 4));
