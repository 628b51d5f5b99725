import { mdxToMdast, type MdastNode } from 'satteri';
import { isLanguage, languages, type Language } from '~/text/highlight';
import { hiddenCharacter, nameOf } from '~/text/hidden';

/** What is wrong with a text, and the line where it begins if that is known, counted from 1. */
export interface Fault {
  line?: number | undefined;
  text: string;
}

/** What a text may lead to and be divided into. */
export interface Known {
  /** The heading of each section, by key: the headings in the text are keys. */
  headings: Record<string, string>;
  /** The address of a status by its id, `http/403`; `undefined` where there is no such status. */
  address: (id: string) => string | undefined;
  /** The RFC section that defines a header field. */
  definedIn: (field: string) => string | undefined;
  /** What the language of a listing is called. */
  languageName: (lang: Language) => string;
  /** What the fold of a long table is called, by the number of its rows. */
  more: (rows: number) => string;
}

/** The line of a node in its text. */
export const lineOf = (node: Readonly<MdastNode>): number | undefined => node.position?.start.line;

export const noStatus = (id: string) =>
  /^[\w-]+\/[\w.-]+$/.test(id)
    ? `links to ${id}, and there is no content/${id}.yaml: mend the link, or add the code`
    : `links to ${id}: write a status, as in http/403, or an address that begins with https:`;

export const noSection = (depth: number, key: string, { headings }: Known) =>
  `"${'#'.repeat(depth)} ${key}" is no section: write "## " and one of ${Object.keys(headings).join(', ')}`;

export const noLanguage = (lang: string) => `has code in "${lang}": use one of ${languages.join(', ')}`;

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
      return 'has an import or export: remove it, the components of the page are there without';
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

/** All that is wrong with an MDX text, which is a program otherwise, each problem of a line once; and the keys of its sections. */
export function checkMdx(mdx: string, known: Known): { keys: string[]; problems: Fault[] } {
  const walk = (node: MdastNode): Fault[] => {
    const texts = [
      unsafe(node) ?? unknown(node, known) ?? [],
      // A character reference, `&#x202e;`, is seen in the source and not on the page.
      'value' in node ? hiddenIn(node.value) : [],
    ].flat();
    return [
      ...texts.map((text) => ({ line: lineOf(node), text })),
      ...('children' in node ? node.children.flatMap(walk) : []),
    ];
  };
  try {
    const tree = mdxToMdast(mdx);
    const faults = [...hiddenInLines(mdx), ...walk(tree)];
    return {
      keys: ('children' in tree ? tree.children : []).flatMap((node) =>
        node.type === 'heading' && node.depth === 2 ? keyOf(node) : [],
      ),
      problems: [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()],
    };
  } catch (error) {
    const [, line, text] = /^(?:(\d+):\d+: )?(.*)$/s.exec(error instanceof Error ? error.message : String(error)) ?? [];
    const fault = { line: line === undefined ? undefined : Number(line), text: `is no MDX, ${text ?? ''}: mend it` };
    return { keys: [], problems: [fault] };
  }
}

/** What leads to nothing in a text whose components would have to fail over it. */
function unknown(node: MdastNode, known: Known): string | undefined {
  if (node.type === 'link' && !/^([a-z]+:|#|\/(?!\/))/.test(node.url) && known.address(node.url) === undefined)
    return noStatus(node.url);
  if (node.type === 'code' && !isLanguage(node.lang ?? 'text')) return noLanguage(node.lang ?? '');
  if (node.type !== 'heading' || node.depth !== 2) return undefined;
  const key = keyOf(node);
  return key in known.headings ? undefined : noSection(node.depth, key, known);
}

const keyOf = (heading: Readonly<MdastNode & { type: 'heading' }>) =>
  heading.children.map((child) => ('value' in child ? child.value : '')).join('');

/** The hidden characters of a source, line by line. */
export const hiddenInLines = (source: string): Fault[] =>
  source.split('\n').flatMap((text, index) => hiddenIn(text).map((text) => ({ line: index + 1, text })));
