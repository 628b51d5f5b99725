import { mdxToMdast, type MdastNode } from 'satteri';
import { hiddenCharacter, nameOf } from '~/hidden';

/** The addresses that prose may lead to besides those of the site. */
const webAddress = /^(https?:\/\/|mailto:)/i;
const scheme = /^\s*[a-z][a-z0-9+.-]*:/i;

/** Whether a link of the prose leads out of the site. */
export const leadsOut = (url: string): boolean => webAddress.test(url);

/**
 * What is wrong with a node of Markdown or MDX, wherever it stands: addresses that run something, files of other
 * origins, code; `undefined` where nothing is.
 */
export function unsafe(node: MdastNode): string | undefined {
  switch (node.type) {
    case 'link':
      return scheme.test(node.url) && !leadsOut(node.url)
        ? `links to ${node.url}: write an address that begins with https:`
        : undefined;
    case 'definition':
      return `has an address apart from its link, [${node.identifier}]: write it into the link`;
    case 'image':
    case 'imageReference':
      return `has an image, "${node.alt ?? ''}": prose has none; write what it shows`;
    case 'mdxjsEsm':
      return 'has an import or export: the components of the page are there without';
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return `has an expression, {${node.value}}: write { as \\{ or in \`code\``;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.name !== null && /^[A-Z]/.test(node.name) && node.attributes.every(isText)
        ? undefined
        : `has raw HTML, <${node.name ?? ''}>: write Markdown or a component with attributes in quotes`;
    default:
      return undefined;
  }
}

const isText = ({ type, value }: { type: string; value?: unknown }) =>
  type === 'mdxJsxAttribute' && (typeof value === 'string' || value === undefined || value === null);

/** Characters in a text that nobody sees, each once, as a problem. */
export function hiddenIn(text: string): string[] {
  const found = new Set(text.match(hiddenCharacter)).difference(new Set('\n\r\t'));
  return [...found].map((character) => `has ${nameOf(character)}, a character that is not seen: remove it`);
}

/** All that is unsafe in an MDX text, which is a program otherwise; each problem once. */
export function unsafeMdx(mdx: string): string[] {
  const walk = (node: MdastNode): string[] => [
    ...[unsafe(node) ?? []].flat(),
    // A character reference, `&#x202e;`, is seen in the source and not on the page.
    ...('value' in node ? hiddenIn(node.value) : []),
    ...('children' in node ? node.children.flatMap(walk) : []),
  ];
  try {
    return [...new Set([...hiddenIn(mdx), ...walk(mdxToMdast(mdx))])];
  } catch (error) {
    return [`is no MDX: ${error instanceof Error ? error.message : String(error)}`];
  }
}
