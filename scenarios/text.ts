/** Elements after which a line ends. */
const blocks = /<\/?(?:p|div|h\d|title|head|body|html|center|hr|ul|li|address|pre|dl|dt|dd|table|tr)\b[^>]*>/gi;

const references: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'", nbsp: ' ' };

/**
 * What passed on a connection, as lines: HTML without its tags and one line for a paragraph. Long lines are cut.
 * @param bytes a message with or without a head, decoded
 */
export function asText(bytes: string): string[] {
  const [head, ...rest] = bytes.split(/\r?\n\r?\n/);
  const content = rest.join('\n\n');
  const text = /<html|<!doctype|<\?xml|<h1>/i.test(content) ? withoutTags(content) : content;
  return [...(head ?? '').split(/\r?\n/), ...text.split(/\r?\n/)]
    .map((line) => line.trimEnd().replaceAll(/[\p{Cc}\ufffd]/gu, '.'))
    .filter((line) => line.trim() !== '' && !/^[0-9a-f]{1,4}$/i.test(line))
    .map((line) => (line.length > 600 ? `${line.slice(0, 80)}…` : line))
    .slice(0, 60);
}

function withoutTags(html: string): string {
  return html
    .replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<br\b[^>]*>/gi, ' ')
    .replaceAll(blocks, '\n')
    .replaceAll(/<\/?[a-z!?][^>]*>/gi, '')
    .replaceAll(/&(#?)(x?)(\w+);/g, (whole, number: string, hex: string, name: string) =>
      number ? String.fromCodePoint(parseInt(name, hex ? 16 : 10)) : (references[hex + name] ?? whole),
    )
    .replaceAll(/ +/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
