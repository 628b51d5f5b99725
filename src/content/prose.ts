import { defineMdastPlugin, markdownToHtml, type MdastNode } from 'satteri';
import { isLanguage } from '~/text/highlight';
import { listing } from '~/text/listing';
import { linkReferences } from '~/text/references';
import { boxTables } from '~/text/tables';
import {
  hiddenIn,
  hiddenInLines,
  leadsOut,
  lineOf,
  noLanguage,
  noSection,
  noStatus,
  unsafe,
  type Fault,
  type Known,
} from './unsafe';

/** The prose of a status in one language. */
export interface Prose {
  /** HTML before the first section. */
  lead: string;
  /** HTML from the first section on. */
  sections: string;
  /** Keys of the sections, known or not, in their order. */
  keys: string[];
  /** What is wrong with it, without the file's name. */
  problems: Fault[];
}

/** Renders Markdown: section keys become translated headings with the key as their anchor, `[403](http/403)` leads to that status. */
export function renderProse(markdown: string, known: Known): Prose {
  const problems = hiddenInLines(markdown);
  const keys: string[] = [];

  const complain = (node: Readonly<MdastNode>, text: string) => problems.push({ line: lineOf(node), text });
  const check = (node: Readonly<MdastNode>) => {
    const problem = unsafe(node);
    if (problem !== undefined) complain(node, problem);
  };

  const plugin = defineMdastPlugin({
    name: 'wirecodes',
    options: { position: true },
    definition: check,
    image: check,
    imageReference: check,
    heading(node, context) {
      const key = context.textContent(node);
      const title = known.headings[key];
      if (node.depth === 2) keys.push(key);
      if (node.depth !== 2 || title === undefined) {
        complain(node, noSection(node.depth, key, known));
        return;
      }
      context.replaceNode(node, {
        type: 'heading',
        depth: 2,
        data: { hProperties: { id: key } },
        // A link that is copied from the page leads to the section.
        children: [{ type: 'link', url: `#${key}`, children: [{ type: 'text', value: title }] }],
      });
    },
    link(node, context) {
      if (leadsOut(node.url)) return;
      const problem = unsafe(node);
      const url = known.address(node.url);
      if (problem !== undefined) complain(node, problem);
      else if (url === undefined) complain(node, noStatus(node.url));
      else context.setProperty(node, 'url', url);
    },
    code(node, context) {
      const lang = node.lang ?? 'text';
      if (!isLanguage(lang)) {
        complain(node, noLanguage(lang));
        return;
      }
      context.replaceNode(node, {
        type: 'html',
        value: listing(known.languageName(lang), node.value, lang),
      });
    },
    table(node, context) {
      if (keys.at(-1) === 'when') context.setProperty(node, 'data', { hProperties: { class: 'words' } });
    },
    html(node) {
      complain(node, `has raw HTML, ${node.value}: write Markdown, and < as \`<\``);
    },
    text(node) {
      if (node.value.includes('**'))
        complain(node, 'has ** that Markdown did not take as bold: put a space or the parenthesis outside');
    },
  });

  const { html: rendered } = markdownToHtml(markdown, {
    mdastPlugins: [plugin],
    features: { smartPunctuation: false },
  });
  if (typeof rendered !== 'string') throw new TypeError('Markdown was rendered asynchronously');
  const html = linkReferences(rendered, known.definedIn);
  // What only a character reference gives, `&#x202e;`.
  const seen = new Set(problems.map(({ text }) => text));
  problems.push(...hiddenIn(html).flatMap((text) => (seen.has(text) ? [] : [{ text }])));

  const start = html.indexOf('<h2 ');
  return {
    lead: start < 0 ? html : html.slice(0, start),
    sections: start < 0 ? '' : boxTables(html.slice(start), known.more),
    keys,
    problems,
  };
}
