import { defineMdastPlugin, markdownToHtml, type MdastNode } from 'satteri';
import { highlight, isLanguage, languages, escape } from '~/highlight';
import { hiddenIn, leadsOut, unsafe } from './unsafe';

/** The prose of a status in one language. */
export interface Prose {
  /** HTML before the first section. */
  lead: string;
  /** HTML from the first section on. */
  sections: string;
  /** Keys of the sections, in their order. */
  keys: string[];
  /** What is wrong with it, without the file's name. */
  problems: string[];
}

interface Surroundings {
  /** The heading of each section, by key: the Markdown's headings are keys. */
  headings: Record<string, string>;
  /** The address of a status by its id, `http/403`; `undefined` where there is no such status. */
  address: (id: string) => string | undefined;
}

/** Renders Markdown: section keys become translated headings with the key as their anchor, `[403](http/403)` leads to that status. */
export function renderProse(markdown: string, { headings, address }: Surroundings): Prose {
  const problems: string[] = [];
  const keys: string[] = [];

  const check = (node: Readonly<MdastNode>) => {
    const problem = unsafe(node);
    if (problem !== undefined) problems.push(problem);
  };

  const plugin = defineMdastPlugin({
    name: 'wirecodes',
    definition: check,
    image: check,
    imageReference: check,
    heading(node, context) {
      const key = context.textContent(node);
      const title = headings[key];
      if (node.depth !== 2 || title === undefined) {
        problems.push(
          `"${'#'.repeat(node.depth)} ${key}" is no section: write "## " and one of ${Object.keys(headings).join(', ')}`,
        );
        return;
      }
      keys.push(key);
      context.replaceNode(node, {
        type: 'heading',
        depth: 2,
        data: { hProperties: { id: key } },
        children: [{ type: 'text', value: title }],
      });
    },
    link(node, context) {
      if (leadsOut(node.url)) return;
      const problem = unsafe(node);
      const url = address(node.url);
      if (problem !== undefined) problems.push(problem);
      else if (url === undefined) problems.push(`links to ${node.url}, and there is no content/${node.url}.yaml`);
      else context.setProperty(node, 'url', url);
    },
    code(node, context) {
      const lang = node.lang ?? 'text';
      if (!isLanguage(lang)) {
        problems.push(`has code in "${lang}": use one of ${languages.join(', ')}`);
        return;
      }
      context.replaceNode(node, {
        type: 'html',
        value: `<pre class="code" tabindex="0"><code>${highlight(node.value, lang)}</code></pre>`,
      });
    },
    html(node) {
      problems.push(`has raw HTML, ${escape(node.value)}: write Markdown, and < as \`<\``);
    },
  });

  const { html } = markdownToHtml(markdown, { mdastPlugins: [plugin], features: { smartPunctuation: false } });
  if (typeof html !== 'string') throw new TypeError('Markdown was rendered asynchronously');
  problems.push(...hiddenIn(html));
  if (html.replaceAll(/<code>.*?<\/code>/gs, '').includes('**'))
    problems.push('has ** that Markdown did not take as bold: put a space or the parenthesis outside');

  const start = html.indexOf('<h2 ');
  return {
    lead: start < 0 ? html : html.slice(0, start),
    sections:
      start < 0
        ? ''
        : html
            .slice(start)
            .replaceAll('<table>', '<div class="table"><table>')
            .replaceAll('</table>', '</table></div>'),
    keys,
    problems,
  };
}
