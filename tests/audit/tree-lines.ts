import type { Page } from 'playwright-core';

/** A node as the protocol of Chromium's developer tools gives it. */
interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** What is said of a state, where it is not the usual one. */
const states = [
  'level',
  'expanded',
  'pressed',
  'selected',
  'checked',
  'disabled',
  'hasPopup',
  'live',
  'modal',
  'focused',
];

/** Groups and marks of text, of which nothing is said where they have no name. */
const silent = new Set(['none', 'generic', 'LineBreak', 'strong', 'emphasis', 'code', 'mark', 'superscript']);

/** The accessibility tree of a page as lines: role, name in quotes, states; what stands within is indented. */
export async function linesOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  const within = (node: Node, depth: number, said: string): string[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? lines(child, depth, said) : [];
    });
  const lines = (node: Node, depth: number, said: string): string[] => {
    const role = node.role?.value ?? '';
    const name = (node.name?.value ?? '').trim();
    if (node.ignored || (silent.has(role) && name === '')) return within(node, depth, said);
    if (role === 'InlineTextBox') return [];
    // The text of a link, a heading or a button is its name.
    if (role === 'StaticText' && said.includes(name)) return [];
    const found = (node.properties ?? [])
      .filter(({ name, value }) => states.includes(name) && value.value !== false && value.value !== 'false')
      // Lists within lists have a level, too.
      .filter(({ name }) => name !== 'level' || role === 'heading')
      .map(({ name, value }) => (value.value === true ? name : `${name} ${String(value.value)}`));
    const description = node.description?.value ?? '';
    const line = [
      role === 'StaticText' ? 'text' : role,
      name === '' ? '' : JSON.stringify(name),
      description === '' ? '' : `(${description})`,
      ...found,
    ];
    return [
      `${'  '.repeat(depth)}${line.filter((part) => part !== '').join(' ')}`,
      ...within(node, depth + 1, role === 'StaticText' ? '' : name),
    ];
  };
  const [root] = nodes;
  return root ? lines(root, 0, '') : [];
}
